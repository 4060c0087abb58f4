import type { MetaDescriptor } from 'react-router';
import { translator } from '#src/shared/translate.ts';
import type { FormSite } from '#web/accounts/form-page-meta.ts';
import { pageMeta } from '#web/meta.ts';

/** Returns the meta of a page of the newsletter; search engines may index only the page to sign up. */
export function newsletterMeta(
  loaderData: { site: FormSite } | undefined,
  path: string,
  title: string,
): MetaDescriptor[] {
  if (!loaderData) return [];
  const { site } = loaderData;
  const t = translator(site.locale);
  return pageMeta({
    ...site,
    path,
    title: t('shared:site.titleSuffix', { title: t(`newsletter:${title}`) }),
    ...(path === '/newsletter' ? { description: t('newsletter:subscribe.intro') } : { noindex: true }),
  });
}
