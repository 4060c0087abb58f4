import '#web/app.css';
import enhance from 'virtual:enhance-url';
import type { ReactNode } from 'react';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from 'react-router';
import { THEME_SNIPPET } from '#src/shared/theme-snippet.ts';
import { translator } from '#src/shared/translate.ts';
import { appContext } from '#web/app-context.ts';
import { RootError } from '#web/root-error.tsx';
import { Shell } from '#web/shell.tsx';
import type { Site } from '#web/site.ts';
import literata from '#web/ui/fonts/literata-roman.woff2?url';
import { getViewer } from '#worker/accounts/service.ts';
import type { Route } from './+types/root';

export function loader({ context }: Route.LoaderArgs): Site {
  const ctx = context.get(appContext);
  return {
    locale: ctx.locale,
    viewer: getViewer(ctx),
    origin: ctx.config.publicOrigin,
    now: ctx.clock.now(),
  };
}

/** The head and body of every page. The framework's scripts are only for who is signed in. */
export function Layout({ children }: { children: ReactNode }) {
  const site = useRouteLoaderData<Site>('root');
  const locale = site?.locale ?? 'en';
  const theme = site?.viewer?.theme;
  const t = translator(locale);
  const scripts = Boolean(site?.viewer);
  return (
    <html
      lang={locale}
      data-theme={theme === 'light' || theme === 'dark' ? theme : undefined}
      data-copy={t('shared:site.copy')}
      data-copied={t('shared:site.copied')}
      suppressHydrationWarning
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <script dangerouslySetInnerHTML={{ __html: THEME_SNIPPET }} suppressHydrationWarning />
        <link rel="preload" href={literata} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
        <script type="module" src={enhance} />
      </head>
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
      <Outlet />
    </Shell>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <RootError error={error} />;
}
