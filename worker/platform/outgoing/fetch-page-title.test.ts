import { beforeEach, describe, expect, test } from 'vitest';
import { fetchPageTitle } from '#worker/platform/outgoing/fetch-page-title.ts';
import { testContext } from '#worker/testing/context.ts';
import { fakeOutside, type Outside } from '#worker/testing/outside.ts';

const URL_OF_PAGE = 'https://good.example.org/';
const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

let ctx = testContext();
let outside: Outside;

beforeEach(() => {
  ctx = testContext();
  outside = fakeOutside(ctx);
  outside.host('good.example.org');
});

function titleOf(body: BodyInit, type = 'text/html'): Promise<string | null> {
  outside.page(URL_OF_PAGE, () => new Response(body, { headers: { 'Content-Type': type } }));
  return fetchPageTitle(ctx, URL_OF_PAGE);
}

describe('the title of a page', () => {
  test.each([
    ['is in its head', '<title>Tides</title>', 'Tides'],
    [
      'is rather the one for sharing',
      '<title>Tides | Site</title><meta property="og:title" content="Tides">',
      'Tides',
    ],
    [
      'is its own when the one for sharing is empty',
      '<meta property=og:title content=" "><title>Tides</title>',
      'Tides',
    ],
    ['has its entities decoded', '<title>Salt &amp; sea &#x6f6e;&ndash;</title>', 'Salt & sea 潮–'],
    [
      'has them decoded in attributes',
      '<meta property="og:title" content="&quot;Tides&quot; &lt;b&gt;">',
      '"Tides" <b>',
    ],
    ['is text, not tags', '<title>a <b>bold</b> claim</title>', 'a <b>bold</b> claim'],
    ['is one line', '<title>\n  Tides\n  and time\n</title>', 'Tides and time'],
    ['is the first of several', '<title>Tides</title><title>Time</title>', 'Tides'],
    ['is none of a drawing', '<svg><title>Icon</title></svg><title>Tides</title>', 'Tides'],
    [
      'is none of a comment or a script',
      '<!--<title>a</title>--><script>"<title>b</title>"</script><title>c</title>',
      'c',
    ],
    ['does not turn the text around it', '<title>a\u202eb</title>', 'a b'],
  ])('%s', async (_, html, title) => {
    expect(await titleOf(html)).toBe(title);
  });

  test.each([
    ['big5', 'b04fbed0', '記憶'],
    ['gb18030', 'bcc7d2e4', '记忆'],
    ['shift_jis', '8b4c89af', '記憶'],
    ['euc-kr', 'b1e2beef', '기억'],
    ['windows-1251', 'cfe0ecfff2fc', 'Память'],
  ])('is read in %s', async (charset, hex, title) => {
    const page = new Blob(['<title>', bytes(hex), '</title>']);
    expect(await titleOf(await page.arrayBuffer(), `text/html; charset=${charset}`)).toBe(title);
  });
});

describe('a hostile page', () => {
  test('with a huge title has a short one', async () => {
    const title = await titleOf(`<title>${'long '.repeat(100_000)}</title>`);
    expect(title?.length).toBeLessThanOrEqual(200);
    expect(title).toMatch(/^long long/);
  });

  test('without an end has the title that came first', async () => {
    let isFirst = true;
    const endless = new ReadableStream({
      pull: (controller) => {
        controller.enqueue(new TextEncoder().encode(isFirst ? '<title>Tides</title>' : '<p>'.repeat(10_000)));
        isFirst = false;
      },
    });
    expect(await titleOf(endless)).toBe('Tides');
  });

  test.each([
    ['of noise', crypto.getRandomValues(new Uint8Array(60_000))],
    ['of nothing', ''],
    ['without a title', '<p>Tides</p>'],
    ['with an invisible title', '<title>&#8203;\u200b </title>'],
    [
      'that names a wrong encoding',
      new Uint8Array([...new TextEncoder().encode('<title>'), 0xb0, 0x4f, 0xff, 0xff]),
    ],
    ['whose title never ends, of nothing', `<title>${' '.repeat(300_000)}`],
    ['nested deeply', `${'<div>'.repeat(60_000)}`],
  ])('%s has none', async (_, page) => {
    expect(await titleOf(page, 'text/html; charset=big5')).toBeNull();
  });

  test('that is no page has none', async () => {
    expect(await titleOf('<title>Tides</title>', 'application/pdf')).toBeNull();
  });

  test('that nobody may request has none', async () => {
    expect(await fetchPageTitle(ctx, 'https://127.0.0.1/')).toBeNull();
    expect(outside.requests).toEqual([]);
  });
});
