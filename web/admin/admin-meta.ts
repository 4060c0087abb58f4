import type { MetaDescriptor } from 'react-router';
import { type FormSite, ownPageMeta } from '#web/accounts/form-page-meta.ts';

/** The meta of an admin page: nothing for search engines. */
export function adminMeta(
  loaderData: { site: FormSite } | undefined,
  path: string,
  title: string,
  params: Record<string, string> = {},
): MetaDescriptor[] {
  return ownPageMeta(loaderData?.site, path, `admin:${title}`, params);
}
