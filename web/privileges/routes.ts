import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The page of privileges. */
export const privilegePages: RouteConfigEntry[] = [route('privileges', 'privileges/privileges-page.tsx')];
