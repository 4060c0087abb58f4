import { createInstance, type i18n } from 'i18next';
import type { ErrorCode, FieldError } from '#src/shared/errors.ts';
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
    return [locale, remembering((key, params) => t(key, params ?? {}) as string)];
  }),
) as Record<Locale, Translate>;

/**
 * A text without parameters is always the same, and counts come back again and again: looking one up costs as much as
 * rendering several elements, so each is looked up once.
 */
function remembering(translate: Translate): Translate {
  const known = new Map<string, string>();
  return (key, params) => {
    const name = params ? nameOfCount(key, params) : key;
    if (name === null) return translate(key, params);
    const text = known.get(name) ?? translate(key, params);
    if (known.size < MAX_REMEMBERED) known.set(name, text);
    return text;
  };
}

const MAX_REMEMBERED = 5_000;

/** The name of a text whose only parameter is a small count; null for any other. */
function nameOfCount(key: string, { count, ...others }: Params): string | null {
  if (typeof count !== 'number' || count > 1000 || Object.keys(others).length > 0) return null;
  return `${key} ${count}`;
}

/** The translator of a language. */
export function translator(locale: Locale): Translate {
  return translators[locale];
}

/** What an error says to a person. */
export function errorText(locale: Locale, code: ErrorCode): string {
  return translators[locale](`shared:errors.${code}`);
}

/** What a bad field says to a person. */
export function fieldErrorText(locale: Locale, error: FieldError): string {
  return translators[locale](`shared:fields.${error.code}`, error.params);
}
