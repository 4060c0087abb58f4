import { type Locale, localePath, otherLocale } from '#src/shared/locale.ts';
import { translator } from '#src/shared/translate.ts';
import { SiteFooter } from '#web/ui/shell/site-footer.tsx';
import { SiteHeader } from '#web/ui/shell/site-header.tsx';
import { SkipLink } from '#web/ui/skip-link.tsx';

/** The language of a page and its address in the other language. */
export type Place = { locale: Locale; languageHref: string };

/** Returns the address of the same page in the other language. `path` has no prefix. */
export function languageHref(locale: Locale, path: string): string {
  return localePath(otherLocale(locale), path);
}

export function languageTarget(locale: Locale) {
  const lang = otherLocale(locale);
  return { lang, name: lang === 'en' ? 'English' : '中文' };
}

/** The bar of anonymous pages. */
export function SiteTop({ locale, languageHref: href }: Place) {
  const t = translator(locale);
  return (
    <>
      <SkipLink>{t('shared:site.skip')}</SkipLink>
      <SiteHeader
        labels={{
          home: t('shared:site.home'),
          nav: t('shared:site.nav'),
          posts: t('shared:site.posts'),
          questions: t('questions:list.title'),
          series: t('shared:site.series'),
          tags: t('shared:site.tags'),
          search: t('shared:site.search'),
          menu: t('shared:site.menu'),
          login: t('shared:site.login'),
          join: t('shared:site.join'),
        }}
        theme={themeLabels(locale)}
        language={{ ...languageTarget(locale), href }}
      />
    </>
  );
}

/** The footer of anonymous pages. */
export function SiteBottom({ locale, languageHref: href }: Place) {
  const t = translator(locale);
  return (
    <SiteFooter
      labels={{ footer: t('shared:site.footer'), feed: t('shared:site.feed'), motto: t('shared:site.motto') }}
      theme={themeLabels(locale)}
      language={{ ...languageTarget(locale), href }}
      feedHref={localePath(locale, '/feed.atom')}
      links={[
        { to: '/posts', label: t('shared:site.posts') },
        { to: '/questions', label: t('questions:list.title') },
        { to: '/series', label: t('shared:site.series') },
        { to: '/tags', label: t('shared:site.tags') },
        { to: '/newsletter', label: t('newsletter:title') },
        { to: '/api/docs', label: t('shared:site.api') },
      ]}
    />
  );
}

export function themeLabels(locale: Locale) {
  const t = translator(locale);
  return { system: t('shared:theme.system'), light: t('shared:theme.light'), dark: t('shared:theme.dark') };
}
