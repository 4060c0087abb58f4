import type { Suggestion } from '#src/search/model.ts';
import { fill, type Shown } from '#web/enhance/palette/listbox.ts';
import { COMMANDS_ONLY, type Section } from '#web/enhance/palette/options.ts';
import { fetchSuggestions, knownSuggestions } from '#web/enhance/palette/suggestions.ts';
import { t } from '#web/enhance/palette/texts.ts';

const DEBOUNCE_MS = 90;
/** The key code in browsers that hide how the input method uses a key. */
const OF_INPUT_METHOD = 229;

type ComboboxOptions = {
  input: HTMLInputElement;
  list: HTMLElement;
  /** Announces the number of options to screen readers. */
  status: HTMLElement;
  /** Whether the first option is selected at once. Otherwise Enter submits the field's form. */
  choosesFirst: boolean;
  sections: (text: string, suggestions: readonly Suggestion[]) => Section[];
  /**
   * Called on Enter where no option is selected, or where the selected one belongs to an older text. Null: the form is
   * submitted.
   */
  search: ((text: string) => void) | null;
  /** Called after an option was opened. */
  onDone: () => void;
};

/**
 * A field with a list of options, following the ARIA combobox pattern: the focus stays in the field, and
 * `aria-activedescendant` points at the selected option.
 */
export class Combobox {
  readonly #of: ComboboxOptions;
  #shown: Shown[] = [];
  #active = -1;
  #suggestions: Suggestion[] = [];
  /** Whether the suggestions belong to an older text. */
  #isStale = false;
  #asking: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ComboboxOptions) {
    this.#of = options;
    const { input, list } = options;
    input.addEventListener('keydown', (event) => this.#press(event));
    input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.refresh();
    });
    input.addEventListener('compositionend', () => this.refresh());
    // Keeps the focus in the field.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => this.#click(event));
  }

  get isOpen(): boolean {
    return this.#shown.length > 0;
  }

  /** Shows the options for the text in the field, and requests missing suggestions. */
  refresh(): void {
    this.#stopAsking();
    const text = this.#of.input.value.trim();
    const known = text === '' || text.startsWith(COMMANDS_ONLY) ? [] : knownSuggestions(text);
    this.#isStale = known === undefined;
    if (known) this.#suggestions = known;
    this.#render();
    if (!known) this.#timer = setTimeout(() => void this.#ask(text), DEBOUNCE_MS);
  }

  /** Removes the options. */
  close(): void {
    this.#stopAsking();
    this.#show([]);
  }

  #stopAsking(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  async #ask(text: string): Promise<void> {
    const asking = new AbortController();
    this.#asking = asking;
    // Without suggestions, the commands and the search are still offered.
    const found = await fetchSuggestions(text, asking.signal).catch(() => []);
    if (asking.signal.aborted || this.#of.input.value.trim() !== text) return;
    const chosen = this.#active > 0 ? this.#shown[this.#active]?.option.href : undefined;
    this.#suggestions = found;
    this.#isStale = false;
    this.#render();
    const again = this.#shown.findIndex(({ option }) => option.href === chosen);
    if (chosen !== undefined && again > 0) this.#choose(again);
  }

  #render(): void {
    const { input, sections, choosesFirst, status } = this.#of;
    this.#show(sections(input.value, this.#suggestions));
    if (choosesFirst) this.#choose(0);
    status.textContent = this.isOpen ? t('palette:count', { count: this.#shown.length }) : t('palette:none');
  }

  #show(sections: readonly Section[]): void {
    const { input, list } = this.#of;
    this.#shown = fill(list, sections, list.id);
    input.ariaExpanded = `${this.isOpen}`;
    this.#choose(-1);
  }

  #choose(at: number): void {
    const { input } = this.#of;
    this.#shown[this.#active]?.element.setAttribute('aria-selected', 'false');
    this.#active = at < this.#shown.length ? at : -1;
    const element = this.#shown[this.#active]?.element;
    if (!element) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    element.ariaSelected = 'true';
    input.setAttribute('aria-activedescendant', element.id);
    element.scrollIntoView({ block: 'nearest' });
  }

  #press(event: KeyboardEvent): void {
    // While an input method composes, it handles Enter and the arrows. Safari marks the last Enter by its code only.
    if (event.isComposing || event.keyCode === OF_INPUT_METHOD) return;
    if (event.key === 'Enter') this.#enter(event);
    else if (!this.isOpen && event.key === 'ArrowDown') this.refresh();
    else if (!event.shiftKey && !event.altKey && this.isOpen && this.#step(event.key)) event.preventDefault();
  }

  /** Handles a key that moves in the list. Returns whether it did. */
  #step(key: string): boolean {
    const count = this.#shown.length;
    if (key === 'ArrowDown') this.#choose((this.#active + 1) % count);
    else if (key === 'ArrowUp') this.#choose(this.#active > 0 ? this.#active - 1 : count - 1);
    else if (key === 'Home') this.#choose(0);
    else if (key === 'End') this.#choose(count - 1);
    else return key === 'Delete' && this.#remove(this.#shown[this.#active]);
    return true;
  }

  #enter(event: KeyboardEvent): void {
    const { input, search, onDone } = this.#of;
    const shown = this.#shown[this.#active];
    const text = input.value.trim();
    const wantsEverything = event.ctrlKey || event.metaKey;
    // A suggestion that has not arrived may be what the person wants, and the search will find it.
    const isTooEarly = this.#isStale && this.#active <= 0;
    if (search && text !== '' && (wantsEverything || !shown || isTooEarly)) {
      event.preventDefault();
      onDone();
      search(text);
    } else if (shown && !wantsEverything) {
      event.preventDefault();
      this.#open(shown);
    }
  }

  #click(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = event.target as Element;
    const removes = target.closest<HTMLElement>('[data-remove]')?.dataset.remove;
    const shown = this.#shown.find(({ element }) => element.id === removes || element.contains(target));
    if (!shown) return;
    event.preventDefault();
    if (removes) this.#remove(shown);
    else this.#open(shown);
  }

  #open({ option }: Shown): void {
    if (!option.stays) this.#of.onDone();
    option.run();
    if (option.stays) this.refresh();
  }

  #remove(shown: Shown | undefined): boolean {
    if (!shown?.option.remove) return false;
    const at = this.#shown.indexOf(shown);
    shown.option.remove();
    this.refresh();
    this.#choose(Math.min(at, this.#shown.length - 1));
    return true;
  }
}
