import type { AppError, ErrorCode } from '#src/shared/errors.ts';
import { FORM_OWNER } from '#src/shared/form-owner.ts';

type Field = [name: string, value: string];

/** A form that was not accepted, to be shown outside its page: where it goes, whose it is, and its text fields. */
export type ReturnedForm = {
  to: string;
  owner: string;
  fields: Field[];
  /** Whether sending it again can help. */
  again: boolean;
};

/** After these errors the page of a form has another reader than the form. */
const OTHER_READER: readonly ErrorCode[] = ['unauthenticated', 'other_person'];

/** After these errors the page of a form may not have it any more. */
const GONE: readonly ErrorCode[] = ['not_found', 'forbidden', 'thread_closed'];

type Sent = {
  form: FormData;
  to: string;
  owner: string;
  /** Whether the page that the form belongs to is shown after the error. */
  isShown: boolean;
};

/** Returns the form to give back after an error; null where its page shows it, or where nothing would be lost. */
export function returnForm(error: AppError, { form, to, owner, isShown }: Sent): ReturnedForm | null {
  const fields = givenBack(form);
  const isGone = GONE.includes(error.code) || error.fields.some(({ code }) => code === 'parent_gone');
  const isLost = OTHER_READER.includes(error.code) || ((isGone || !isShown) && fields.some(isText));
  return isLost ? { to, owner, fields, again: !isGone } : null;
}

/** The text fields of a form, without passwords and without the field that says whose it is. */
export function givenBack(form: FormData): Field[] {
  return [...form].filter(
    (field): field is Field =>
      typeof field[1] === 'string' && field[0] !== FORM_OWNER && !field[0].toLowerCase().includes('password'),
  );
}

/** Names of fields that people write in, even if it is one word. */
const WRITTEN = new Set(['markdown', 'title', 'summary', 'bio', 'note', 'subject']);

/** Whether a field looks like something that a person wrote, and not like an id, an option or an address. */
export function isText([name, value]: Field): boolean {
  return value.trim() !== '' && (WRITTEN.has(name) || /\s|[^ -~]/.test(value.trim()));
}
