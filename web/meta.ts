import type { MetaDescriptor } from 'react-router';
import { FEED_FORMATS, FEED_NAMES, FEED_TYPES, feedPath } from '#src/feeds/feed.ts';
import { LOCALES, type Locale, localePath } from '#src/shared/locale.ts';

/** The contents of a page's head. `path` has no language prefix; `image` is absolute. */
export type PageMeta = {
  title: string;
  description?: string;
  locale: Locale;
  origin: string;
  path: string;
  /** The languages in which this page exists, by default both. Another language has the first as canonical. */
  locales?: readonly Locale[];
  type?: 'website' | 'article' | 'profile';
  image?: string | PictureMeta | null;
  noindex?: boolean;
  jsonLd?: Record<string, unknown> | null;
  /** The feed of the page. `path` is what it belongs to, without language prefix; empty for the whole site. */
  feed?: { title: string; path: string };
};

/** A picture of known size, with the text for people who do not see it. */
export type PictureMeta = { url: string; width: number; height: number; alt: string };

/** Returns the meta descriptors of a page: title, description, canonical, hreflang, Open Graph, JSON-LD, feed. */
export function pageMeta(page: PageMeta): MetaDescriptor[] {
  const locales = page.locales ?? LOCALES;
  const canonicalLocale = locales.includes(page.locale) ? page.locale : (locales[0] ?? page.locale);
  const url = (locale: Locale) => page.origin + localePath(locale, page.path);
  return [
    { title: page.title },
    ...(page.description ? [{ name: 'description', content: page.description }] : []),
    ...(page.noindex
      ? [{ name: 'robots', content: 'noindex' }]
      : [{ tagName: 'link', rel: 'canonical', href: url(canonicalLocale) }]),
    ...(page.noindex ? [] : alternates(locales, url)),
    { property: 'og:site_name', content: 'Atoll' },
    { property: 'og:type', content: page.type ?? 'website' },
    { property: 'og:title', content: page.title },
    ...(page.description ? [{ property: 'og:description', content: page.description }] : []),
    { property: 'og:url', content: url(canonicalLocale) },
    { property: 'og:locale', content: page.locale === 'en' ? 'en_US' : 'zh_TW' },
    ...pictureMeta(page.image ?? `${page.origin}/og.png`),
    { name: 'twitter:card', content: 'summary_large_image' },
    ...(page.feed ? feeds(page.feed, page.locale) : []),
    ...(page.jsonLd ? [{ 'script:ld+json': page.jsonLd }] : []),
  ] as MetaDescriptor[];
}

function pictureMeta(image: string | PictureMeta): MetaDescriptor[] {
  if (typeof image === 'string') return [{ property: 'og:image', content: image }];
  const { url, width, height, alt } = image;
  return [
    { property: 'og:image', content: url },
    { property: 'og:image:width', content: String(width) },
    { property: 'og:image:height', content: String(height) },
    { property: 'og:image:alt', content: alt },
  ];
}

function feeds({ title, path }: { title: string; path: string }, locale: Locale) {
  return FEED_FORMATS.map((format) => ({
    tagName: 'link',
    rel: 'alternate',
    type: FEED_TYPES[format],
    title: `${title} (${FEED_NAMES[format]})`,
    href: localePath(locale, feedPath(path, format)),
  }));
}

function alternates(locales: readonly Locale[], url: (locale: Locale) => string): MetaDescriptor[] {
  if (locales.length < 2) return [];
  return [
    ...locales.map((locale) => ({ tagName: 'link', rel: 'alternate', hrefLang: locale, href: url(locale) })),
    { tagName: 'link', rel: 'alternate', hrefLang: 'x-default', href: url('en') },
  ] as MetaDescriptor[];
}
