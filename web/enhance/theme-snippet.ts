export { THEME_SNIPPET } from '#src/shared/theme-snippet.ts';

/** Where the theme is remembered: `light`, `dark` or `system`; nothing means the account's, or else the system's. The snippet reads it. */
export const THEME_KEY = 'atoll-theme';
