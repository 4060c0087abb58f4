/** After how many seconds a post counts as begun. */
const SECONDS = 10;

let timer: ReturnType<typeof setInterval> | undefined;

/** Counts a post as read, once per tab, after ten seconds of being visible. The request does not identify the reader. */
export function countReading(): void {
  clearInterval(timer);
  const slug = document.querySelector<HTMLElement>('[data-read]')?.dataset.read;
  if (!slug || wasCounted(slug)) return;
  let seconds = 0;
  timer = setInterval(() => {
    if (document.hidden) return;
    seconds += 1;
    if (seconds < SECONDS) return;
    clearInterval(timer);
    rememberCounted(slug);
    // A read that is not counted is no loss to the reader.
    fetch(addressOf(slug, 'reads'), { method: 'POST', keepalive: true }).catch(() => {});
  }, 1000);
}

/** Sends the reader's answer and replaces the form by a thank-you. If that fails, the form is submitted normally. */
export async function sendHelpful(form: HTMLFormElement, answer: HTMLButtonElement): Promise<void> {
  const response = await fetch(addressOf(form.dataset.read ?? '', 'helpful'), {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ helpful: answer.value === 'yes' }),
  }).catch(() => null);
  if (!response?.ok) {
    const hidden = document.createElement('input');
    Object.assign(hidden, { type: 'hidden', name: answer.name, value: answer.value });
    form.appendChild(hidden);
    form.submit();
    return;
  }
  const thanks = document.createElement('p');
  thanks.role = 'status';
  thanks.tabIndex = -1;
  thanks.textContent = form.dataset.thanks ?? '';
  form.replaceChildren(thanks);
  thanks.focus();
}

function addressOf(slug: string, what: string): string {
  return `/api/v1/posts/${encodeURIComponent(slug)}/${what}`;
}

function wasCounted(slug: string): boolean {
  try {
    return sessionStorage.getItem(`read:${slug}`) !== null;
  } catch {
    return false;
  }
}

function rememberCounted(slug: string): void {
  try {
    sessionStorage.setItem(`read:${slug}`, '1');
  } catch {
    // Without storage a reload counts again.
  }
}
