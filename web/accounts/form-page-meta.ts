import type { MetaDescriptor } from 'react-router';
import type { Locale } from '#src/shared/locale.ts';
import { translator } from '#src/shared/translate.ts';
import { pageMeta } from '#web/meta.ts';
import type { Context } from '#worker/platform/context.ts';

export type FormSite = { locale: Locale; origin: string };

/** Returns what the meta of an account page needs of the Context. */
export function siteOf(ctx: Context): FormSite {
  return { locale: ctx.locale, origin: ctx.config.publicOrigin };
}

/** Returns the meta of a page with an account form. Search engines are kept out. */
export function formPageMeta(site: FormSite | undefined, path: string, key: string): MetaDescriptor[] {
  if (!site) return [];
  const t = translator(site.locale);
  const title = t('shared:site.titleSuffix', { title: t(`accounts:${key}.title`) });
  return pageMeta({ ...site, path, title, noindex: true });
}
