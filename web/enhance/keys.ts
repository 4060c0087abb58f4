import { paletteUrl } from 'virtual:palette-url';
import { PAGE_EVENT } from '#web/enhance/page-event.ts';
import type * as Palette from '#web/enhance/palette/palette.ts';

/** A framework that has not come after so long does not come any more. */
const TAKEN_OVER_MS = 4000;

/** How long a letter may follow `g`. */
const PATIENCE_MS = 1500;

let loading: Promise<typeof Palette> | undefined;
let wentAt = Number.NEGATIVE_INFINITY;

/** The framework takes out what it did not write: on its pages nothing is added before it has taken them over. */
const takenOver =
  '__reactRouterContext' in window
    ? new Promise<void>((resolve) => {
        document.addEventListener(PAGE_EVENT, () => resolve(), { once: true });
        setTimeout(resolve, TAKEN_OVER_MS);
      })
    : undefined;

/** The palette is a script of its own, fetched when somebody first asks for it. */
export async function loadPalette(): Promise<typeof Palette> {
  loading ??= import(/* @vite-ignore */ paletteUrl);
  try {
    const [palette] = await Promise.all([loading, takenOver]);
    return palette;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

/** Ctrl or ⌘ with K, `/`, `?`, and `g` with a letter. Where somebody writes, letters are letters. */
export function handleKey(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey, timeStamp } = event;
  if (event.isComposing || altKey) return;
  const field = (event.target as Element).closest('input,textarea,select,[contenteditable]');
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'k') {
    // A text that is being written has its own use for these keys.
    if (field?.matches('textarea,[contenteditable]') || event.shiftKey) return;
    event.preventDefault();
    void loadPalette().then((palette) => palette.togglePalette());
  }
  if (field || ctrlKey || metaKey || document.querySelector('dialog[open]')) return;
  if (key === '/') search(event);
  else if (key === '?') void loadPalette().then((palette) => palette.showShortcuts());
  else if (key === 'g') void loadPalette();
  else if (timeStamp - wentAt < PATIENCE_MS) void loadPalette().then((palette) => palette.goByKey(key));
  wentAt = key === 'g' ? timeStamp : Number.NEGATIVE_INFINITY;
}

function search(event: KeyboardEvent): void {
  event.preventDefault();
  if (!focusSearch()) void loadPalette().then((palette) => palette.openPalette());
}

/** Puts the cursor into the first search field that is to be seen. */
function focusSearch(): boolean {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[type=search]')];
  const field = fields.find((input) => input.checkVisibility());
  field?.focus();
  field?.select();
  return field !== undefined;
}

/** The search's links open the palette; without scripts, and in another tab, they lead to its page. */
export function handleSearchLink(event: MouseEvent): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-palette]');
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  if (link.ariaCurrent === 'page' && focusSearch()) return;
  loadPalette().then(
    (palette) => palette.openPalette(),
    () => location.assign(link.href),
  );
}
