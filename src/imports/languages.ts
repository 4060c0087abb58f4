import { DOCUMENT } from '#src/imports/file-names.ts';
import type { Locale } from '#src/shared/locale.ts';

/** The languages of Atoll by the names that folders and files have for them; null for others. */
const LANGUAGES = new Map<string, Locale | null>([
  ...['en', 'en-us', 'en-gb', 'english'].map((name) => [name, 'en'] as const),
  ...['zh-tw', 'zh-hant', 'zh-hant-tw', 'zh-hk', 'zh'].map((name) => [name, 'zh-TW'] as const),
  ...[
    ...['zh-cn', 'zh-hans', 'ja', 'ko', 'de', 'fr', 'es', 'pt', 'pt-br', 'pt-pt', 'it', 'ru', 'uk', 'pl'],
    ...[
      'nl',
      'tr',
      'ar',
      'he',
      'fa',
      'hi',
      'id',
      'vi',
      'th',
      'cs',
      'sv',
      'da',
      'fi',
      'nb',
      'no',
      'el',
      'hu',
      'ro',
    ],
  ].map((name) => [name, null] as const),
]);

/** The language of a document and what it has in common with its translations; no language where its path says none. */
export type InLanguage = { path: string; language: Locale | 'other' | undefined; shared: string };

/**
 * Finds the languages that paths name: `a.zh-tw.md` beside `a.md` or `a.en.md`, `en/a.md` beside `zh-tw/a.md`, and
 * `i18n/zh-Hant/…/a.md` (Docusaurus). A name that only looks like a language is none, so it has to have a counterpart.
 */
export function languagesOf(paths: readonly string[]): InLanguage[] {
  const read = paths.map(readPath);
  const counts = new Map<string, number>();
  for (const { shared } of read) counts.set(shared, (counts.get(shared) ?? 0) + 1);
  return read.map((one) =>
    one.language === undefined || (counts.get(one.shared) ?? 0) > 1 ? one : { ...one, language: undefined },
  );
}

function readPath(path: string): InLanguage {
  const [ending = ''] = DOCUMENT.exec(path) ?? [];
  const stem = path.slice(0, path.length - ending.length);
  const [, before = '', suffix = ''] = /^(.*)\.([a-z]{2}(?:[-_][a-z]{2,4}){0,2})$/i.exec(stem) ?? [];
  if (LANGUAGES.has(keyOf(suffix))) return found(path, suffix, before);
  const segments = stem.split('/');
  const at = segments[0] === 'i18n' ? 1 : 0;
  const folder = segments[at] ?? '';
  if (segments.length > at + 1 && LANGUAGES.has(keyOf(folder)))
    return found(path, folder, pathInDocs(segments.slice(at + 1), at === 1));
  return { path, language: undefined, shared: segments[0] === 'docs' ? segments.slice(1).join('/') : stem };
}

function found(path: string, name: string, shared: string): InLanguage {
  return { path, language: LANGUAGES.get(keyOf(name)) ?? 'other', shared };
}

/** Docusaurus keeps translations of `docs/` in `docusaurus-plugin-content-docs/current/`. */
function pathInDocs(segments: string[], isDocusaurus: boolean): string {
  const start = isDocusaurus && /^docusaurus-plugin-/.test(segments[0] ?? '') ? 1 : 0;
  return segments.slice(segments[start] === 'current' ? start + 1 : start).join('/');
}

function keyOf(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}
