import { actionOfKey, type CommandAction } from '#src/palette/commands.ts';
import { localePath, otherLocale, splitLocale } from '#src/shared/locale.ts';
import { goTo } from '#web/enhance/go-event.ts';
import { showShortcuts } from '#web/enhance/palette/shortcuts.ts';
import { pageLocale } from '#web/enhance/palette/texts.ts';
import { viewerRole } from '#web/enhance/palette/viewer.ts';
import { chooseTheme } from '#web/enhance/theme.ts';

/** Performs the action of a command. */
export function perform(action: CommandAction): void {
  if ('go' in action) goTo(inLocale(action.go));
  else if ('post' in action) postTo(inLocale(action.post));
  else if ('theme' in action) chooseTheme(action.theme);
  else if (action.do === 'language') switchLanguage();
  else showShortcuts();
}

/** Performs the action of a letter after `g`, if it has one. */
export function goByKey(key: string): void {
  const action = actionOfKey(key, viewerRole());
  if (action) perform(action);
}

/** Returns a path in the language of the page. */
export function inLocale(path: string): string {
  return localePath(pageLocale(), path);
}

/** Returns the path of the results for a text. */
export function resultsPath(text: string): string {
  return inLocale(`/search?${new URLSearchParams({ q: text.trim() })}`);
}

/** Presses the page's own switch, where a member's choice is kept. */
function switchLanguage(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-language]');
  const { locale, path } = splitLocale(location.pathname);
  if (form) form.requestSubmit();
  else location.assign(localePath(otherLocale(locale), path) + location.search);
}

function postTo(path: string): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = path;
  document.body.appendChild(form);
  form.submit();
}
