import type { MetaDescriptor } from 'react-router';
import { translator } from '#src/shared/translate.ts';
import type { FormSite } from '#web/accounts/form-page-meta.ts';
import { pageMeta } from '#web/meta.ts';

/** The meta of an admin page: nothing for search engines. */
export function adminMeta(
  loaderData: { site: FormSite } | undefined,
  path: string,
  title: string,
  params: Record<string, string> = {},
): MetaDescriptor[] {
  if (!loaderData) return [];
  const { site } = loaderData;
  const t = translator(site.locale);
  return pageMeta({
    ...site,
    path,
    title: t('shared:site.titleSuffix', { title: t(`admin:${title}`, params) }),
    noindex: true,
  });
}
