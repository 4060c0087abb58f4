import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from 'react-router';
import type { BellState } from '#src/notifications/bell.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Role } from '#src/shared/roles.ts';
import { type Translate, translator } from '#src/shared/translate.ts';

/** The signed-in person as every page knows them. */
export type Viewer = {
  personId: string;
  name: string;
  displayName: string;
  role: Role;
  avatarUrl: string | null;
  timeZone: string;
  theme: 'system' | 'light' | 'dark';
  /** Whether keys without Ctrl or ⌘ are shortcuts. */
  keyShortcuts: boolean;
};

/** The root loader's data. `now` is UTC epoch milliseconds. */
export type Site = {
  locale: Locale;
  viewer: Viewer | null;
  /** The state of the viewer's bell. Null where nobody is signed in or it could not be read. */
  bell: BellState | null;
  /** Whether the session of this browser ended before the page was opened. It is said once, then the browser forgets it. */
  hasEnded: boolean;
  origin: string;
  now: number;
};

/** Returns the site's data, anywhere under the root. */
export function useSite(): Site {
  const site = useSiteIfKnown();
  if (!site) throw new Error('useSite needs the root loader');
  return site;
}

/**
 * Returns the site's data; undefined on the page of an error that came before it was loaded. No loader runs after an action
 * that gives its form back, so that error brings the data.
 */
export function useSiteIfKnown(): Site | undefined {
  const loaded = useRouteLoaderData<Site>('root');
  const error = useRouteError();
  return (
    loaded ?? (isRouteErrorResponse(error) ? (error.data as { site?: Site } | undefined)?.site : undefined)
  );
}

/** Returns the translator of the page's language. */
export function useT(): Translate {
  return translator(useSite().locale);
}
