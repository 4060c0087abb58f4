import type { Segment } from '#src/search/highlight.ts';
import { draw, make } from '#web/enhance/palette/dom.ts';
import type { Option, Section } from '#web/enhance/palette/options.ts';
import { t } from '#web/enhance/palette/texts.ts';

/** An option and its element. */
export type Shown = { option: Option; element: HTMLElement };

const LINE =
  'flex min-h-11 min-w-0 flex-1 cursor-pointer items-center gap-3 rounded-sm px-3 py-1.5 text-ink aria-selected:bg-lagoon-soft aria-selected:text-lagoon-deep';
const KEY = 'rounded-sm border border-line bg-sunken px-1.5 font-ui text-muted text-xs';

/** Fills a list with sections. Returns the options in their order. Ids begin with `prefix`. */
export function fill(list: HTMLElement, sections: readonly Section[], prefix: string): Shown[] {
  const shown: Shown[] = [];
  const groups = sections.map(({ heading, options }, at) => {
    const id = `${prefix}-group-${at}`;
    const title = make('div', { id, class: 'px-3 pt-3 pb-1 font-medium text-muted text-sm' }, heading);
    const lines = options.map((option) => {
      const element = line(option, `${prefix}-option-${shown.length}`);
      shown.push({ option, element });
      return option.remove ? removable(element, option) : element;
    });
    // The section without a heading is the search itself.
    if (heading === '')
      return make('div', { role: 'group', class: 'mt-1 border-line border-t pt-1 first:border-0' }, ...lines);
    return make('div', { role: 'group', 'aria-labelledby': id }, title, ...lines);
  });
  list.replaceChildren(...groups);
  return shown;
}

function line({ title, drawing, lang, note, keys, href }: Option, id: string): HTMLElement {
  const text = make('span', { class: 'min-w-0 flex-1 truncate', lang }, ...pieces(title));
  const after = [
    ...(note ? [make('span', { class: 'text-muted text-sm' }, note)] : []),
    ...(keys
      ? [make('span', { class: 'hidden gap-1 sm:flex', 'aria-hidden': 'true' }, ...keys.map(keyCap))]
      : []),
  ];
  return make(
    href ? 'a' : 'div',
    { role: 'option', id, 'aria-selected': 'false', tabindex: '-1', href, class: LINE },
    draw(drawing),
    text,
    ...after,
  );
}

/** Adds a remove button for fingers and mice. The Delete key does the same. */
function removable(element: HTMLElement, { title }: Option): HTMLElement {
  const button = make(
    'button',
    {
      type: 'button',
      tabindex: '-1',
      'aria-hidden': 'true',
      title: t('palette:remove', { query: title as string }),
      'data-remove': element.id,
      class: 'grid size-11 shrink-0 place-items-center rounded-sm text-muted hover:text-ink',
    },
    draw('close', 16),
  );
  return make('div', { role: 'presentation', class: 'flex' }, element, button);
}

function pieces(title: string | readonly Segment[]): (Node | string)[] {
  if (typeof title === 'string') return [title];
  return title.map(({ text, hit }) => (hit ? make('b', { class: 'font-semibold' }, text) : text));
}

/** Returns a key as printed on the keyboard. */
export function keyCap(key: string): HTMLElement {
  return make('kbd', { class: KEY }, key);
}
