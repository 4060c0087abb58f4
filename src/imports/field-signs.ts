import { readDate } from '#src/imports/dates.ts';
import { booleanOf, wordOf } from '#src/imports/field-words.ts';
import { allOf, type Field, type Fields, printField } from '#src/imports/fields.ts';
import { leavesOf } from '#src/imports/names.ts';
import {
  AUDIENCES,
  EVERYBODY,
  HIDING,
  HIDING_PARTS,
  NAMES,
  NOT_EVERYBODY,
  OFTEN_AUDIENCES,
  OFTEN_HIDING,
  OFTEN_SHOWING,
  OFTEN_STATES,
  PASSWORDS,
  PRIVATE_WORDS,
  PUBLIC_WORDS,
  SHOWING,
  STATES,
} from '#src/imports/private-signs.ts';
import { withTables } from '#src/imports/tables.ts';
import { visibilitySchema } from '#src/social/visibility.ts';

/** What makes a document a draft: a code, and the words of the document that say so. */
export type DraftSign = {
  code:
    | 'not_public'
    | 'not_understood'
    | 'private_place'
    | 'private_title'
    | 'private_section'
    | 'bad_date'
    | 'locked'
    | 'ended';
  detail: string;
};

/** The first field that says that a document is not public, or says something about it that is not understood. */
export function signIn(written: Fields): DraftSign | null {
  const fields = withTables(written);
  return switchSaid(fields) ?? stateSaid(fields) ?? audienceSaid(fields) ?? wordSaid(fields);
}

/** Whether a field says in so many words that the document is public; none says otherwise. */
export function saysPublic(fields: Fields): boolean {
  return (
    allOf(fields, HIDING).some(({ value }) => booleanOf(value) === false) ||
    allOf(fields, SHOWING).some(({ value }) => booleanOf(value) === true) ||
    allOf(fields, [...STATES, ...SHOWING]).some(({ value }) => PUBLIC_WORDS.has(wordOf(value)))
  );
}

/** A field as the reason of a draft. */
export const sign = (code: DraftSign['code'], field: Field): DraftSign => ({
  code,
  detail: printField(field),
});

/** The booleans: fields that hide, and fields that show. A field of booleans that is empty is not understood. */
function switchSaid(fields: Fields): DraftSign | null {
  for (const field of HIDING.flatMap((key) => fields.get(key) ?? [])) {
    const hides = booleanOf(field.value);
    if (hides !== false) return sign(hides ? 'not_public' : 'not_understood', field);
  }
  for (const field of SHOWING.flatMap((key) => fields.get(key) ?? [])) {
    const shows = booleanOf(field.value);
    if (shows === false) return sign('not_public', field);
    if (shows === null && !PUBLIC_WORDS.has(wordOf(field.value)) && readDate(field.value, 'UTC') === null)
      return sign(PRIVATE_WORDS.has(wordOf(field.value)) ? 'not_public' : 'not_understood', field);
  }
  const hiding = [...fields].flatMap(([key, found]) =>
    HIDING_PARTS.test(key) || OFTEN_HIDING.includes(key) ? found : [],
  );
  const hidden = hiding.find(({ value }) => isWord(value) && booleanOf(value) === true);
  if (hidden) return sign('not_public', hidden);
  const unseen = allOf(fields, OFTEN_SHOWING).find(
    ({ value }) => isWord(value) && booleanOf(value) === false,
  );
  const never = allOf(fields, ['list', 'render']).find(({ value }) =>
    ['never', 'link', 'local'].includes(wordOf(value)),
  );
  return unseen || never ? sign('not_public', (unseen ?? never) as Field) : null;
}

/** Numbers are places in an order as often as booleans. */
function isWord(value: unknown): boolean {
  return typeof value === 'boolean' || (typeof value === 'string' && !/^\s*\d/.test(value));
}

function stateSaid(fields: Fields): DraftSign | null {
  const field =
    STATES.flatMap((key) => fields.get(key) ?? []).find(({ value }) => !PUBLIC_WORDS.has(wordOf(value))) ??
    allOf(fields, OFTEN_STATES).find(({ value }) => isKnownState(wordOf(value)));
  return field ? sign(isKnownState(wordOf(field.value)) ? 'not_public' : 'not_understood', field) : null;
}

function isKnownState(word: string): boolean {
  return (
    PRIVATE_WORDS.has(word) ||
    /^(?:scheduled|pending|future|trash|trashed|hidden|archived|(?:in|needs)[ -]?review|in[ -]?progress|unfinished|auto-draft)$/.test(
      word,
    )
  );
}

function audienceSaid(fields: Fields): DraftSign | null {
  const password = allOf(fields, PASSWORDS).find(({ value }) => booleanOf(value) !== false);
  if (password) return { code: 'locked', detail: password.name };
  const wrong = allOf(fields, ['visibility']).find(
    ({ value }) => !visibilitySchema.safeParse(wordOf(value)).success,
  );
  if (wrong) return sign('not_understood', wrong);
  const closed = allOf(fields, AUDIENCES).find(({ value }) => !isEverybody(wordOf(value)));
  if (closed) return sign('not_public', closed);
  const partly = allOf(fields, OFTEN_AUDIENCES).find((field) =>
    NOT_EVERYBODY.test(printField({ ...field, name: '' })),
  );
  return partly ? sign('not_public', partly) : null;
}

function isEverybody(word: string): boolean {
  return PUBLIC_WORDS.has(word) || EVERYBODY.has(word);
}

function wordSaid(fields: Fields): DraftSign | null {
  const isPrivate = (text: string) => PRIVATE_WORDS.has(wordOf(text.replace(/^\s*#/, '')));
  const field = [...fields]
    .flatMap(([key, found]) => (NAMES.has(key) ? [] : found))
    .find(({ value }) => leavesOf(value).texts.some((text) => text.split(/[,;，；、]/).some(isPrivate)));
  return field ? sign('not_public', field) : null;
}
