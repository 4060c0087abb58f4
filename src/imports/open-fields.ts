import { bodyOf, type FrontMatter, FrontMatterError } from '#src/imports/front-matter-model.ts';
import { looksLikeFields, namesKnownField } from '#src/imports/looks-like-fields.ts';
import { problemOf, readFields } from '#src/imports/read-fields.ts';

/** The signs by which Nikola and Org mode begin the line of a field. */
const FIELD_SIGNS = /^(?:\.\. |#\+)(?=\w)/;

/** Reads the fields of a comment at the top, as Nikola writes them; null for any other comment. */
export function splitComment(document: string): FrontMatter | null {
  const [whole, comment = ''] = /^<!--+([\s\S]*?)--+>[ \t]*(?=\n|$)/.exec(document) ?? [];
  const inside = withoutSigns(comment.split('\n'));
  if (whole === undefined || !inside.some(isKnownField)) return null;
  const data = readFields(inside.join('\n'), '-') ?? plainFieldsOf(inside);
  if (!data) throw new FrontMatterError(problemOf(inside.join('\n'), '-'));
  return { data, body: bodyOf(document.slice(whole.length).split('\n')) };
}

/**
 * Reads lines of `Name: value` without an opening fence at the top (Pelican, Hexo) or below the title (Notion). They end at a
 * fence or a blank line.
 */
export function splitOpenFields(document: string): FrontMatter {
  const atTop = fieldsAtTop(document);
  const [title] = atTop ? [] : (/^# .*\n+/.exec(document) ?? []);
  const below = title === undefined ? null : fieldsAtTop(document.slice(title.length));
  if (below) return { data: below.data, body: `${title}${below.body}` };
  return atTop ?? { data: {}, body: document };
}

function fieldsAtTop(document: string): FrontMatter | null {
  const lines = document.split('\n');
  const end = lines.findIndex((line) => line.trim() === '' || /^(?:-{3,}|;{3,})[ \t]*$/.test(line));
  const inside = withoutSigns(lines.slice(0, end < 0 ? undefined : end));
  const isFenced = end >= 0 && (lines[end] ?? '').trim() !== '';
  const named = inside.filter(isKnownField).length;
  if (named === 0 || !looksLikeFields(inside)) return null;
  const plain = plainFieldsOf(inside);
  const data = readFields(inside.join('\n'), lines[end]?.startsWith(';') ? ';' : '-') ?? plain;
  if (data && (isFenced || plain))
    return { data, body: bodyOf(lines.slice(end < 0 ? lines.length : end + 1)) };
  if (isFenced || named > 1) throw new FrontMatterError(problemOf(inside.join('\n'), '-'));
  return null;
}

/** Whether a line is a field of a known name. Without its colon it is prose here. */
function isKnownField(line: string): boolean {
  return namesKnownField(line) && /^[^:：=]*\p{L}["']?[ \t]*[:：=]/u.test(line);
}

function withoutSigns(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(FIELD_SIGNS, ''));
}

const PLAIN_FIELD = /^([\w-]+(?: [\w-]+){0,3})[ \t]*:(.*)$|^[ \t]+\S|^[ \t]*$/;

/** Fields whose values are the rest of their lines, whatever signs they hold; null when a line is none. */
function plainFieldsOf(lines: readonly string[]): FrontMatter['data'] | null {
  if (!lines.every((line) => PLAIN_FIELD.test(line))) return null;
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, name, value = ''] = PLAIN_FIELD.exec(line) ?? [];
      return name ? [[name, value.trim()]] : [];
    }),
  );
}
