import { dateInPath, readDate } from '#src/imports/dates.ts';
import {
  allOf,
  type Field,
  type Fields,
  fieldsOf,
  isBlank,
  isTable,
  keyOf,
  printField,
  textOf,
} from '#src/imports/fields.ts';
import { leavesOf } from '#src/imports/names.ts';
import type { Note } from '#src/imports/notes.ts';
import {
  isNamedPrivate,
  privatePlaceIn,
  privateTitle,
  unfinishedNameIn,
} from '#src/imports/private-names.ts';
import {
  AUDIENCES,
  DATES,
  ENDS,
  HIDING,
  HIDING_PARTS,
  KINDS,
  NO,
  NOT_EVERYBODY,
  OFTEN_AUDIENCES,
  OFTEN_HIDING,
  OFTEN_SHOWING,
  PASSWORDS,
  PRIVATE_WORDS,
  PUBLIC_WORDS,
  SHOWING,
  STARTS,
  STATES,
  YES,
} from '#src/imports/private-signs.ts';
import { type Visibility, visibilitySchema } from '#src/social/visibility.ts';

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

/**
 * Whether a document is published, and when: `at` undefined when it names no time; a time to come schedules it. `ends` tells of
 * a later end, because no post ends here by itself.
 */
export type Publication = { draft: DraftSign | null; at: string | undefined; ends: Note[] };

/** What a document says about itself. `address`: its own old one, which may hold its date. */
export type Source = { path: string; address?: string; fields: Fields; title: string };

/** What a document cannot say. `folder`: the name of the folder that is imported. */
export type Circumstances = { now: number; timeZone: string; folder?: string };

/**
 * Decides whether a document is public: only when nothing in its place, its name and its fields says otherwise. Whatever is
 * said about publication and not understood makes it a draft.
 */
export function publicationOf(source: Source, circumstances: Circumstances): Publication {
  const draft =
    signIn(source.fields) ??
    placeSaid(source, circumstances.folder ?? '') ??
    (saysPublic(source.fields) ? null : nameSaid(source));
  return draft ? asDraft(draft) : publicationInTime(source, circumstances);
}

/** The first field that says that a document is not public, or says something about it that is not understood. */
export function signIn(written: Fields): DraftSign | null {
  const fields = withParameters(written);
  return switchSaid(fields) ?? stateSaid(fields) ?? audienceSaid(fields) ?? kindSaid(fields);
}

const asDraft = (draft: DraftSign): Publication => ({ draft, at: undefined, ends: [] });

/** The visibility that a document names, if it is one of ours. */
export function visibilityIn(fields: Fields): { visibility?: Visibility } {
  const { data } = visibilitySchema.safeParse(wordOf(allOf(fields, ['visibility'])[0]?.value));
  return data ? { visibility: data } : {};
}

function placeSaid({ path }: Source, folder: string): DraftSign | null {
  const place = isNamedPrivate(folder) ? folder : privatePlaceIn(path);
  return place ? { code: 'private_place', detail: place } : null;
}

/** A word in the name or the title, which may be about drafts; it counts unless a field says that the document is public. */
function nameSaid({ path, title }: Source): DraftSign | null {
  const name = unfinishedNameIn(path);
  if (name) return { code: 'private_place', detail: name };
  const mark = privateTitle(title);
  return mark ? { code: 'private_title', detail: mark } : null;
}

/** Whether a field says in so many words that the document is public; none says otherwise. */
function saysPublic(fields: Fields): boolean {
  return (
    allOf(fields, HIDING).some(({ value }) => booleanOf(value) === false) ||
    allOf(fields, SHOWING).some(({ value }) => booleanOf(value) === true) ||
    allOf(fields, [...STATES, ...SHOWING]).some(({ value }) => PUBLIC_WORDS.has(wordOf(value)))
  );
}

