import LogOut from 'lucide-react/icons/log-out';
import ShieldCheck from 'lucide-react/icons/shield-check';
import { createContext, type ReactNode, useContext } from 'react';
import { useLocation } from 'react-router';
import { hasRole } from '#src/shared/roles.ts';
import { type Translate, translator } from '#src/shared/translate.ts';
import { useGoEvent } from '#web/enhance/use-go-event.ts';
import { usePageEvent } from '#web/enhance/use-page-event.ts';
import { Bell, BellAnnouncer } from '#web/notifications/bell.tsx';
import { useBell } from '#web/notifications/use-bell.ts';
import { type Site, useSiteIfKnown, type Viewer } from '#web/site.ts';
import { languageHref, languageTarget, SiteBottom, SiteTop, themeLabels } from '#web/site-frame.tsx';
import { Form } from '#web/ui/form.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';
import { AppShell } from '#web/ui/shell/app-shell.tsx';
import { SiteShell } from '#web/ui/shell/site-shell.tsx';

/** The bar and the footer of a static page as HTML. */
export type StaticFrame = { header: string; footer: string };

export const StaticFrameContext = createContext<StaticFrame | null>(null);

/** The frame of every page: a bar and a footer for anonymous readers, the rail for members. */
export function Shell({ children }: { children: ReactNode }) {
  const site = useSiteIfKnown();
  const frame = useContext(StaticFrameContext);
  if (site?.viewer) {
    return (
      <MemberShell site={site} viewer={site.viewer}>
        {children}
      </MemberShell>
    );
  }
  if (frame) {
    return (
      <SiteShell header={<Html of={frame.header} />} footer={<Html of={frame.footer} />}>
        {children}
      </SiteShell>
    );
  }
  return <AnonymousShell locale={site?.locale ?? 'en'}>{children}</AnonymousShell>;
}

function Html({ of }: { of: string }) {
  return <div className="contents" dangerouslySetInnerHTML={{ __html: of }} />;
}

function AnonymousShell({ locale, children }: { locale: Site['locale']; children: ReactNode }) {
  const { pathname, search } = useLocation();
  usePageEvent();
  const place = { locale, languageHref: languageHref(locale, pathname + search) };
  return (
    <SiteShell header={<SiteTop {...place} />} footer={<SiteBottom {...place} />}>
      {children}
    </SiteShell>
  );
}

type MemberShellProps = { site: Site; viewer: Viewer; children: ReactNode };

function MemberShell({ site, viewer, children }: MemberShellProps) {
  const { locale } = site;
  const { pathname, search } = useLocation();
  usePageEvent();
  useGoEvent(locale);
  const { unread } = useBell(viewer.personId, site.bell);
  const t = translator(locale);
  return (
    <AppShell
      labels={appLabels(t)}
      theme={themeLabels(locale)}
      language={{ ...languageTarget(locale), next: pathname + search }}
      actions={
        <>
          <Bell unread={unread} />
          {hasRole(viewer.role, 'moderator') && <AdminLink t={t} />}
          <LogoutForm t={t} />
        </>
      }
    >
      {children}
      <BellAnnouncer unread={unread} />
    </AppShell>
  );
}

/** Rendered only for people who may open the administration. */
function AdminLink({ t }: { t: Translate }) {
  return (
    <Link
      to="/admin"
      data-extra
      aria-label={t('admin:link')}
      title={t('admin:link')}
      className="grid size-11 place-items-center rounded text-muted hover:text-ink"
    >
      <Icon of={ShieldCheck} />
    </Link>
  );
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
    practice: t('practice:title'),
    feed: t('social:feed.title'),
    posts: t('shared:places.posts'),
    questions: t('questions:list.title'),
    ask: t('ask:entry.rail'),
    series: t('shared:site.series'),
    saved: t('bookmarks:title'),
    write: t('shared:places.write'),
    search: t('shared:places.search'),
    me: t('shared:places.me'),
  };
}
