import type { MetaDescriptor } from 'react-router';
import type { Locale } from '#src/shared/locale.ts';
import { type Params, translator } from '#src/shared/translate.ts';
import { pageMeta } from '#web/meta.ts';
import type { Context } from '#worker/platform/context.ts';

export type FormSite = { locale: Locale; origin: string };

/** Returns what the meta of a page needs of the Context. */
export function siteOf(ctx: Context): FormSite {
  return { locale: ctx.locale, origin: ctx.config.publicOrigin };
}

/** Returns the meta of a page for one person alone, which search engines leave out; `titleKey` is the text of its title. */
export function ownPageMeta(
  site: FormSite | undefined,
  path: string,
  titleKey: string,
  params?: Params,
): MetaDescriptor[] {
  if (!site) return [];
  const t = translator(site.locale);
  const title = t('shared:site.titleSuffix', { title: t(titleKey, params) });
  return pageMeta({ ...site, path, title, noindex: true });
}

/** Returns the meta of a page with an account form. */
export function formPageMeta(site: FormSite | undefined, path: string, key: string): MetaDescriptor[] {
  return ownPageMeta(site, path, `accounts:${key}.title`);
}
