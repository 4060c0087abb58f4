import { THEME_KEY } from '#web/enhance/theme-snippet.ts';

/** Shows the site in `light`, `dark` or as the `system` has it, and remembers that in this browser. */
export function chooseTheme(theme: string): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Storage may be closed to us; the page still changes, it is only not remembered.
  }
}
