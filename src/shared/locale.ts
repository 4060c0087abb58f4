/** The languages of the site. English is at `/`, Traditional Chinese under `/zh-TW/`. */
export const LOCALES = ['en', 'zh-TW'] as const;
export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = 'en';

/** The other language, for the link between two translations. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'en' ? 'zh-TW' : 'en';
}

/** The language of a path, and the path without its prefix: `/zh-TW/posts` → `zh-TW`, `/posts`. */
export function splitLocale(path: string): { locale: Locale; path: string } {
  if (path === '/zh-TW') return { locale: 'zh-TW', path: '/' };
  if (path.startsWith('/zh-TW/')) return { locale: 'zh-TW', path: path.slice('/zh-TW'.length) };
  return { locale: DEFAULT_LOCALE, path };
}

/**
 * A path in a language: `localePath('zh-TW', '/posts')` → `/zh-TW/posts`. It begins with one slash: with two it would be the
 * address of another site.
 */
export function localePath(locale: Locale, path: string): string {
  if (locale === DEFAULT_LOCALE) return path.replace(/^[/\\]{2,}/, '/');
  return path === '/' ? '/zh-TW' : `/zh-TW${path}`;
}

/** The best of our languages for an Accept-Language header; used by the API and for emails, never to redirect. */
export function negotiateLocale(header: string | null | undefined): Locale {
  const ranked = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { tag: tag.toLowerCase(), quality: quality ? Number(quality.trim().slice(2)) || 0 : 1 };
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of ranked) {
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-TW';
    if (tag === 'en' || tag.startsWith('en-')) return 'en';
  }
  return DEFAULT_LOCALE;
}
