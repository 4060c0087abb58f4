import { parseTags } from '#src/editor/tags-field.ts';
import { allOf, type Field, type Fields, fieldsOf, isTable } from '#src/imports/fields.ts';
import { leavesOf } from '#src/imports/names.ts';
import { type Note, printSome } from '#src/imports/notes.ts';
import { MAX_TAGS } from '#src/posts/model.ts';
import { tagNameSchema } from '#src/tags/model.ts';

/** The fields of tags and of categories, of which the first counts; a document may have both. */
const KINDS = [
  ['tags', 'tag'],
  ['categories', 'category'],
];
/** The fields that count in their stead where there is neither. */
const OTHERWISE = ['keywords', 'topics'];

/** The tags of a document as the editor accepts them, `more` among them, and what was left out. */
export function readTags(
  fields: Fields,
  path: string,
  more: readonly string[] = [],
): { tags: string[]; notes: Note[] } {
  const isJekyll = isSurelyJekyll(fields, path);
  const found = fieldsOfTags(fields).map((field) => readField(field, isJekyll));
  const each = withoutTwins(found.flatMap(({ names }) => names));
  const good = each.filter((name) => tagNameSchema.safeParse(name).success);
  const tags = withoutTwins([...good.slice(0, MAX_TAGS - more.length), ...more]);
  const dropped = each.filter((name) => !tags.includes(name));
  const unsplit = found.flatMap((field) => field.unsplit).filter((name) => tags.includes(name));
  return {
    tags,
    notes: [
      ...(dropped.length > 0 ? [{ code: 'tags_left_out' as const, detail: printSome(dropped) }] : []),
      ...found.flatMap(({ name, unread }) =>
        unread > 0 ? [{ code: 'list_unread' as const, detail: name }] : [],
      ),
      ...unsplit.map((name) => ({ code: 'tag_with_spaces' as const, detail: name })),
    ],
  };
}

/** The field of tags and that of categories, or one that counts in their stead. */
function fieldsOfTags(fields: Fields): Field[] {
  const firstOfAny = (keys: readonly string[]) =>
    keys.flatMap((key) => [fields, taxonomiesOf(fields)].flatMap((each) => allOf(each, [key]))).slice(0, 1);
  const found = KINDS.flatMap(firstOfAny);
  return found.length > 0 ? found : firstOfAny(OTHERWISE);
}

type ReadField = { name: string; names: string[]; unread: number; unsplit: string[] };

/** The names in a field. `unsplit` is a text of several words, which may be several tags. */
function readField({ name, value }: Field, isJekyll: boolean): ReadField {
  const { texts, unread } = leavesOf(value);
  const isText = typeof value === 'string';
  const names = texts.flatMap((text) => namesIn(text, isText && isJekyll));
  const isWhole = isText && names.length === 1;
  return { name, names, unread, unsplit: isWhole ? names.filter((each) => /\S\s+\S+\s+\S/.test(each)) : [] };
}

function withoutTwins(names: readonly string[]): string[] {
  return [...Map.groupBy(names, (name) => name.toLowerCase()).values()].flatMap(([first]) => first ?? []);
}

/** The fields of Zola's table of taxonomies. */
export function taxonomiesOf(fields: Fields): Fields {
  const { value } = allOf(fields, ['taxonomies'])[0] ?? {};
  return isTable(value) ? fieldsOf(value) : new Map();
}

/** A text is split at the commas at which the editor splits, at semicolons, and at spaces where these separate tags. */
function namesIn(text: string, atSpaces: boolean): string[] {
  const line = text.replace(/\s+/g, ' ').replace(/[;；]/g, ',');
  const isHashtags = /^#\S+(?: #\S+)+$/.test(line);
  const spaced = isHashtags || (atSpaces && !/[,，、]/.test(line));
  return parseTags(spaced ? line.replaceAll(' ', ',') : line);
}

/** Jekyll separates tags by spaces; only its posts have both a date before their names and a layout or this folder. */
function isSurelyJekyll(fields: Fields, path: string): boolean {
  const isDated = /(?:^|\/)\d{4}-\d{2}-\d{2}-[^/]+$/.test(path);
  return isDated && (fields.has('layout') || /(?:^|\/)_posts\//.test(path));
}
