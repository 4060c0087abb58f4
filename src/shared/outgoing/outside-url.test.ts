import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseOutsideUrl } from '#src/shared/outgoing/outside-url.ts';

const own = ['atoll.example.org'];

test.each([
  ['https://example.org', 'https://example.org/'],
  [' https://EXAMPLE.org:443/a?b#c ', 'https://example.org/a?b'],
  ['https://例子.台灣/路', 'https://xn--fsqu00a.xn--kpry57d/%E8%B7%AF'],
  ['https://a_b.example.org', 'https://a_b.example.org/'],
  ['https://1.example.org', 'https://1.example.org/'],
])('%s is requested as %s', (given, requested) => {
  expect(parseOutsideUrl(given, own).url?.href).toBe(requested);
});

test('a redirect may be relative', () => {
  const base = new URL('https://example.org/a/b');
  expect(parseOutsideUrl('../c', own, base).url?.href).toBe('https://example.org/c');
  expect(parseOutsideUrl('//127.0.0.1/', own, base).refusal).toBe('ip_address');
  expect(parseOutsideUrl('http://example.org/', own, base).refusal).toBe('not_https');
});

describe('an address is refused', () => {
  test.each([
    ['', 'malformed'],
    ['example.org', 'malformed'],
    ['https://', 'malformed'],
    ['https://exa mple.org/', 'malformed'],
    ['https://256.256.256.256/', 'malformed'],
    [`https://example.org/${'a'.repeat(3000)}`, 'malformed'],
    ['http://example.org/', 'not_https'],
    ['ftp://example.org/', 'not_https'],
    ['data:text/html,<title>', 'not_https'],
    ['https://example.org:8443/', 'port'],
    ['https://example.org:80/', 'port'],
    ['https://name@example.org/', 'credentials'],
    ['https://:word@example.org/', 'credentials'],
    ['https://1.1.1.1/', 'ip_address'],
    ['https://[2606:4700::1111]/', 'ip_address'],
    ['https://0x7f.1/', 'ip_address'],
    ['https://example.org./', 'reserved_name'],
    ['https://a..example.org/', 'reserved_name'],
    ['https://-a.example.org/', 'reserved_name'],
    ['https://router/', 'reserved_name'],
    ['https://printer.local/', 'reserved_name'],
    ['https://a.home.arpa/', 'reserved_name'],
    ['https://atoll.example.org/posts', 'own_site'],
    ['https://www.ATOLL.example.org/', 'own_site'],
  ])('%s: %s', (url, refusal) => {
    expect(parseOutsideUrl(url, own)).toEqual({ url: null, refusal });
  });
});

test('no number is accepted as a host, in whatever notation', () => {
  const number = fc.integer({ min: 0, max: 0xffffffff });
  const notation = fc.constantFrom(
    (n: number) => String(n),
    (n: number) => `0x${n.toString(16)}`,
    (n: number) => `0${n.toString(8)}`,
    (n: number) => `${n >>> 24}.${n & 0xffffff}`,
    (n: number) => `0x${(n >>> 24).toString(16)}.${(n >>> 16) & 255}.0${(n & 0xffff).toString(8)}`,
    (n: number) => [24, 16, 8, 0].map((shift) => (n >>> shift) & 255).join('。'),
    (n: number) => [...String(n)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(''),
    (n: number) => `${n}.`,
  );
  fc.assert(
    fc.property(number, notation, (n, write) => {
      expect(parseOutsideUrl(`https://${write(n)}/`, own).url).toBeNull();
    }),
  );
});

test('whatever is accepted is https on a name with a dot, without credentials and port', () => {
  const host = fc.oneof(fc.domain(), fc.ipV4Extended(), fc.ipV6(), fc.string());
  fc.assert(
    fc.property(fc.webUrl(), host, (url, other) => {
      for (const given of [url, `https://${other}/`]) {
        const { url: accepted } = parseOutsideUrl(given, own);
        if (accepted) expect(accepted.href).toMatch(/^https:\/\/([a-z\d_-]+\.)+[a-z][a-z\d-]*\//);
      }
    }),
  );
});
