import type { MetaDescriptor } from 'react-router';
import type { Locale } from '#src/shared/locale.ts';
import { type Params, translator } from '#src/shared/translate.ts';
import { pageMeta } from '#web/meta.ts';
import type { Context } from '#worker/platform/context.ts';

export type PracticeSite = { locale: Locale; origin: string };

/** What the meta of a page needs of the Context. */
export function siteOf(ctx: Context): PracticeSite {
  return { locale: ctx.locale, origin: ctx.config.publicOrigin };
}

/** The meta of a page for one person alone; `key` is the text of its title. */
export function ownPageMeta(
  site: PracticeSite | undefined,
  path: string,
  key: string,
  params?: Params,
): MetaDescriptor[] {
  if (!site) return [];
  const t = translator(site.locale);
  const title = t('shared:site.titleSuffix', { title: t(`practice:${key}`, params) });
  return pageMeta({ ...site, path, title, noindex: true });
}
