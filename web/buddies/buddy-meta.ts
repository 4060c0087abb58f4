import type { MetaDescriptor } from 'react-router';
import { translator } from '#src/shared/translate.ts';
import { pageMeta } from '#web/meta.ts';
import type { PracticeSite } from '#web/practice/practice-meta.ts';

/** The meta of a page of buddies; `key` is the text of its title. */
export function buddyMeta(site: PracticeSite | undefined, path: string, key: string): MetaDescriptor[] {
  if (!site) return [];
  const t = translator(site.locale);
  const title = t('shared:site.titleSuffix', { title: t(`buddies:${key}`) });
  return pageMeta({ ...site, path, title, noindex: true });
}
