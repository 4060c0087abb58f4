import type { Element } from 'hast';
import { labels } from '#src/markdown/labels.ts';
import { createSlugger } from '#src/markdown/slug.ts';
import { isFootnoteMark, textOf } from '#src/markdown/tree.ts';
import type { ContentsEntry, Locale } from '#src/markdown/types.ts';

export type Headings = { contents: ContentsEntry[]; written: Map<Element, string> };

/**
 * Gives headings their levels, ids and anchors. `written` maps headings to the ids that their author wrote, for links that
 * use them.
 */
export function finishHeadings(elements: Element[], locale: Locale): Headings {
  const contents: ContentsEntry[] = [];
  const written = new Map<Element, string>();
  const slug = createSlugger();
  const levelOf = createLevels();
  for (const heading of elements) {
    if (!isHeading(heading)) continue;
    const given = takeWrittenId(heading);
    const text = textOf(heading).replace(/\s+/g, ' ').trim();
    if (text === '') {
      heading.tagName = 'div';
      continue;
    }
    const level = levelOf(Number(heading.tagName[1]));
    if (typeof heading.properties.id === 'string') written.set(heading, heading.properties.id);
    if (given !== undefined) written.set(heading, given);
    const id = slug(given ?? text);
    heading.tagName = `h${level}`;
    heading.properties.id = id;
    if (level <= 4) heading.children.push(...anchor(id, labels[locale].section(text)));
    if (level === 2 || level === 3) contents.push({ id, text, depth: level });
  }
  return { contents, written };
}

/** Removes and returns the id that other tools read behind a heading: `## Rules {#rules}`. */
function takeWrittenId({ children }: Element): string | undefined {
  const last = children.at(-1);
  if (last?.type !== 'text') return undefined;
  const [whole, id] = /\s*\{#([\p{L}\p{N}_.:-]{1,100})\}\s*$/u.exec(last.value.slice(-110)) ?? [];
  if (whole !== undefined) last.value = last.value.slice(0, -whole.length);
  return id;
}

function isHeading(element: Element): boolean {
  return /^h[1-6]$/.test(element.tagName) && !isFootnoteMark(element);
}

/** Levels follow the outline: a heading is one level below the nearest larger heading above it; the first is h2. */
function createLevels(): (written: number) => number {
  const open: number[] = [];
  return (written) => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= written) open.pop();
    open.push(written);
    return Math.min(open.length + 1, 6);
  };
}

// The sign itself is drawn by CSS, so that it is not part of a text, the search index or a copied title.
function anchor(id: string, label: string): Element['children'] {
  const properties = { className: ['anchor'], href: `#${id}`, ariaLabel: label };
  return [{ type: 'element', tagName: 'a', properties, children: [] }];
}
