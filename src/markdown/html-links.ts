import type { Edit, ScannedLink } from '#src/markdown/scan-links.ts';

// No < or > inside quotes: a scan that starts at one tag then ends before the next one, so time stays linear.
const tag = /<(a|img)(?=[\s/])((?:[^<>"']|"[^"<>]*"|'[^'<>]*')*)>/gi;
const attribute = /([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=]+)))?/g;
const comment = /<!--[\s\S]*?-->/g;

/** The links and images of the raw HTML between two offsets. */
export function scanHtml(source: string, { start, end }: Edit): ScannedLink[] {
  const html = source.slice(start, end).replace(comment, (text) => ' '.repeat(text.length));
  return [...html.matchAll(tag)].flatMap((match) => {
    const [whole, name = '', attributes = ''] = match;
    const from = start + match.index;
    return scanTag(name.toLowerCase(), attributes, from + 1 + name.length, {
      start: from,
      end: from + whole.length,
      text: '',
    });
  });
}

function scanTag(name: string, attributes: string, offset: number, whole: Edit): ScannedLink[] {
  const found = [...attributes.matchAll(attribute)];
  const named = (wanted: string) => found.find(([, key]) => key?.toLowerCase() === wanted);
  const match = named(name === 'a' ? 'href' : 'src');
  const value = match && written(match);
  if (!match || value === undefined || value === '') return [];
  const quotes = match[4] === undefined ? 1 : 0;
  const last = offset + match.index + match[0].length;
  const alt = named('alt');
  const label = (alt && written(alt)) ?? '';
  // A link without its href is only its text.
  const unlink =
    name === 'a' ? { start: offset + match.index, end: last, text: '' } : { ...whole, text: label };
  const place = quotes === 1 ? 'quoted' : 'unquoted';
  const kind = name === 'a' ? 'link' : 'image';
  const end = last - quotes;
  return [
    { url: decode(value), kind, start: end - value.length, end, place, label, whole, unlink: [unlink] },
  ];
}

function written([, , double, single, bare]: RegExpMatchArray): string | undefined {
  return double ?? single ?? bare;
}

function decode(value: string): string {
  return value
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:apos|#39);/g, "'")
    .replace(/&(?:amp|#38);/g, '&')
    .trim();
}
