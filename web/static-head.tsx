import { renderToStaticMarkup } from 'react-dom/server';
import type { EntryContext, MetaDescriptor, StaticHandlerContext } from 'react-router';
import { escapeHtml } from '#src/shared/escape-html.ts';
import { HeadBottom, HeadTop } from '#web/head.tsx';
import readerStyles from '#web/reader.css?url';
import fonts from '#web/ui/fonts.css?url';

type Descriptor = Record<string, unknown>;

/** Nothing waits for a sheet that is for no medium; the enhancement script turns it on. */
const fontsWhenPainted = `<link rel="stylesheet" href="${fonts}" media="not all" data-fonts><noscript>${stylesheet(fonts)}</noscript>`;

let fixed: { top: string; bottom: string } | null = null;

/**
 * The head of a page that is never hydrated, as HTML: some thirty elements that React would write one by one, most of
 * them the same on every page. Null on an error page, whose boundary says what the head is.
 */
export function staticHead({ routeModules, staticHandlerContext }: EntryContext): string | null {
  if (staticHandlerContext.errors) return null;
  fixed ??= {
    top: fontsWhenPainted + renderToStaticMarkup(<HeadTop />),
    bottom: stylesheet(readerStyles) + renderToStaticMarkup(<HeadBottom />),
  };
  return fixed.top + describe(routeModules, staticHandlerContext).map(toHtml).join('') + fixed.bottom;
}

/** What the page's `meta` says, asked as React Router's `Meta` asks it. */
function describe(
  modules: EntryContext['routeModules'],
  { matches, loaderData, location }: StaticHandlerContext,
): MetaDescriptor[] {
  const leaf = matches.at(-1);
  const meta = leaf && modules[leaf.route.id]?.meta;
  if (!meta) return [];
  const data = loaderData[leaf.route.id];
  return (
    meta({ data, loaderData: data, params: leaf.params, location, matches: [], error: undefined } as never) ??
    []
  );
}

function toHtml(descriptor: Descriptor): string {
  if ('script:ld+json' in descriptor) return jsonLd(descriptor['script:ld+json']);
  const { tagName, ...attributes } = descriptor;
  // The title of a link is an attribute of it.
  if ('title' in descriptor && !tagName) return `<title>${escapeHtml(String(descriptor.title))}</title>`;
  return `<${tagName ?? 'meta'}${Object.entries(attributes).map(attribute).join('')}>`;
}

function attribute([name, value]: [string, unknown]): string {
  return ` ${name.toLowerCase()}="${escapeHtml(String(value))}"`;
}

/** JSON in a script ends where HTML sees `</`; the escape is the same text to whoever reads JSON. */
function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
}

function stylesheet(href: string): string {
  return `<link rel="stylesheet" href="${href}">`;
}
