import LogOut from 'lucide-react/icons/log-out';
import type { ReactNode } from 'react';
import { Form, useLocation, useRouteLoaderData } from 'react-router';
import { type Locale, localePath, otherLocale } from '#src/shared/locale.ts';
import { type Translate, translator } from '#src/shared/translate.ts';
import type { Site } from '#web/site.ts';
import { Icon } from '#web/ui/icon.tsx';
import { AppShell } from '#web/ui/shell/app-shell.tsx';
import { SiteShell } from '#web/ui/shell/site-shell.tsx';

/** The frame of every page: a bar and a footer for everybody, the rail for who is signed in. */
export function Shell({ children }: { children: ReactNode }) {
  const site = useRouteLoaderData<Site>('root');
  const location = useLocation();
  const locale = site?.locale ?? 'en';
  const t = translator(locale);
  const language = languageTarget(locale, location.pathname + location.search);
  const theme = {
    system: t('shared:theme.system'),
    light: t('shared:theme.light'),
    dark: t('shared:theme.dark'),
  };
  if (site?.viewer) {
    const places = { me: '/settings' };
    return (
      <AppShell labels={appLabels(t)} places={places} theme={theme} language={language} actions={<LogoutForm t={t} />}>
        {children}
      </AppShell>
    );
  }
  return (
    <SiteShell
      labels={siteLabels(t)}
      theme={theme}
      language={language}
      feedHref={localePath(locale, '/feed.atom')}
      footerLinks={[{ to: '/posts', label: t('shared:site.posts') }, { to: '/tags', label: t('shared:site.tags') }]}
      query={new URLSearchParams(location.search).get('q') ?? undefined}
    >
      {children}
    </SiteShell>
  );
}

function languageTarget(locale: Locale, path: string) {
  const lang = otherLocale(locale);
  return { href: localePath(lang, path), lang, name: lang === 'en' ? 'English' : '中文' };
}

function LogoutForm({ t }: { t: Translate }) {
  return (
    <Form method="post" action="/logout" reloadDocument>
      <button
        type="submit"
        aria-label={t('shared:site.logout')}
        className="grid size-11 place-items-center rounded text-muted hover:text-ink"
      >
        <Icon of={LogOut} />
      </button>
    </Form>
  );
}

function appLabels(t: Translate) {
  return {
    skip: t('shared:site.skip'),
    home: t('shared:site.home'),
    nav: t('shared:site.nav'),
    today: t('shared:places.today'),
    posts: t('shared:places.posts'),
    write: t('shared:places.write'),
    search: t('shared:places.search'),
    me: t('shared:places.me'),
  };
}

function siteLabels(t: Translate) {
  return {
    home: t('shared:site.home'),
    nav: t('shared:site.nav'),
    posts: t('shared:site.posts'),
    tags: t('shared:site.tags'),
    search: t('shared:site.search'),
    menu: t('shared:site.menu'),
    login: t('shared:site.login'),
    join: t('shared:site.join'),
    skip: t('shared:site.skip'),
    footer: t('shared:site.footer'),
    feed: t('shared:site.feed'),
    motto: t('shared:site.motto'),
  };
}
