import { allOf, type Fields, textOf } from '#src/imports/fields.ts';
import { leavesOf } from '#src/imports/names.ts';
import { type Note, printSome } from '#src/imports/notes.ts';
import { MAX_PATH, toRedirectPath } from '#src/posts/rules.ts';

const MOST_OLD_PATHS = 50;

/** Words by which Jekyll names whole patterns of addresses. */
const PATTERN_NAMES = /^(?:date|pretty|ordinal|weekdate|none)$/i;
/** Places that a generator fills in, such as `:title`, `{slug}` and `*`. */
const HAS_PLACES = /(?:^|[/._-]):[a-z]|[{}*<>]|\s/i;

/** The old addresses of a document: its own one (`own`), and all that shall lead to it. Patterns are none, and told. */
export function readAddresses(fields: Fields): {
  own: string | undefined;
  oldPaths: string[];
  notes: Note[];
} {
  const written = allOf(fields, ['path', 'permalink', 'url']).flatMap(({ value }) => textOf(value) ?? []);
  const others = allOf(fields, ['aliases', 'alias', 'redirectfrom', 'redirects']).flatMap(
    ({ value }) => leavesOf(value).texts,
  );
  const isAddress = (text: string) => !HAS_PLACES.test(text) && !PATTERN_NAMES.test(text);
  const own = written.find(isAddress);
  const paths = [...new Set([...(own === undefined ? [] : [own]), ...others.filter(isAddress)].map(rooted))];
  const good = paths
    .filter((path) => path.length <= MAX_PATH && toRedirectPath(path) !== null)
    .slice(0, MOST_OLD_PATHS);
  const dropped = [...written.slice(0, own === undefined ? undefined : 0), ...others].filter(
    (text) => !good.includes(rooted(text)),
  );
  return {
    own,
    oldPaths: good,
    notes: dropped.length > 0 ? [{ code: 'not_an_address', detail: printSome(dropped) }] : [],
  };
}

/** The path of an address, from the root of its site. */
function rooted(text: string): string {
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return new URL(text).pathname;
  return text.startsWith('/') ? text : `/${text}`;
}
