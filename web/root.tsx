import '#web/app.css';
import type { ReactNode } from 'react';
import { Outlet, Scripts, ScrollRestoration } from 'react-router';
import { translator } from '#src/shared/translate.ts';
import { SessionEnded } from '#web/accounts/session-ended.tsx';
import { appContext } from '#web/app-context.ts';
import { Head } from '#web/head.tsx';
import { RootError } from '#web/root-error.tsx';
import { Shell } from '#web/shell.tsx';
import { type Site, useSiteIfKnown } from '#web/site.ts';
import { siteData } from '#web/site-data.ts';
import { getViewer } from '#worker/accounts/service.ts';
import { getBell } from '#worker/notifications/service.ts';
import type { Route } from './+types/root';

export async function loader({ context }: Route.LoaderArgs): Promise<Site> {
  const ctx = context.get(appContext);
  // Without its number the bell still links to the notices.
  return siteData(ctx, getViewer(ctx) && (await getBell(ctx).catch(() => null)));
}

/** The head and body of every page. Only members get the framework's scripts. */
export function Layout({ children }: { children: ReactNode }) {
  const site = useSiteIfKnown();
  const locale = site?.locale ?? 'en';
  const theme = site?.viewer?.theme;
  const t = translator(locale);
  const scripts = Boolean(site?.viewer);
  return (
    <html
      lang={locale}
      data-theme={theme === 'light' || theme === 'dark' ? theme : undefined}
      data-role={site?.viewer?.role}
      data-person={site?.viewer?.personId}
      data-keys={site?.viewer?.keyShortcuts === false ? 'off' : undefined}
      data-copy={t('shared:site.copy')}
      data-copied={t('shared:site.copied')}
      suppressHydrationWarning
    >
      <Head locale={locale} />
      <body>
        {children}
        {scripts && <ScrollRestoration />}
        {scripts && <Scripts />}
      </body>
    </html>
  );
}

export default function Root() {
  return (
    <Shell>
      <SessionEnded />
      <Outlet />
    </Shell>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <RootError error={error} />;
}
