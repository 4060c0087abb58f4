import { makeDialog } from '#web/enhance/palette/dialog.ts';
import { make } from '#web/enhance/palette/dom.ts';
import { keyCap } from '#web/enhance/palette/listbox.ts';
import { t } from '#web/enhance/palette/texts.ts';
import { viewerCommands } from '#web/enhance/palette/viewer.ts';

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
      { class: 'grid gap-6 overflow-y-auto p-5 sm:grid-cols-2' },
      column(t('palette:shortcuts.anywhere'), anywhere),
      column(t('palette:shortcuts.go'), go),
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
