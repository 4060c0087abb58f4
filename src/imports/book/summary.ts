/**
 * A line of a book's `SUMMARY.md`. `path` is null for a chapter that is announced but not written. Lines before and after
 * the numbered chapters are not `numbered`.
 */
export type SummaryItem =
  | { kind: 'part'; title: string }
  | { kind: 'chapter'; title: string; path: string | null; depth: number; numbered: boolean };

/** The order of a book: its title, if the summary has one, and its lines. */
export type Summary = { title: string | null; items: SummaryItem[] };

const HEADING = /^#[ \t]+(.+?)[ \t#]*$/;
/** A link, perhaps in a list. Its address may hold brackets in pairs, as in all Markdown. */
const ENTRY =
  /^([ \t]*)((?:[-*+]|\d{1,9}[.)])[ \t]+)?\[((?:\\.|[^\]\\]|\[[^\]]*\])*)\]\((<[^<>\n]*>|(?:\\.|[^()\\\n]|\((?:\\.|[^()\\\n]|\([^()\n]*\))*\))*)/;

/** Most steps that chapters nest; deeper ones are moved to the last level. */
const DEEPEST = 3;

/**
 * Reads `SUMMARY.md` as mdBook does: the first heading is the book's title, further ones begin parts. Links are chapters,
 * nested by their indentation; a link without an address is a draft. Everything else is ignored.
 */
export function readSummary(text: string): Summary {
  const items: SummaryItem[] = [];
  const open: number[] = [];
  let title: string | null = null;
  for (const line of withoutComments(text).split(/\r?\n/)) {
    const heading = HEADING.exec(line)?.[1];
    if (heading !== undefined) {
      if (title === null && items.length === 0) title = plain(heading);
      else items.push({ kind: 'part', title: plain(heading) });
      open.length = 0;
      continue;
    }
    const [, indent, marker, name = '', target = ''] = ENTRY.exec(line) ?? [];
    if (indent === undefined) continue;
    const width = indent.replaceAll('\t', '    ').length;
    while (open.length > 0 && (open.at(-1) ?? 0) >= width) open.pop();
    items.push({
      kind: 'chapter',
      title: plain(name),
      path: pathOf(target),
      depth: Math.min(open.length, DEEPEST),
      numbered: marker !== undefined,
    });
    open.push(width);
  }
  return { title, items };
}

/** The words of a title without code marks and Markdown escapes. */
export function plain(title: string): string {
  return title
    .replace(/`/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();
}

function withoutComments(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/<!--[\s\S]*?-->/g, '');
}

function pathOf(target: string): string | null {
  const bare = target.trim().replace(/[ \t]+(?:"[^"]*"|'[^']*')$/, '');
  const written = bare.replace(/^<|>$/g, '').replace(/^\.\//, '').split(/[#?]/)[0] ?? '';
  if (written === '') return null;
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
