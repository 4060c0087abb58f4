import en from '#src/palette/locales/en.json';
import zhTW from '#src/palette/locales/zh-TW.json';
import type { Locale } from '#src/shared/locale.ts';

type Tree = { [key: string]: string | Tree };

/** Returns the language of the page. */
export function pageLocale(): Locale {
  return document.documentElement.lang === 'zh-TW' ? 'zh-TW' : 'en';
}

/**
 * Translates a key of `src/palette/locales` into the language of the page. The site's translator would weigh more than the
 * whole palette.
 */
export function t(key: string, parameters: { query?: string; count?: number } = {}): string {
  const path = key.slice('palette:'.length);
  const texts = pageLocale() === 'zh-TW' ? zhTW : en;
  const { query = '', count } = parameters;
  const one = count === 1 ? find(texts, `${path}_one`) : undefined;
  const text = one ?? find(texts, count === undefined ? path : `${path}_other`) ?? key;
  return text.replace('{{query}}', () => query).replace('{{count}}', `${count}`);
}

function find(texts: Tree, key: string): string | undefined {
  let found: string | Tree | undefined = texts;
  for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
  return typeof found === 'string' ? found : undefined;
}
