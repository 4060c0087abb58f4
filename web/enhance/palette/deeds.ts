import { type Deed, deedOfKey } from '#src/palette/commands.ts';
import { localePath, otherLocale, splitLocale } from '#src/shared/locale.ts';
import { goTo } from '#web/enhance/go-event.ts';
import { showShortcuts } from '#web/enhance/palette/shortcuts.ts';
import { pageLocale } from '#web/enhance/palette/texts.ts';
import { viewerRole } from '#web/enhance/palette/viewer.ts';
import { chooseTheme } from '#web/enhance/theme.ts';

/** Does what a command is for. */
export function perform(deed: Deed): void {
  if ('go' in deed) goTo(inLocale(deed.go));
  else if ('post' in deed) postTo(inLocale(deed.post));
  else if ('theme' in deed) chooseTheme(deed.theme);
  else if (deed.do === 'language') location.assign(otherLanguage());
  else showShortcuts();
}

/** What `g` and a letter do; nothing for a letter that means nothing. */
export function goByKey(key: string): void {
  const deed = deedOfKey(key, viewerRole());
  if (deed) perform(deed);
}

/** A path in the language of the page. */
export function inLocale(path: string): string {
  return localePath(pageLocale(), path);
}

/** The address of the results for a text. */
export function resultsPath(text: string): string {
  return inLocale(`/search?${new URLSearchParams({ q: text.trim() })}`);
}

function otherLanguage(): string {
  const { locale, path } = splitLocale(location.pathname);
  return localePath(otherLocale(locale), path) + location.search;
}

function postTo(path: string): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = path;
  document.body.appendChild(form);
  form.submit();
}
