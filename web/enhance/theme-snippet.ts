export { THEME_SNIPPET } from '#src/shared/theme-snippet.ts';

/**
 * The storage key of the theme: `light`, `dark` or `system`. No value means the account's theme, or else the system's. The
 * snippet in the head reads it.
 */
export const THEME_KEY = 'atoll-theme';
