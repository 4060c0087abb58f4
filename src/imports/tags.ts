import { parseTags } from '#src/editor/tags-field.ts';
import { allOf, type Fields, fieldsOf, isTable } from '#src/imports/fields.ts';
import { leavesOf } from '#src/imports/names.ts';
import { type Note, printSome } from '#src/imports/notes.ts';
import { MAX_TAGS } from '#src/posts/model.ts';
import { tagNameSchema } from '#src/tags/model.ts';

/** The fields of tags; the first one that has any counts. */
const TAGS = ['tags', 'tag', 'categories', 'category', 'keywords', 'topics'];

/** The tags of a document as the editor accepts them, `more` among them, and what was left out. */
export function readTags(
  fields: Fields,
  path: string,
  more: readonly string[] = [],
): { tags: string[]; notes: Note[] } {
  const field = TAGS.flatMap((key) =>
    [fields, taxonomiesOf(fields)].flatMap((each) => allOf(each, [key])),
  )[0];
  const { texts, unread } = leavesOf(field?.value);
  const isJekyll = isSurelyJekyll(fields, path);
  const names = texts.flatMap((text) => namesIn(text, typeof field?.value === 'string' && isJekyll));
  const each = withoutTwins(names);
  const good = each.filter((name) => tagNameSchema.safeParse(name).success);
  const tags = withoutTwins([...good.slice(0, MAX_TAGS - more.length), ...more]);
  const dropped = each.filter((name) => !tags.includes(name));
  const unsplit =
    typeof field?.value === 'string' && names.length === 1
      ? tags.filter((name) => /\S\s+\S+\s+\S/.test(name))
      : [];
  return {
    tags,
    notes: [
      ...(dropped.length > 0 ? [{ code: 'tags_left_out' as const, detail: printSome(dropped) }] : []),
      ...(unread > 0 ? [{ code: 'list_unread' as const, detail: field?.name ?? '' }] : []),
      ...unsplit.map((name) => ({ code: 'tag_with_spaces' as const, detail: name })),
    ],
  };
}

function withoutTwins(names: readonly string[]): string[] {
  return [...new Map(names.toReversed().map((name) => [name.toLowerCase(), name])).values()].toReversed();
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
