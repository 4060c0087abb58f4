import { element, elements, type Xml, xmlDocument } from '#src/feeds/xml.ts';
import { LOCALES, type Locale, localePath } from '#src/shared/locale.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The sections of the sitemap, one or more files each. */
export const SITEMAP_SECTIONS = ['pages', 'posts', 'series', 'tags', 'people', 'questions'] as const;
export type SitemapSection = (typeof SITEMAP_SECTIONS)[number];

/** Most URLs of a file that search engines accept. */
export const MOST_URLS = 50_000;
/** Most bytes of a file: files are rows of the database, which may have two million bytes. */
export const MOST_BYTES = 1_000_000;

/** A page in the languages in which it exists. `path` is without language prefix; times are UTC epoch milliseconds. */
export type SitemapPage = { path: string; locales?: readonly Locale[]; updatedAt?: number };

/** The path of a file; the files of a section are numbered from 1. */
export function sitemapPath(section: SitemapSection, page: number): string {
  return `/sitemaps/${section}-${page + 1}.xml`;
}

/** The section and page in the name of a file; null when there is no such file. */
export function parseSitemapName(name: string): { section: SitemapSection; page: number } | null {
  const [, wanted, number] = /^([a-z]+)-([1-9]\d{0,5})\.xml$/.exec(name) ?? [];
  const section = SITEMAP_SECTIONS.find((known) => known === wanted);
  return section ? { section, page: Number(number) - 1 } : null;
}

/** The entries of some pages: their XML, the number of URLs, and the number of pages taken. */
export type SitemapPart = { xml: string; urls: number; taken: number };

/**
 * Fills a file with as many pages as fit, at least one; `taken` is their number. A page has a URL for each of its languages.
 */
export function fillSitemap(origin: string, pages: readonly SitemapPage[]): SitemapPart {
  const parts: string[] = [];
  let urls = 0;
  let bytes = 0;
  for (const page of pages) {
    const entries = toUrls(origin, page);
    const xml = entries.map((entry) => entry.xml).join('');
    // Addresses are percent-encoded, so every character of the file is one byte.
    if (parts.length > 0 && (urls + entries.length > MOST_URLS || bytes + xml.length > MOST_BYTES)) break;
    parts.push(xml);
    urls += entries.length;
    bytes += xml.length;
  }
  return { xml: parts.join(''), urls, taken: parts.length };
}

/** A file of URLs. */
export function toSitemap(urls: string): string {
  const attributes = { xmlns: NAMESPACE, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };
  return xmlDocument(element('urlset', attributes, { xml: urls }));
}

/** The index of all files. */
export function toSitemapIndex(files: readonly { url: string; madeAt: number }[]): string {
  const entries = files.map(({ url, madeAt }) =>
    element('sitemap', {}, element('loc', {}, url), element('lastmod', {}, new Date(madeAt).toISOString())),
  );
  return xmlDocument(element('sitemapindex', { xmlns: NAMESPACE }, elements(entries)));
}

function toUrls(origin: string, { path, locales = LOCALES, updatedAt }: SitemapPage): Xml[] {
  const url = (locale: Locale) => origin + localePath(locale, path);
  const alternates = locales.length > 1 ? elements([...locales.map(toAlternate(url)), toDefault(url)]) : null;
  const lastmod = updatedAt === undefined ? null : element('lastmod', {}, new Date(updatedAt).toISOString());
  return locales.map((locale) => element('url', {}, element('loc', {}, url(locale)), lastmod, alternates));
}

function toAlternate(url: (locale: Locale) => string) {
  return (locale: Locale) => element('xhtml:link', { rel: 'alternate', hreflang: locale, href: url(locale) });
}

function toDefault(url: (locale: Locale) => string): Xml {
  return element('xhtml:link', { rel: 'alternate', hreflang: 'x-default', href: url('en') });
}
