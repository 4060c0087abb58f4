import { paletteUrl } from 'virtual:palette-url';
import { PAGE_EVENT } from '#web/enhance/page-event.ts';
import type * as Palette from '#web/enhance/palette/palette.ts';
import { hasSingleKeys } from '#web/enhance/single-keys.ts';

/** A framework that has not hydrated the page by then is not expected any more. */
const TAKEN_OVER_MS = 4000;

/** How long after `g` a letter may follow. */
const TIMEOUT_MS = 1500;

let loading: Promise<typeof Palette> | undefined;
let wentAt = Number.NEGATIVE_INFINITY;

/** Hydration removes elements that the framework did not render, so scripts add nothing before it. */
const takenOver =
  '__reactRouterContext' in window
    ? new Promise<void>((resolve) => {
        document.addEventListener(PAGE_EVENT, () => resolve(), { once: true });
        setTimeout(resolve, TAKEN_OVER_MS);
      })
    : undefined;

/** Loads the palette, a script of its own, on first use. */
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

/**
 * Handles Ctrl or ⌘ with K, `/`, `?`, and `g` with a letter. In text fields, letters have no special meaning, and people can
 * turn off all but the first (WCAG 2.1.4): speech input types letters.
 */
export function handleKey(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey, timeStamp } = event;
  if (event.isComposing || altKey) return;
  const field = fieldOf(event.target as Element);
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'k') {
    // Text editors have their own use for these keys.
    if (field?.matches('textarea,[contenteditable]') || event.shiftKey) return;
    event.preventDefault();
    void loadPalette().then((palette) => palette.togglePalette());
  }
  if (field || ctrlKey || metaKey || document.querySelector('dialog[open]') || !hasSingleKeys()) return;
  if (key === '/') search(event);
  else if (key === '?') void loadPalette().then((palette) => palette.showShortcuts());
  else if (key === 'g') void loadPalette();
  else if (timeStamp - wentAt < TIMEOUT_MS) void loadPalette().then((palette) => palette.goByKey(key));
  wentAt = key === 'g' ? timeStamp : Number.NEGATIVE_INFINITY;
}

/**
 * Returns the field that takes the letters of a key. A box or a radio button takes none, and neither does a field of a dialog
 * that was just closed, which keeps the focus until the browser has drawn the page.
 */
function fieldOf(target: Element): Element | null {
  const field = target.closest('input:not([type=checkbox],[type=radio]),textarea,select,[contenteditable]');
  return field?.checkVisibility() ? field : null;
}

function search(event: KeyboardEvent): void {
  event.preventDefault();
  if (!focusSearch()) void loadPalette().then((palette) => palette.openPalette());
}

/** Focuses the first visible search field. Returns whether there is one. */
function focusSearch(): boolean {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input[type=search]')];
  const field = fields.find((input) => input.checkVisibility());
  field?.focus();
  field?.select();
  return field !== undefined;
}

/** Opens the palette from the search links. Without script, or in another tab, they lead to the search page. */
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
