import type { Suggestion } from '#src/search/model.ts';
import { fill, type Shown } from '#web/enhance/palette/listbox.ts';
import { COMMANDS_ONLY, type Section } from '#web/enhance/palette/options.ts';
import { fetchSuggestions, knownSuggestions } from '#web/enhance/palette/suggestions.ts';
import { t } from '#web/enhance/palette/texts.ts';

const DEBOUNCE_MS = 90;
/** What a key is called by browsers that hide from us what the input method does with it. */
const OF_INPUT_METHOD = 229;

type ComboboxOptions = {
  input: HTMLInputElement;
  list: HTMLElement;
  /** Says how many options there are, to who cannot see them. */
  status: HTMLElement;
  /** Whether the first option is chosen at once; else Enter does what the field's form does. */
  choosesFirst: boolean;
  sections: (text: string, suggestions: readonly Suggestion[]) => Section[];
  /** What Enter does where nothing is chosen, or what is chosen belongs to an older text; null: the form is sent. */
  search: ((text: string) => void) | null;
  /** An option was opened. */
  onDone: () => void;
};

/**
 * A field with a list of options, as the ARIA pattern of the combobox has it: the focus stays in the field, the option
 * that Enter opens is told by `aria-activedescendant`.
 */
export class Combobox {
  readonly #of: ComboboxOptions;
  #shown: Shown[] = [];
  #active = -1;
  #suggestions: Suggestion[] = [];
  /** Whether the suggestions are those of an older text. */
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
    // The field keeps the focus.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => this.#click(event));
  }

  get isOpen(): boolean {
    return this.#shown.length > 0;
  }

  /** Shows what there is for the text in the field, and asks for what is missing. */
  refresh(): void {
    this.#stopAsking();
    const text = this.#of.input.value.trim();
    const known = text === '' || text.startsWith(COMMANDS_ONLY) ? [] : knownSuggestions(text);
    this.#isStale = known === undefined;
    if (known) this.#suggestions = known;
    this.#render();
    if (!known) this.#timer = setTimeout(() => void this.#ask(text), DEBOUNCE_MS);
  }

  /** Takes the options away. */
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
    // Without suggestions the commands and the search are still there.
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
    // While an input method composes, Enter and the arrows are its own; Safari tells of the last Enter by its code only.
    if (event.isComposing || event.keyCode === OF_INPUT_METHOD) return;
    if (event.key === 'Enter') this.#enter(event);
    else if (!this.isOpen && event.key === 'ArrowDown') this.refresh();
    else if (!event.shiftKey && !event.altKey && this.isOpen && this.#step(event.key)) event.preventDefault();
  }

  /** Whether a key meant something. */
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
    // What is still on its way may be what is meant: the search has it in any case.
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
