import { type HiddenPrefixes, plainCode } from '#src/imports/book/code-blocks.ts';
import { expandIncludes, type ReadFile } from '#src/imports/book/includes.ts';
import { figuresOfListings, figuresOfSpans } from '#src/imports/book/listings.ts';
import { nameWithoutNumber } from '#src/imports/book/pairing.ts';
import { joinSegments, type Segment, splitCode } from '#src/imports/book/segments.ts';
import { plain } from '#src/imports/book/summary.ts';
import { bookTexts } from '#src/imports/book/texts.ts';
import { looseKey } from '#src/markdown/slug.ts';
import type { Locale } from '#src/shared/locale.ts';

/** The settings that all chapters of a book share. */
export type BookSource = { locale: Locale; read: ReadFile; hidden?: HiddenPrefixes };

/**
 * A chapter as plain Markdown. `places` are anchors that do not follow from the text of the headings. `missing` are the
 * paths of files that could not be included.
 */
export type Chapter = { title: string; markdown: string; places: ChapterPlaces; missing: string[] };

/**
 * `top`: anchors of the heading that became the title. `names`: other names of the chapter, which links of other editions
 * and older links use for its top. `named`: ids written on headings, with the text of the heading.
 */
export type ChapterPlaces = { top: string[]; names: string[]; named: ReadonlyMap<string, string> };

/**
 * Turns a chapter of mdBook into plain Markdown: includes in place, listings as figures, code without lines for the
 * compiler, comments removed. The heading that names the chapter becomes its title.
 */
export function readChapter(
  { path, title }: { path: string; title: string },
  text: string,
  { locale, read, hidden }: BookSource,
): Chapter {
  const source = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const { text: whole, missing } = expandIncludes(source, path, read, bookTexts[locale].missing);
  const named = new Map<string, string>();
  const segments = splitCode(whole).flatMap((segment) => plainSegment(segment, locale, hidden, named));
  const markdown = joinSegments(figuresOfSpans(figuresOfListings(segments, locale)));
  const first = titleOf(markdown);
  const own = first && isTitle(first.level, markdown) ? first : null;
  const top = own ? [own.text, ...[...named].flatMap(([id, of]) => (of === own.text ? id : []))] : [];
  return {
    title: (own && plain(own.text)) || plain(title),
    markdown: tidy(own ? markdown.slice(0, own.start) + markdown.slice(own.end) : markdown),
    places: { top: top.map(looseKey), names: [title, nameWithoutNumber(path)].map(looseKey), named },
    missing,
  };
}

function plainSegment(
  segment: Segment,
  locale: Locale,
  hidden: HiddenPrefixes | undefined,
  named: Map<string, string>,
): Segment[] {
  if (segment.kind === 'text')
    return [{ kind: 'text', text: withoutIds(withoutComments(segment.text), named) }];
  const result = plainCode(segment, locale, hidden);
  if (!result) return [];
  const { code, note } = result;
  if (!note) return [code];
  const prefix = code.prefix.replace(/[^>\s]/g, ' ');
  return [code, { kind: 'text', text: `${prefix.trimEnd()}\n${prefix}*${note}*\n${prefix.trimEnd()}` }];
}

/** Removes comments, but not what looks like one in code. */
function withoutComments(text: string): string {
  return text.replace(/(`+)(?!`)[^\n]*?[^`\n]\1(?!`)|<!--[\s\S]*?-->/g, (found) =>
    found.startsWith('<!--') ? '' : found,
  );
}

const HEADING_WITH_ID = /^([ \t>]*#{1,6}[ \t]+)(.*?)[ \t]*\{([^{}\n]*)\}[ \t]*$/gm;

function withoutIds(text: string, named: Map<string, string>): string {
  return text.replace(HEADING_WITH_ID, (whole, signs: string, words: string, attributes: string) => {
    if (!/^\s*(?:[#.][^\s]+|[\w-]+=\S+)(?:\s+(?:[#.][^\s]+|[\w-]+=\S+))*\s*$/.test(attributes)) return whole;
    const id = /(?:^|\s)#(\S+)/.exec(attributes)?.[1];
    if (id) named.set(id, words);
    return `${signs}${words}`;
  });
}

type Heading = { level: number; text: string; start: number; end: number };

/** The heading that a chapter begins with; only anchors may precede it. */
function titleOf(markdown: string): Heading | null {
  const before =
    /^(?:\s|<a (?:id|name)=(?:"[^"]*"|'[^']*')\s*(?:\/>|>\s*<\/a>))*/.exec(markdown)?.[0].length ?? 0;
  const rest = markdown.slice(before);
  const hashes = /^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)/.exec(rest);
  if (hashes) return heading(hashes[1]?.length ?? 1, hashes[2] ?? '', before, hashes[0]);
  const underlined = /^(\S[^\n]*)\n=+[ \t]*(?:\n|$)/.exec(rest);
  return underlined ? heading(1, underlined[1] ?? '', before, underlined[0]) : null;
}

function heading(level: number, text: string, start: number, whole: string): Heading {
  return { level, text: text.trim(), start, end: start + whole.length };
}

/** Whether a first heading names the chapter: it is the largest heading, and no other is as large. */
function isTitle(level: number, markdown: string): boolean {
  if (level === 1) return true;
  const levels = splitCode(markdown).flatMap((segment) =>
    segment.kind === 'text'
      ? [...segment.text.matchAll(/^ {0,3}(#{1,6})[ \t]+\S/gm)].map(([, signs]) => signs?.length ?? 6)
      : [],
  );
  return levels.filter((other) => other <= level).length === 1;
}

function tidy(markdown: string): string {
  const segments = splitCode(markdown).map((segment) =>
    segment.kind === 'text'
      ? { ...segment, text: segment.text.replace(/^[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n') }
      : segment,
  );
  return `${joinSegments(segments).trim()}\n`;
}
