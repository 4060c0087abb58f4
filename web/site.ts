import { useRouteLoaderData } from 'react-router';
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
  const site = useRouteLoaderData<Site>('root');
  if (!site) throw new Error('useSite needs the root loader');
  return site;
}

/** Returns the translator of the page's language. */
export function useT(): Translate {
  return translator(useSite().locale);
}
