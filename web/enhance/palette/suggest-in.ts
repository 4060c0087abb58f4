import type { Suggestion } from '#src/search/model.ts';
import { Combobox } from '#web/enhance/palette/combobox.ts';
import { make } from '#web/enhance/palette/dom.ts';
import {
  everythingOption,
  recentSection,
  type Section,
  suggestionSection,
} from '#web/enhance/palette/options.ts';
import { t } from '#web/enhance/palette/texts.ts';

const LIST =
  'absolute top-full right-0 z-30 mt-1 hidden max-h-[60dvh] w-max min-w-full max-w-[min(32rem,calc(100vw-2rem))] overflow-y-auto rounded border border-line bg-surface px-2 pb-2 text-ink shadow-lift not-empty:block';

const fields = new WeakSet<HTMLInputElement>();
let count = 0;

/** Gives a search field suggestions and recent searches. Enter still submits its form. */
export function suggestIn(input: HTMLInputElement): void {
  const place = input.parentElement;
  if (!place || fields.has(input)) return;
  fields.add(input);
  count += 1;
  const list = make('div', {
    role: 'listbox',
    id: `suggestions-${count}`,
    'aria-label': t('palette:group.suggestions'),
    class: LIST,
  });
  const status = make('p', { role: 'status', class: 'sr-only' });
  place.classList.add('relative');
  place.appendChild(list);
  place.appendChild(status);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    autocomplete: 'off',
    'aria-controls': list.id,
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
  }))
    input.setAttribute(name, value);
  const combobox = new Combobox({
    input,
    list,
    status,
    choosesFirst: false,
    sections,
    search: null,
    onDone: () => combobox.close(),
  });
  input.addEventListener('focus', () => {
    if (input.value === '') combobox.refresh();
  });
  input.addEventListener('blur', () => combobox.close());
  input.form?.addEventListener('submit', () => combobox.close());
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !combobox.isOpen) return;
    event.preventDefault();
    combobox.close();
  });
  // Something may have been typed while this script was loading.
  if (document.activeElement === input) combobox.refresh();
}

function sections(typed: string, suggestions: readonly Suggestion[]): Section[] {
  const text = typed.trim();
  if (text === '') return recentSection();
  const found = suggestionSection(suggestions);
  return found.length === 0 ? [] : [...found, { heading: '', options: [everythingOption(text)] }];
}
