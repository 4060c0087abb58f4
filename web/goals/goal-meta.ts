import type { MetaDescriptor } from 'react-router';
import { type Params, translator } from '#src/shared/translate.ts';
import type { FormSite } from '#web/accounts/form-page-meta.ts';
import { pageMeta } from '#web/meta.ts';

/** The meta of a page for one person alone; `key` is the text of its title. */
export function ownPageMeta(
  site: FormSite | undefined,
  path: string,
  key: string,
  params?: Params,
): MetaDescriptor[] {
  if (!site) return [];
  const t = translator(site.locale);
  const title = t('shared:site.titleSuffix', { title: t(`goals:${key}`, params) });
  return pageMeta({ ...site, path, title, noindex: true });
}
