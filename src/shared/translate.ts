import { createInstance, type i18n } from 'i18next';
import type { AppError, ErrorCode, FieldError } from '#src/shared/errors.ts';
import { LOCALES, type Locale } from '#src/shared/locale.ts';

export type Params = Record<string, string | number>;

/** `t('posts:list.title')`: the text of a key in one language, with `{{name}}` parameters and plurals by `count`. */
export type Translate = (key: string, params?: Params) => string;

const files = import.meta.glob<Record<string, unknown>>('/src/*/locales/*.json', {
  eager: true,
  import: 'default',
});

function resources(): Record<string, Record<string, Record<string, unknown>>> {
  const byLocale: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const [path, messages] of Object.entries(files)) {
    const [, , feature = '', , file = ''] = path.split('/');
    const locale = file.replace('.json', '');
    byLocale[locale] = { ...byLocale[locale], [feature]: messages };
  }
  return byLocale;
}

const instance: i18n = createInstance();
instance.init({
  resources: resources() as never,
  supportedLngs: [...LOCALES],
  fallbackLng: 'en',
  defaultNS: 'shared',
  initAsync: false,
  interpolation: { escapeValue: false },
});

const translators = Object.fromEntries(
  LOCALES.map((locale) => {
    const t = instance.getFixedT(locale);
    return [locale, remembering((key, options) => t(key, { ...options, skipInterpolation: true }) as string)];
  }),
) as Record<Locale, Translate>;

/**
 * Remembers the words of each key, or of each key and count, because a look-up costs as much as rendering several elements.
 * Parameters are filled in for each call.
 */
function remembering(lookUp: (key: string, options: { count?: number }) => string): Translate {
  const known = new Map<string, string>();
  const wordsOf = (key: string, count: number | null) => {
    const name = count === null ? key : `${key} ${count}`;
    const words = known.get(name) ?? lookUp(key, count === null ? {} : { count });
    if (known.size < MAX_REMEMBERED && (count ?? 0) <= MAX_COUNT) known.set(name, words);
    return words;
  };
  return (key, params) => {
    if (!params) return wordsOf(key, null);
    const { count } = params;
    return fill(wordsOf(key, typeof count === 'number' ? count : null), params);
  };
}

const MAX_REMEMBERED = 5_000;
const MAX_COUNT = 1_000;

/** Replaces the placeholders in words by parameters; a missing parameter leaves nothing. */
function fill(words: string, params: Params): string {
  return words.includes('{{')
    ? words.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(params[name] ?? ''))
    : words;
}

/** The translator of a language. */
export function translator(locale: Locale): Translate {
  return translators[locale];
}

/** The text of an error code for people. */
export function errorText(locale: Locale, code: ErrorCode): string {
  return translators[locale](`shared:errors.${code}`);
}

/** The text of an error for people; that of a limit names the time after which to try again, others what they lack. */
export function errorDetail(locale: Locale, { code, retryAfter, params }: AppError): string {
  if (params) return translators[locale](`shared:details.${code}`, params);
  if (code !== 'rate_limited' || retryAfter === null) return errorText(locale, code);
  const minutes = Math.max(1, Math.ceil(retryAfter / 60));
  const [unit, count] = minutes <= MOST_MINUTES ? ['minutes', minutes] : ['hours', Math.ceil(minutes / 60)];
  return translators[locale](`shared:rateLimited.${unit}`, { count });
}

/** From here on a wait is named in hours. */
const MOST_MINUTES = 90;

/** The text of an invalid field for people. */
export function fieldErrorText(locale: Locale, error: FieldError): string {
  return translators[locale](`shared:fields.${error.code}`, error.params);
}
