import { localePath } from '#src/shared/locale.ts';
import { makeDialog } from '#web/enhance/palette/dialog.ts';
import { make } from '#web/enhance/palette/dom.ts';
import { keyCap } from '#web/enhance/palette/listbox.ts';
import { pageLocale, t } from '#web/enhance/palette/texts.ts';
import { viewerCommands, viewerRole } from '#web/enhance/palette/viewer.ts';
import { chooseSingleKeys, hasSingleKeys } from '#web/enhance/single-keys.ts';

/** Shows all keyboard shortcuts in a dialog. */
export function showShortcuts(): void {
  const isMac = /Mac|iP(?:hone|ad)/.test(navigator.platform);
  const anywhere: [string[], string][] = [
    [[isMac ? '⌘' : 'Ctrl', 'K'], t('palette:shortcuts.palette')],
    [['/'], t('palette:shortcuts.search')],
    [['?'], t('palette:shortcuts.list')],
    [['Esc'], t('palette:shortcuts.escape')],
  ];
  const go = viewerCommands().flatMap(({ name, key }): [string[], string][] =>
    key ? [[['g', key], t(`palette:command.${name}`)]] : [],
  );
  const dialog = makeDialog(
    t('palette:shortcuts.title'),
    make(
      'div',
      { class: 'overflow-y-auto p-5' },
      make(
        'div',
        { class: 'grid gap-6 sm:grid-cols-2' },
        column(t('palette:shortcuts.anywhere'), anywhere),
        column(t('palette:shortcuts.go'), go),
      ),
      viewerRole() ? preferencesLink() : keysSwitch(),
    ),
  );
  dialog.showModal();
}

function column(heading: string, lines: [string[], string][]): HTMLElement {
  const rows = lines.map(([keys, text]) =>
    make(
      'div',
      { class: 'flex min-h-9 items-center justify-between gap-4 border-line border-b' },
      make('dt', {}, text),
      make('dd', { class: 'flex gap-1' }, ...keys.map(keyCap)),
    ),
  );
  return make(
    'section',
    {},
    make('h3', { class: 'mb-1 font-semibold text-sm' }, heading),
    make('dl', {}, ...rows),
  );
}

/** Returns the switch of a visitor for keys without Ctrl or ⌘. */
function keysSwitch(): HTMLElement {
  const box = make('input', { type: 'checkbox', class: 'mt-0.5 size-5 shrink-0 accent-lagoon' });
  box.checked = hasSingleKeys();
  box.setAttribute('aria-describedby', 'single-keys-hint');
  box.addEventListener('change', () => {
    try {
      chooseSingleKeys(box.checked);
    } catch {
      // Without storage the keys stay on, and the box says so.
      box.checked = true;
    }
  });
  return make(
    'div',
    { class: 'mt-4' },
    make('label', { class: 'flex min-h-11 items-start gap-3 py-2.5' }, box, t('palette:shortcuts.single')),
    make('p', { id: 'single-keys-hint', class: 'text-muted text-sm' }, t('palette:shortcuts.singleHint')),
  );
}

/** Returns the link to where members turn keys without Ctrl or ⌘ off and on. That may be the page below the dialog. */
function preferencesLink(): HTMLElement {
  const link = make(
    'a',
    {
      href: `${localePath(pageLocale(), '/settings/preferences')}#keyShortcuts`,
      class: 'mt-4 inline-flex min-h-11 items-center text-lagoon underline underline-offset-4',
    },
    t(hasSingleKeys() ? 'palette:shortcuts.turnOff' : 'palette:shortcuts.turnOn'),
  );
  link.addEventListener('click', () => link.closest('dialog')?.close());
  return link;
}
