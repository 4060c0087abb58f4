import { decodePage } from '#src/shared/outgoing/decode-page.ts';
import { toTitleLine } from '#src/shared/outgoing/title-line.ts';
import type { Context } from '#worker/platform/context.ts';
import { fetchOutside } from '#worker/platform/outgoing/fetch-outside.ts';

const PAGES = ['text/html', 'application/xhtml+xml'];

/** No title is longer; the rest of a longer one is passed over. */
const MAX_SOURCE = 4_000;

/**
 * Returns the title of a page at an address that somebody else chose: its `og:title`, or else its `<title>`, as one line.
 * Null when there is none, or when the page cannot be had.
 */
export async function fetchPageTitle(ctx: Context, url: string): Promise<string | null> {
  const { document } = await fetchOutside(ctx, url, { types: PAGES });
  if (!document) return null;
  const { forSharing, own } = await findTitles(decodePage(document.bytes, document.contentType));
  return toTitleLine(forSharing) ?? toTitleLine(own);
}

type Titles = { forSharing: string; own: string };

async function findTitles(html: string): Promise<Titles> {
  const titles: Titles = { forSharing: '', own: '' };
  let isOwn = false;
  const page = new HTMLRewriter()
    .on('meta[property="og:title"], meta[name="og:title"]', {
      element: (meta) => {
        titles.forSharing ||= (meta.getAttribute('content') ?? '').slice(0, MAX_SOURCE);
      },
    })
    .on('title', {
      // The first one counts.
      element: () => {
        isOwn = titles.own === '';
      },
      text: ({ text }) => {
        if (isOwn && titles.own.length < MAX_SOURCE) titles.own += text;
      },
    })
    // The parts of a drawing have titles too.
    .on('svg title', {
      element: () => {
        isOwn = false;
      },
    })
    .transform(new Response(html));
  // The parser gives up a page that is nested too deeply; what it found by then counts.
  await page.body?.pipeTo(new WritableStream()).catch(() => {});
  return titles;
}
