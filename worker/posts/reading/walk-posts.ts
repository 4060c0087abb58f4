import { type SQL, sql } from 'drizzle-orm';
import type { Locale } from '#src/shared/locale.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import { VISIBILITIES, type Viewer, type Visibility } from '#src/social/visibility.ts';
import { boundedWalk } from '#worker/platform/bounded-walk.ts';
import { literal } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { unionAll } from '#worker/platform/union-all.ts';
import { isVisiblePost } from '#worker/posts/predicates.ts';
import type { PostFilters, PostWalk } from '#worker/posts/reading/select-cards.ts';
import { visibleTo } from '#worker/social/queries.ts';
import { tagIdOf } from '#worker/tags/queries.ts';

/**
 * `(post_id, published_at, is_end)` of the posts of a list as a table `walk`, straight along the index of the first filter.
 * A page costs the same however many posts there are, and however many of them are hidden. Public and restricted posts are
 * walked apart and merged. A row with `is_end` is not a post: it marks where one of the walks gave up, so that the rest is
 * left to the next page (worker/platform/bounded-walk.ts).
 */
export function walkPosts(walk: PostWalk): SQL {
  const [everybody, ...circles] = [
    stretch(walk, 'public'),
    ...circlesOf(walk).map((one) => stretch(walk, one)),
  ];
  if (circles.length === 0) return sql`(${everybody}) AS walk`;
  return sql`(
    SELECT post_id, published_at, is_end FROM (${unionAll([everybody, ...circles])})
    ORDER BY ${walkOrder(walk.keyset, sql`published_at`, sql`post_id`)}, is_end LIMIT ${literal(walk.limit)}
  ) AS walk`;
}

/**
 * The visibilities of the restricted posts in a member's lists: `members`, and on the page of a person every restricted
 * visibility.
 */
function circlesOf({ viewer, tag, author }: PostWalk): Exclude<Visibility, 'public'>[] {
  if (viewer.kind !== 'member') return [];
  return author === undefined || tag !== undefined
    ? ['members']
    : VISIBILITIES.filter((visibility) => visibility !== 'public');
}

function stretch(walk: PostWalk, visibility: Visibility): SQL {
  const { viewer, tag, author, locale, now, keyset, limit } = walk;
  const table = drivingTable(walk);
  const id = sql.raw(table === 'posts' ? 'w.id' : 'w.post_id');
  const at = sql.raw(columnOf(table, visibility));
  const filters = [
    ...(tag === undefined ? [] : [oneTag(tag)]),
    ...(author === undefined ? [] : [tag === undefined ? mainAuthor(author) : alsoBy(author)]),
    ...(locale === undefined
      ? []
      : [table === 'post_translations' ? sql`w.locale = ${locale}` : alsoIn(locale)]),
    ...(visibility === 'public'
      ? []
      : [sql`w.visibility = ${circleOf(walk, visibility)} AND ${at} IS NOT NULL`]),
    listedWithin(at, id, now, keyset),
  ];
  const rows = (columns: SQL) => sql`
    SELECT ${columns} FROM ${sql.raw(table)} w
    WHERE ${sql.join(filters, sql` AND `)}
    ORDER BY ${walkOrder(keyset, at, id)}`;
  // Only a member can have blocked somebody, so only members' walks step over hidden rows.
  if (viewer.kind !== 'member')
    return sql`${rows(sql`${id} AS post_id, ${at} AS published_at, 0 AS is_end`)} LIMIT ${literal(limit)}`;
  const owner = sql.raw(table === 'posts' ? ', w.owner_id, w.visibility' : '');
  const walked = boundedWalk({
    rows: rows(sql`${id} AS id, ${at} AS at${owner}`),
    shown: mayBeSeen(viewer, table),
    limit,
  });
  return sql`SELECT id AS post_id, at AS published_at, is_end FROM ${walked}`;
}

/**
 * On the page of a person, one condition before the index decides whether the viewer sees that person's posts of a
 * visibility at all.
 */
function circleOf({ viewer, tag, author }: PostWalk, visibility: Visibility): SQL {
  if (author === undefined || tag !== undefined) return sql`${visibility}`;
  const theirs = { author: personOf(author), visibility: sql`${visibility}` };
  return sql`iif(${visibleTo(viewer, theirs)}, ${visibility}, NULL)`;
}

function mayBeSeen(viewer: Viewer, table: string): SQL {
  if (table === 'posts') return isVisiblePost(viewer, 'walked');
  return sql`EXISTS (SELECT 1 FROM posts p WHERE p.id = walked.id AND ${isVisiblePost(viewer, 'p')})`;
}

function drivingTable({ tag, author, locale }: PostFilters): string {
  if (tag !== undefined) return 'post_tags';
  if (author !== undefined) return 'post_authors';
  return locale === undefined ? 'posts' : 'post_translations';
}

function columnOf(table: string, visibility: Visibility): string {
  if (visibility !== 'public') return 'w.restricted_at';
  return table === 'posts' ? 'w.listed_at' : 'w.published_at';
}

function oneTag(slug: string): SQL {
  return sql`w.tag_id = ${tagIdOf(slug)}`;
}

function personOf(name: string): SQL {
  return sql`(SELECT people.id FROM people WHERE people.name = ${name})`;
}

function mainAuthor(name: string): SQL {
  return sql`w.person_id = ${personOf(name)}`;
}

function alsoBy(name: string): SQL {
  return sql`EXISTS (SELECT 1 FROM post_authors a JOIN people ON people.id = a.person_id
    WHERE a.post_id = w.post_id AND people.name = ${name})`;
}

function alsoIn(locale: Locale): SQL {
  return sql`EXISTS (SELECT 1 FROM post_translations x WHERE x.post_id = w.post_id AND x.locale = ${locale})`;
}

/** Gives each side one bound only: with two upper bounds SQLite may take the wrong one and walk from the newest post. */
function listedWithin(at: SQL, id: SQL, now: number, keyset: Keyset | null | undefined): SQL {
  if (keyset?.direction === 'next') return beyond(keyset, at, id);
  return sql`${at} <= ${now} AND ${beyond(keyset, at, id)}`;
}
