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
    // A text without parameters is always the same: looking it up once is enough.
    const fixed = new Map<string, string>();
    const translate: Translate = (key, params) => {
      if (params) return t(key, params) as string;
      const known = fixed.get(key);
      if (known !== undefined) return known;
      const text = t(key) as string;
      fixed.set(key, text);
      return text;
    };
    return [locale, translate];
  }),
) as Record<Locale, Translate>;

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
