import { THEME_KEY } from '#web/enhance/theme-snippet.ts';

/** Applies the theme `light`, `dark` or `system`, and stores it in this browser. */
export function chooseTheme(theme: string): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Storage may be unavailable; then the theme lasts for this page only.
  }
}
