import type { Suggestion } from '#src/search/model.ts';
import { goTo } from '#web/enhance/go-event.ts';
import { Combobox } from '#web/enhance/palette/combobox.ts';
import { resultsPath } from '#web/enhance/palette/commands.ts';
import { bareDialog, closeButton } from '#web/enhance/palette/dialog.ts';
import { draw, make } from '#web/enhance/palette/dom.ts';
import { keyCap } from '#web/enhance/palette/listbox.ts';
import {
  COMMANDS_ONLY,
  commandSection,
  everythingOption,
  recentSection,
  type Section,
  suggestionSection,
} from '#web/enhance/palette/options.ts';
import { t } from '#web/enhance/palette/texts.ts';

export { goByKey } from '#web/enhance/palette/commands.ts';
export { showShortcuts } from '#web/enhance/palette/shortcuts.ts';
export { suggestIn } from '#web/enhance/palette/suggest-in.ts';

let current: HTMLDialogElement | undefined;

/** Opens the palette, or closes it when it is open. */
export function togglePalette(): void {
  if (current?.open) current.close();
  else openPalette();
}

/** Opens a dialog with search, suggestions and commands. */
export function openPalette(): void {
  if (document.querySelector('dialog[open]')) return;
  const list = make('div', {
    role: 'listbox',
    id: 'palette-list',
    'aria-label': t('palette:title'),
    class: 'min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pb-2',
  });
  const input = makeField();
  const status = make('p', { role: 'status', class: 'sr-only' });
  const top = make(
    'div',
    {
      class:
        'flex items-center gap-3 border-line border-b-2 pr-1.5 transition-colors has-[input:focus]:border-lagoon pl-5 text-muted',
    },
    draw('search', 20),
    input,
  );
  const dialog = bareDialog(t('palette:title'), top, list, status, hints());
  top.appendChild(closeButton(dialog));
  current = dialog;
  const combobox = new Combobox({
    input,
    list,
    status,
    choosesFirst: true,
    sections,
    search: (text) => goTo(resultsPath(text)),
    onDone: () => dialog.close(),
  });
  dialog.showModal();
  input.focus();
  combobox.refresh();
}

function makeField(): HTMLInputElement {
  return make('input', {
    type: 'text',
    role: 'combobox',
    'aria-label': t('palette:placeholder'),
    'aria-controls': 'palette-list',
    'aria-expanded': 'true',
    'aria-autocomplete': 'list',
    placeholder: t('palette:placeholder'),
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    enterkeyhint: 'go',
    maxlength: '200',
    class: 'min-h-14 min-w-0 flex-1 bg-transparent text-base text-ink outline-none',
  });
}

function sections(typed: string, suggestions: readonly Suggestion[]): Section[] {
  const text = typed.trim();
  if (text === '') return [...recentSection(), ...commandSection('')];
  if (text.startsWith(COMMANDS_ONLY)) return commandSection(text.slice(1));
  return [
    ...suggestionSection(suggestions),
    ...commandSection(text),
    { heading: '', options: [everythingOption(text)] },
  ];
}

/** Returns the hints about keys, which are hidden on devices without a keyboard. */
function hints(): HTMLElement {
  const hint = (keys: string[], text: string) =>
    make('span', { class: 'flex items-center gap-1.5' }, ...keys.map(keyCap), text);
  return make(
    'p',
    {
      'aria-hidden': 'true',
      class: 'hidden flex-wrap gap-x-5 gap-y-1 border-line border-t px-5 py-2.5 text-muted text-xs sm:flex',
    },
    hint(['↑', '↓'], t('palette:hint.choose')),
    hint(['↵'], t('palette:hint.open')),
    hint(['Ctrl', '↵'], t('palette:hint.everything')),
    hint(['Esc'], t('palette:hint.close')),
  );
}
