export { THEME_SNIPPET } from '#src/shared/theme-snippet.ts';

/** Where the theme is remembered: `light` or `dark`; nothing means the system's. The snippet reads it. */
export const THEME_KEY = 'atoll-theme';
