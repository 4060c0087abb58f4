import { draw, make } from '#web/enhance/palette/dom.ts';
import { t } from '#web/enhance/palette/texts.ts';

const DIALOG =
  'mx-auto mt-[8dvh] mb-auto hidden max-h-[84dvh] w-[min(42rem,calc(100%-1.5rem))] max-w-none flex-col overflow-hidden rounded border border-line bg-surface p-0 text-ink shadow-lift open:flex';

/** Creates a dialog with a title and a close button. Closing it removes it from the page and returns the focus. */
export function makeDialog(title: string, content: HTMLElement): HTMLDialogElement {
  const heading = make('h2', { class: 'font-read font-semibold text-xl' }, title);
  const bar = make(
    'div',
    { class: 'flex items-center justify-between gap-4 border-line border-b py-2 pr-2 pl-5' },
    heading,
  );
  const dialog = bareDialog(title, bar, content);
  bar.appendChild(closeButton(dialog));
  return dialog;
}

/** Creates a dialog that has a label but no visible title. A click outside closes it. */
export function bareDialog(label: string, ...content: HTMLElement[]): HTMLDialogElement {
  const dialog = make('dialog', { class: DIALOG, 'aria-label': label }, ...content);
  const from = document.activeElement;
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (from instanceof HTMLElement && from.isConnected) from.focus();
  });
  document.body.appendChild(dialog);
  return dialog;
}

/** Creates a button that closes a dialog, large enough for a finger. */
export function closeButton(dialog: HTMLDialogElement): HTMLButtonElement {
  const button = make(
    'button',
    {
      type: 'button',
      'aria-label': t('palette:close'),
      class: 'grid size-11 shrink-0 place-items-center rounded text-muted hover:text-ink',
    },
    draw('close', 20),
  );
  button.addEventListener('click', () => dialog.close());
  return button;
}
