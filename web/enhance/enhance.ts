import { collapseAgain, rememberCollapsed } from '#web/enhance/collapsed.ts';
import { fitEmails } from '#web/enhance/email-frames.ts';
import { handleKey, handleSearchLink, loadPalette } from '#web/enhance/keys.ts';
import { PAGE_EVENT } from '#web/enhance/page-event.ts';
import { countReading, sendHelpful } from '#web/enhance/reading.ts';
import { rememberSearch } from '#web/enhance/recent-searches.ts';
import { sendInPlace } from '#web/enhance/send-in-place.ts';
import { chooseTheme } from '#web/enhance/theme.ts';
import { fillTimeZone } from '#web/enhance/time-zone.ts';

const root = document.documentElement;
const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)];

/** Switches the theme: system, light, dark, and again. */
function turnTheme(): void {
  const now = root.dataset.theme;
  chooseTheme(now === 'light' ? 'dark' : now ? 'system' : 'light');
}

function reveal(button: HTMLElement): void {
  const input = document.getElementById(button.dataset.reveal ?? '') as HTMLInputElement | null;
  if (!input) return;
  const shown = input.type === 'password';
  input.type = shown ? 'text' : 'password';
  button.ariaPressed = `${shown}`;
}

async function copy(button: HTMLElement): Promise<void> {
  await navigator.clipboard.writeText(button.parentElement?.querySelector('pre')?.textContent ?? '');
  button.textContent = root.dataset.copied ?? '';
  setTimeout(() => {
    button.textContent = root.dataset.copy ?? '';
  }, 2000);
}

function addCopyButtons(): void {
  for (const pre of all<HTMLPreElement>('.prose pre'))
    if (pre.scrollWidth > pre.clientWidth) pre.tabIndex = 0;
  if (!root.dataset.copy || !navigator.clipboard) return;
  for (const pre of all<HTMLPreElement>('.prose pre:not(.code-frame > pre)')) {
    const frame = document.createElement('div');
    frame.className = 'code-frame';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy-code';
    button.dataset.copyCode = '';
    button.ariaLive = 'polite';
    button.textContent = root.dataset.copy;
    pre.replaceWith(frame);
    frame.appendChild(pre);
    frame.appendChild(button);
  }
}

let sections: IntersectionObserver | undefined;

/** Marks the section in the upper third of the window. */
function followContents(): void {
  sections?.disconnect();
  const links = new Map(
    all<HTMLAnchorElement>('[data-contents] a').map((a) => [decodeURIComponent(a.hash.slice(1)), a]),
  );
  sections = new IntersectionObserver(
    (entries) => {
      const seen = entries.find((entry) => entry.isIntersecting);
      if (!seen) return;
      for (const [id, link] of links) link.ariaCurrent = id === seen.target.id ? 'true' : null;
    },
    { rootMargin: '0px 0px -66% 0px' },
  );
  for (const id of links.keys()) {
    const heading = document.getElementById(id);
    if (heading) sections.observe(heading);
  }
}

function closeMenus(except?: Node | null): void {
  for (const menu of all<HTMLDetailsElement>('details[data-menu][open]')) {
    if (except && menu.contains(except)) continue;
    const inside = menu.contains(document.activeElement);
    menu.open = false;
    if (!except && inside) menu.querySelector('summary')?.focus();
  }
}

document.addEventListener('click', (event) => {
  const target = event.target as Element;
  const button = target.closest<HTMLElement>('[data-theme-toggle],[data-reveal],[data-copy-code]');
  if (button?.matches('[data-theme-toggle]')) turnTheme();
  else if (button?.matches('[data-reveal]')) reveal(button);
  else if (button) void copy(button);
  rememberCollapsed(target);
  closeMenus(target);
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeMenus();
  handleKey(event);
});

// Captured before the router's own links get the click.
window.addEventListener('click', handleSearchLink, true);

document.addEventListener('focusin', ({ target }) => {
  if (!(target as Element).matches('[data-suggest]')) return;
  loadPalette().then(
    (palette) => palette.suggestIn(target as HTMLInputElement),
    // A field works without suggestions too.
    () => {},
  );
});

/** The preferences apply to every device, and a choice made there replaces this browser's own. */
document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  const answer = event.submitter as HTMLButtonElement | null;
  if (answer?.name === 'helpful') {
    event.preventDefault();
    void sendHelpful(form, answer);
  }
  if (form.matches('[data-in-place]')) {
    event.preventDefault();
    void sendInPlace(form);
  }
  const theme = new FormData(form).get('theme');
  if (typeof theme === 'string') chooseTheme(theme);
});

/** Enhances what depends on the page's content. */
function enhancePage(): void {
  addCopyButtons();
  followContents();
  countReading();
  fitEmails();
  fillTimeZone();
  rememberSearch();
  collapseAgain();
}

document.addEventListener(PAGE_EVENT, enhancePage);

enhancePage();
