import { noteCollapsed, parseCollapsed } from '#src/discussion/collapsed.ts';

const KEY = 'atoll-collapsed';

/** Stores in this browser whether a click collapsed a conversation or opened it. */
export function rememberCollapsed(clicked: Element): void {
  const answers = clicked.closest('.comment-answers > summary')?.parentElement as HTMLDetailsElement | null;
  const id = answers?.closest('.comment')?.id;
  if (!id) return;
  try {
    // The click has not taken effect yet.
    localStorage.setItem(KEY, JSON.stringify(noteCollapsed(recall(), id, answers.open)));
  } catch {
    // Storage may be unavailable; then nothing is stored.
  }
}

/** Collapses the conversations that were collapsed before, except the one that the URL's fragment points into. */
export function collapseAgain(): void {
  const aim = document.getElementById(location.hash.slice(1));
  for (const id of recall()) {
    const answers = document.getElementById(id)?.querySelector(':scope > .comment-answers');
    if (!answers?.contains(aim)) answers?.removeAttribute('open');
  }
}

function recall(): string[] {
  try {
    return parseCollapsed(localStorage.getItem(KEY));
  } catch {
    return [];
  }
}
