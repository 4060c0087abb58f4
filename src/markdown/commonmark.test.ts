import { createRequire } from 'node:module';
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '#src/markdown/index.ts';

type Example = { number: number; markdown: string; html: string };

// The package has no types and is CommonJS.
const { tests } = createRequire(import.meta.url)('commonmark-spec') as { tests: Example[] };
const examples = tests.map(({ number, markdown, html }) => ({
  number,
  markdown: markdown.replaceAll('→', '\t'),
  html: html.replaceAll('→', '\t'),
}));

/** The examples whose result differs from CommonMark, with the reasons. docs/markdown.md has the same list. */
const differences: Record<string, number[]> = {
  'a tag, attribute or comment that nobody may write': [
    150, 152, 153, 154, 163, 164, 169, 170, 171, 172, 173, 176, 177, 178, 179, 180, 182, 183, 201, 308, 309,
    491, 524, 536, 613, 614, 615, 616, 617, 625, 626, 627, 628, 629,
  ],
  'an address that does not begin with http, https or mailto': [500, 596, 598, 599, 601],
  'a link to a place that the page does not have': [501],
  'a heading without words is none': [79],
  'a name of a language keeps letters and digits only': [144],
  'colours in code of a language that we know': [142, 143],
  'an image without words says so to screen readers': [475],
  'GitHub: a written-out address is a link': [602, 608, 611, 612],
};

/**
 * Removes what the page adds to the text: ids, anchors and levels of headings, classes of code, marks of links, the order in
 * which images load, the frame of a wide table.
 */
function withoutAdditions(node: Nodes): ElementContent[] {
  if (node.type !== 'element') return node.type === 'root' || node.type === 'doctype' ? [] : [node];
  const { tagName, properties } = node;
  const classes = Array.isArray(properties.className) ? properties.className : [];
  const children = node.children.flatMap(withoutAdditions);
  if (classes.includes('anchor')) return [];
  if (classes.includes('table-scroll')) return children;
  const { id, rel, loading, decoding, tabIndex, dataLanguage, ...written } = properties;
  const isHeading = /^h[1-6]$/.test(tagName);
  if (!isHeading && id !== undefined) written.id = id;
  const className = classes.filter((name) => name !== 'hljs');
  if (className.length > 0) written.className = className;
  else delete written.className;
  return [{ type: 'element', tagName: isHeading ? 'h' : tagName, properties: written, children } as Element];
}

/** Normalises HTML: quotes, entities and white space between blocks make no difference. */
function normalise(html: string): string {
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html.trim() }] } as Root) as Root;
  const between = / ?(<\/?(?:p|ul|ol|li|blockquote|pre|h|hr|div|table|tr|td|th|thead|tbody)\b[^>]*>) ?/g;
  return toHtml({ type: 'root', children: tree.children.flatMap(withoutAdditions) })
    .split(/(<pre>[\s\S]*?<\/pre>)/)
    .map((part) => (part.startsWith('<pre>') ? part : part.replace(/\s+/g, ' ').replace(between, '$1')))
    .join('')
    .trim();
}

const isAsSpecified = ({ markdown, html }: Example) =>
  normalise(renderMarkdown(markdown, { locale: 'en' }).html) === normalise(html);

describe('CommonMark', () => {
  test('has 652 examples', () => expect(examples).toHaveLength(652));

  test('holds, except for the explained differences', () => {
    const found = examples.filter((example) => !isAsSpecified(example)).map(({ number }) => number);
    expect(found).toEqual(
      Object.values(differences)
        .flat()
        .toSorted((a, b) => a - b),
    );
  });
});
