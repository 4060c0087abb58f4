import { PAGE_EVENT } from '#web/enhance/page-event.ts';

/**
 * Sends a form without leaving its page and shows the answer, so that a password that was typed stays when something else is
 * wrong: the server never sends passwords back. Without connection the browser sends the form itself.
 */
export async function sendInPlace(form: HTMLFormElement): Promise<void> {
  if (form.ariaBusy === 'true') return;
  form.ariaBusy = 'true';
  try {
    const answer = await fetch(form.action, {
      method: 'post',
      headers: { Accept: 'text/html' },
      body: new URLSearchParams(new FormData(form) as never),
    });
    if (answer.redirected) location.assign(answer.url);
    else show(new DOMParser().parseFromString(await answer.text(), 'text/html'), form);
  } catch {
    form.submit();
  }
}

function show(answer: Document, form: HTMLFormElement): void {
  const typed = [...form.querySelectorAll<HTMLInputElement>('[autocomplete=new-password]')];
  const [here, there] = [document.querySelector('main'), answer.querySelector('main')];
  if (!here || !there) throw new Error('The answer is no page.');
  here.replaceWith(there);
  document.title = answer.title;
  for (const { id, value } of typed) {
    const field = there.querySelector<HTMLInputElement>(`input[id="${id}"]:not([aria-invalid])`);
    if (field) field.value = value;
  }
  document.dispatchEvent(new Event(PAGE_EVENT));
  const wrong = there.querySelector<HTMLElement>('[aria-invalid=true]');
  (wrong ?? there).focus();
}