/** The fields together with those that Zola and Hugo keep in tables of their own. */
function withParameters(fields: Fields): Fields {
  const tables = ['extra', 'params', 'build'].flatMap((key) => fields.get(key) ?? []);
  const inside = tables.flatMap(({ value }) => (isTable(value) ? [...fieldsOf(value)] : []));
  const all = new Map(fields);
  for (const [key, found] of inside) all.set(key, [...(all.get(key) ?? []), ...found]);
  return all;
}

const sign = (code: DraftSign['code'], field: Field): DraftSign => ({ code, detail: printField(field) });

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
  const field = STATES.flatMap((key) => fields.get(key) ?? []).find(
    ({ value }) => !PUBLIC_WORDS.has(wordOf(value)),
  );
  return field ? sign(isKnownState(wordOf(field.value)) ? 'not_public' : 'not_understood', field) : null;
}

function isKnownState(word: string): boolean {
  return (
    PRIVATE_WORDS.has(word) ||
    /^(?:scheduled|pending|future|trash|trashed|hidden|archived|in ?review|auto-draft)$/.test(word)
  );
}

function audienceSaid(fields: Fields): DraftSign | null {
  const password = allOf(fields, PASSWORDS).find(({ value }) => booleanOf(value) !== false);
  if (password) return { code: 'locked', detail: password.name };
  const wrong = allOf(fields, ['visibility']).find(
    ({ value }) => !visibilitySchema.safeParse(wordOf(value)).success,
  );
  if (wrong) return sign('not_understood', wrong);
  const closed = allOf(fields, AUDIENCES).find(({ value }) => !PUBLIC_WORDS.has(wordOf(value)));
  if (closed) return sign('not_public', closed);
  const partly = allOf(fields, OFTEN_AUDIENCES).find((field) =>
    NOT_EVERYBODY.test(printField({ ...field, name: '' })),
  );
  return partly ? sign('not_public', partly) : null;
}

function kindSaid(fields: Fields): DraftSign | null {
  const field = allOf(fields, KINDS).find(({ value }) =>
    leavesOf(value).texts.some((text) => PRIVATE_WORDS.has(wordOf(text.replace(/^#/, '')))),
  );
  return field ? sign('not_public', field) : null;
}

/** The times: a date that is given has to be understood; the latest beginning counts. */
function publicationInTime(
  { fields, address = '', path }: Source,
  { now, timeZone }: Circumstances,
): Publication {
  const dates = allOf(fields, DATES).filter(({ name, value }) => !isSwitch(name, value));
  const starts = allOf(fields, STARTS).filter(({ value }) => typeof value !== 'boolean');
  const ends = allOf(fields, ENDS).filter(({ value }) => booleanOf(value) !== false);
  const unread = [...dates, ...starts, ...ends].find(({ value }) => readDate(value, timeZone) === null);
  if (unread) return asDraft(sign('bad_date', unread));
  const ended = ends.find(({ value }) => momentOf(value, timeZone) <= now);
  if (ended) return asDraft(sign('ended', ended));
  const times = [...dates, ...starts].map(({ value }) => momentOf(value, timeZone));
  const latest = Math.max(...times);
  const shown = latest > now ? latest : times[0];
  return {
    draft: null,
    at:
      shown === undefined
        ? (dateInPath(address, timeZone) ?? dateInPath(path, timeZone))
        : new Date(shown).toISOString(),
    ends: ends.slice(0, 1).map((field) => ({ code: 'ends_later', detail: printField(field) })),
  };
}

/** Whether a field such as `published: true` is no date. */
function isSwitch(name: string, value: unknown): boolean {
  return SHOWING.includes(keyOf(name)) && (booleanOf(value) !== null || PUBLIC_WORDS.has(wordOf(value)));
}

function momentOf(value: unknown, timeZone: string): number {
  return Date.parse(readDate(value, timeZone) ?? '');
}

/** A boolean, as it is or in words; null for anything else. */
function booleanOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const word = wordOf(value);
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

/** A value as one word in lower case, without spaces and quotes round it. */
function wordOf(value: unknown): string {
  if (isBlank(value)) return '';
  const one = Array.isArray(value) && value.length === 1 ? value[0] : value;
  return (textOf(one) ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^["'\s]+|["'\s]+$/g, '');
}
