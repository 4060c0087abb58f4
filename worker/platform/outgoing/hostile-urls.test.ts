import { expect, test } from 'vitest';
import { fetchOutside } from '#worker/platform/outgoing/fetch-outside.ts';
import { testContext } from '#worker/testing/context.ts';
import { fakeOutside } from '#worker/testing/outside.ts';

/** Names in the public DNS that lead into a network. */
const LEADS_INSIDE: Record<string, string[]> = {
  '127.0.0.1.rebind.org': ['127.0.0.1'],
  'zero.rebind.org': ['0.0.0.0'],
  'metadata.rebind.org': ['169.254.169.254'],
  'ten.rebind.org': ['10.0.0.1'],
  'carrier.rebind.org': ['100.64.0.1'],
  'lan.rebind.org': ['192.168.1.1'],
  'multicast.rebind.org': ['224.0.0.1'],
  'broadcast.rebind.org': ['255.255.255.255'],
  'loop6.rebind.org': ['::1'],
  'mapped.rebind.org': ['::ffff:127.0.0.1'],
  'compatible.rebind.org': ['::7f00:1'],
  'nat64.rebind.org': ['64:ff9b::7f00:1'],
  '6to4.rebind.org': ['2002:7f00:1::1'],
  'teredo.rebind.org': ['2001::7f00:1'],
  'unique.rebind.org': ['fd00::1'],
  'link.rebind.org': ['fe80::1'],
  'sometimes.rebind.org': ['93.184.215.14', '10.0.0.1'],
  'sixth.rebind.org': ['93.184.215.14', '::1'],
  'odd.rebind.org': ['0x7f.1'],
  'nothing.rebind.org': [],
};

const HOSTILE = [
  ...Object.keys(LEADS_INSIDE).map((name) => `https://${name}/`),
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0177.0.0.1/',
  'https://017700000001/',
  'https://0x7f.0.0.0x1/',
  'https://127.0.0.1./',
  'https://①②⑦.⓪.⓪.①/',
  'https://１２７.０.０.１/',
  'https://127。0。0。1/',
  'https://%31%32%37.0.0.1/',
  'https://0/',
  'https://169.254.169.254/latest/meta-data/',
  'https://[::1]/',
  'https://[::]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:a9fe:a9fe]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[fe80::1]/',
  'https://93.184.215.14/',
  'https://localhost/',
  'https://LOCALHOST./',
  'https://ⓛocalhost/',
  'https://a.localhost/',
  'https://router/',
  'https://printer.local/',
  'https://metadata.google.internal/',
  'https://hidden.onion/',
  'https://nas.home.arpa/',
  'https://good.example.com./',
  'https://unknown.rebind.org/',
  'http://good.rebind.org/',
  'https://good.rebind.org:8443/',
  'https://good.rebind.org:22/',
  'https://name:word@good.rebind.org/',
  'https://good.rebind.org@127.0.0.1/',
  'https://127.0.0.1#good.rebind.org/',
  'https://127.0.0.1\\@good.rebind.org/',
  'https:\\\\127.0.0.1/',
  ' https://\t127.0.\n0.1/',
  'file:///etc/passwd',
  'ftp://good.rebind.org/',
  'gopher://good.rebind.org/',
  'data:text/html,<title>x</title>',
  'javascript:alert(1)',
  'blob:https://good.rebind.org/x',
  'https://atoll.rebind.org/api/v1/me',
  'https://www.atoll.rebind.org/',
  'https://worker.rebind.org/',
];

function site() {
  const ctx = testContext();
  ctx.config = {
    ...ctx.config,
    publicOrigin: 'https://atoll.rebind.org',
    allowedHosts: ['atoll.rebind.org', 'worker.rebind.org'],
  };
  const outside = fakeOutside(ctx);
  for (const [name, addresses] of Object.entries(LEADS_INSIDE)) outside.host(name, addresses);
  for (const name of ['good.rebind.org', 'atoll.rebind.org', 'www.atoll.rebind.org', 'worker.rebind.org']) {
    outside.host(name);
  }
  return { ctx, outside };
}

test(`of ${HOSTILE.length} hostile addresses none is reached, neither directly nor by a redirect`, async () => {
  expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(60);
  const { ctx, outside } = site();
  const door = 'https://good.rebind.org/door';
  const reached: string[] = [];
  for (const url of HOSTILE) {
    // Header values are bytes: other letters travel as their URL parser writes them, as browsers do.
    const Location = URL.canParse(url) && /[^ -~]/.test(url) ? encodeURI(url.trim()) : url;
    outside.page(door, () => new Response(null, { status: 302, headers: { Location } }));
    const answers = [
      await fetchOutside(ctx, url, { types: ['text/html'] }),
      await fetchOutside(ctx, door, { types: ['text/html'] }),
    ];
    if (answers.some(({ refusal }) => refusal === null || refusal === 'bad_status')) reached.push(url);
  }
  expect(reached).toEqual([]);
  expect(outside.requests.filter(({ url }) => url !== door).map(({ url }) => url)).toEqual([]);
  expect(outside.requests).toHaveLength(HOSTILE.length);
});
