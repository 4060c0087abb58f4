import { beforeEach, describe, expect, test } from 'vitest';
import { fetchOutside, type OutsideOptions } from '#worker/platform/outgoing/fetch-outside.ts';
import { testContext } from '#worker/testing/context.ts';
import { fakeOutside, type Outside } from '#worker/testing/outside.ts';

const HTML = { 'Content-Type': 'text/html; charset=utf-8' };
const at = (path: string) => `https://good.example.org${path}`;
const redirect =
  (Location: string, status = 302) =>
  () =>
    new Response(null, { status, headers: { Location } });

let ctx = testContext();
let outside: Outside;

beforeEach(() => {
  ctx = testContext();
  // Names under `example` are reserved, but `example.org` is an ordinary name of the public DNS.
  outside = fakeOutside(ctx);
  outside.host('good.example.org');
  outside.host('other.example.org');
});

const read = (url: string, options: Partial<OutsideOptions> = {}) =>
  fetchOutside(ctx, url, { types: ['text/html'], ...options });

test('a document is read, without cookies and with the name of the site', async () => {
  outside.page(at('/a?b'), () => new Response('Tides', { headers: HTML }));
  const { document } = await read(at('/a?b#c'));
  expect(document).toMatchObject({ url: at('/a?b'), contentType: HTML['Content-Type'], isTruncated: false });
  expect(new TextDecoder().decode(document?.bytes)).toBe('Tides');
  const [request] = outside.requests;
  expect(request?.headers.get('User-Agent')).toBe('Atoll (+http://localhost:8787)');
  expect([...(request?.headers.keys() ?? [])].sort()).toEqual(['accept', 'user-agent']);
});

describe('redirects', () => {
  test('are followed three times, to relative addresses and other hosts', async () => {
    outside.page(at('/0'), redirect('/1', 301));
    outside.page(at('/1'), redirect('https://other.example.org/2', 307));
    outside.page('https://other.example.org/2', redirect('//good.example.org/3', 303));
    outside.page(at('/3'), () => new Response('Tides', { headers: HTML }));
    expect((await read(at('/0'))).document?.url).toBe(at('/3'));
  });

  test('are not followed a fourth time', async () => {
    outside.page(at('/'), redirect('/', 308));
    expect((await read(at('/'))).refusal).toBe('too_many_redirects');
    expect(outside.requests).toHaveLength(4);
  });
});

describe('a body', () => {
  const endless = () =>
    new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(60_000)) });

  test('is read up to 512 kB, or fewer', async () => {
    outside.page(at('/'), () => new Response(endless(), { headers: HTML }));
    const { document } = await read(at('/'));
    expect([document?.bytes.length, document?.isTruncated]).toEqual([512 * 1024, true]);
    expect((await read(at('/'), { maxBytes: 1_000 })).document?.bytes.length).toBe(1_000);
  });

  test('that just fits is whole', async () => {
    outside.page(at('/'), () => new Response('12345', { headers: HTML }));
    expect((await read(at('/'), { maxBytes: 5 })).document?.isTruncated).toBe(false);
    expect((await read(at('/'), { maxBytes: 4 })).document?.isTruncated).toBe(true);
  });

  test.each([
    ['that never begins', () => new Promise<Response>(() => {})],
    ['that never ends', () => new Response(new ReadableStream(), { headers: HTML })],
  ])('%s is given up', async (_, answer) => {
    outside.page(at('/'), answer);
    expect((await read(at('/'), { timeoutMs: 20 })).refusal).toBe('timed_out');
  });
});

describe('an answer is refused', () => {
  test.each([
    ['of another type', 200, 'image/svg+xml', 'content_type'],
    ['without a type', 200, '', 'content_type'],
    ['that is an error', 500, 'text/html', 'bad_status'],
    ['that redirects nowhere', 302, 'text/html', 'bad_status'],
    ['that says that nothing is new', 304, 'text/html', 'bad_status'],
  ])('%s', async (_, status, type, refusal) => {
    const headers: Record<string, string> = type ? { 'Content-Type': type } : {};
    const body = status === 304 ? null : new TextEncoder().encode('x');
    outside.page(at('/'), () => new Response(body, { status, headers }));
    expect((await read(at('/'))).refusal).toBe(refusal);
  });

  test('that breaks off', async () => {
    outside.page(at('/'), () => Promise.reject(new Error('connection lost')));
    expect((await read(at('/'))).refusal).toBe('unreachable');
  });
});

describe('a host whose addresses are not known for sure is not asked', () => {
  test.each([
    ['one answer is missing', (type: string) => Response.json({ Status: type === 'A' ? 0 : 2 })],
    ['the resolver is down', () => new Response('busy', { status: 503 })],
    ['the answer is no JSON', () => new Response('{')],
    ['the answer is something else', () => Response.json({ Answer: 'yes' })],
    [
      'the answer was cut',
      () => Response.json({ Status: 0, TC: true, Answer: [{ type: 1, data: '93.184.215.14' }] }),
    ],
  ])('when %s', async (_, answer) => {
    ctx.fetch = async (input) => answer(new URL(String(input)).searchParams.get('type') ?? '');
    expect((await read(at('/'))).refusal).toBe('unknown_host');
  });
});
