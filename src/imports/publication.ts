import { dateInPath, readDate } from '#src/imports/dates.ts';
import { type DraftSign, saysPublic, sign, signIn } from '#src/imports/field-signs.ts';
import { booleanOf, wordOf } from '#src/imports/field-words.ts';
import { allOf, type Field, type Fields, keyOf, printField } from '#src/imports/fields.ts';
import type { Note } from '#src/imports/notes.ts';
import {
  isNamedPrivate,
  privatePlaceIn,
  privateTitle,
  unfinishedNameIn,
} from '#src/imports/private-names.ts';
import {
  DATES,
  ENDS,
  OFTEN_STARTS,
  PUBLIC_WORDS,
  SHOWING,
  START_NAMES,
  STARTS,
} from '#src/imports/private-signs.ts';
import { withTables } from '#src/imports/tables.ts';
import { VISIBILITIES, type Visibility } from '#src/social/visibility.ts';

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

const asDraft = (draft: DraftSign): Publication => ({ draft, at: undefined, ends: [] });

/** The visibility that a document names, if it is one of ours; of two the narrower one. */
export function visibilityIn(fields: Fields): { visibility?: Visibility } {
  const words = allOf(fields, ['visibility']).map(({ value }) => wordOf(value));
  const visibility = VISIBILITIES.findLast((one) => words.includes(one));
  return visibility ? { visibility } : {};
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

/** The times: a date that is given has to be understood; the latest beginning counts. */
function publicationInTime(
  { fields, address = '', path }: Source,
  { now, timeZone }: Circumstances,
): Publication {
  const dates = allOf(fields, DATES).filter(({ name, value }) => !isSwitch(name, value));
  const everywhere = withTables(fields);
  const starts = startsIn(everywhere);
  const ends = allOf(everywhere, ENDS).filter(({ value }) => booleanOf(value) !== false);
  const unread = [...dates, ...starts, ...ends].find(({ value }) => readDate(value, timeZone) === null);
  if (unread) return asDraft(sign('bad_date', unread));
  const ended = ends.find(({ value }) => momentOf(value, timeZone) <= now);
  if (ended) return asDraft(sign('ended', ended));
  const times = [...dates, ...starts].map(({ value }) => momentOf(value, timeZone));
  const perhaps = allOf(everywhere, OFTEN_STARTS).map(({ value }) => momentOf(value, timeZone));
  const latest = Math.max(...times, ...perhaps.filter((time) => time > now));
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

/** The times from which a document is public, those under well-known names first. */
function startsIn(fields: Fields): Field[] {
  const known = new Set([...STARTS, ...ENDS, ...DATES, ...SHOWING]);
  const others = [...fields.keys()].filter((key) => !known.has(key) && START_NAMES.test(key));
  return allOf(fields, [...STARTS, ...others]).filter(({ value }) => booleanOf(value) === null);
}

/** Whether a field such as `published: true` is no date. */
function isSwitch(name: string, value: unknown): boolean {
  return SHOWING.includes(keyOf(name)) && (booleanOf(value) !== null || PUBLIC_WORDS.has(wordOf(value)));
}

function momentOf(value: unknown, timeZone: string): number {
  return Date.parse(readDate(value, timeZone) ?? '');
}
