import type { Root as HtmlRoot } from 'hast';
import { raw } from 'hast-util-raw';
import { sanitize } from 'hast-util-sanitize';
import { type Options, toHast } from 'mdast-util-to-hast';
import { finishAdmonitions } from '#src/markdown/admonitions.ts';
import { finishBlocks } from '#src/markdown/blocks.ts';
import { finishEmbeds } from '#src/markdown/embeds.ts';
import { resolveFragments } from '#src/markdown/fragments.ts';
import { finishHeadings, type Headings } from '#src/markdown/headings.ts';
import { highlightCode } from '#src/markdown/highlight.ts';
import { finishHyperlinks } from '#src/markdown/hyperlinks.ts';
import { finishImages } from '#src/markdown/images.ts';
import { labels } from '#src/markdown/labels.ts';
import { type Budget, budgets, DEEPEST, expandsTooFar } from '#src/markdown/limits.ts';
import { joinCjkLines } from '#src/markdown/line-ends.ts';
import { finishMath } from '#src/markdown/math.ts';
import { excerptOf, measureReading } from '#src/markdown/measure.ts';
import { linkMentions } from '#src/markdown/mentions.ts';
import { cleanSource, parseMarkdown } from '#src/markdown/parse.ts';
import { linesOf, proseOf } from '#src/markdown/plain-text.ts';
import { printHtml } from '#src/markdown/print-html.ts';
import { isRawHtmlTooDeep, rawHtmlOf } from '#src/markdown/raw-limits.ts';
import { renamePlaces } from '#src/markdown/rename-places.ts';
import { schema } from '#src/markdown/schema.ts';
import { keepSmall } from '#src/markdown/small-talk.ts';
import { noteLines } from '#src/markdown/source-lines.ts';
import { elementsOf, isDeeperThan } from '#src/markdown/tree.ts';
import type { Locale, RenderedMarkdown, RenderOptions } from '#src/markdown/types.ts';
import { showUnclosedTags } from '#src/markdown/unclosed-tags.ts';

const conversions = { en: conversion('en'), 'zh-TW': conversion('zh-TW') };

function conversion(locale: Locale): Options {
  const { footnotes, backToReference } = labels[locale];
  return {
    allowDangerousHtml: true,
    // The sanitiser adds the prefix.
    clobberPrefix: '',
    footnoteLabel: footnotes,
    footnoteBackLabel: (index, again) =>
      backToReference(again > 1 ? `${index + 1}-${again}` : String(index + 1)),
  };
}

/**
 * Renders Markdown to safe HTML, and returns the metadata that a page needs. Text that is nested too deeply or would take
 * too long is returned unrendered, in a `<pre>`.
 */
export function renderMarkdown(markdown: string, options: RenderOptions): RenderedMarkdown {
  const source = cleanSource(markdown);
  try {
    const budget = options.small ? budgets.small : budgets.whole;
    const tree = toSafeHtml(source, options, budget);
    if (tree) return finish(tree, options, budget);
  } catch (error) {
    // Too much work, or too deep: the libraries recurse, and the stack of a Worker is smaller than the one that the limits were measured on.
    if (!(error instanceof RangeError)) throw error;
  }
  return renderPlain(source, options.locale);
}

function toSafeHtml(source: string, { locale, small }: RenderOptions, budget: Budget): HtmlRoot | undefined {
  const markdown = parseMarkdown(source, budget);
  if (isDeeperThan(markdown, 2 * DEEPEST) || expandsTooFar(markdown) || isRawHtmlTooDeep(markdown, budget))
    return undefined;
  if (small) keepSmall(markdown);
  else if (source.includes('<')) showUnclosedTags(markdown);
  finishAdmonitions(markdown, locale);
  const html = toHast(markdown, conversions[locale]) as HtmlRoot;
  // Parsing HTML costs as much as all the rest, so it is done only for a text with HTML.
  const whole = rawHtmlOf(markdown).length > 0 ? (raw(html) as HtmlRoot) : html;
  if (isDeeperThan(whole, 3 * DEEPEST)) return undefined;
  return sanitize(whole, schema) as HtmlRoot;
}

const NO_HEADINGS: Headings = { contents: [], written: new Map() };

/** Adds our own elements, which authors may not write themselves. */
function finish(tree: HtmlRoot, options: RenderOptions, budget: Budget): RenderedMarkdown {
  const { locale } = options;
  joinCjkLines(tree);
  const mentioned = options.mentions ? linkMentions(tree, options.mentions) : [];
  const elements = elementsOf(tree);
  if (options.lines) noteLines(elements);
  finishEmbeds(elements, options);
  const pictures = elements.filter(({ tagName }) => tagName === 'img').length;
  const { contents, written } = options.small ? NO_HEADINGS : finishHeadings(elements, locale);
  const text = linesOf(tree).join('\n');
  const excerpt = excerptOf(proseOf(tree), locale);
  resolveFragments(elements, written);
  finishHyperlinks(elements, options);
  const imageSources = finishImages(elements, options.images);
  finishMath(elements, locale);
  highlightCode(elements, budget);
  finishBlocks(elements, locale);
  if (options.places) renamePlaces(elementsOf(tree), options.places);
  const html = printHtml(tree);
  return { html, contents, text, excerpt, imageSources, mentioned, ...measureReading(text, pictures) };
}

function renderPlain(source: string, locale: Locale): RenderedMarkdown {
  const lines = source
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const text = lines.join('\n');
  const escaped = source.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const html = `<pre class="plain-text" tabindex="0">${escaped}</pre>`;
  return {
    html,
    contents: [],
    text,
    excerpt: excerptOf(lines, locale),
    imageSources: [],
    mentioned: [],
    ...measureReading(text, 0),
  };
}
