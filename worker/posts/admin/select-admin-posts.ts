import { type SQL, sql } from 'drizzle-orm';
import type { PostStatus } from '#src/posts/model.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import type { Visibility } from '#src/social/visibility.ts';
import { countUpTo, type Db } from '#worker/platform/db.ts';
import { beyond } from '#worker/platform/keyset.ts';
import { ownTitlesColumn } from '#worker/posts/reading/select-post.ts';

export type AdminWalk = {
  status?: PostStatus;
  author?: string;
  title?: string;
  keyset: Keyset | null;
  limit: number;
  now: number;
};

/** Posts examined for one page when no index covers the filters. */
export const WINDOW = 1000;

/** Whether posts are examined one by one because no index covers the filters: a title, or the state of one author's posts. */
export function isSifted({ status, author, title }: Pick<AdminWalk, 'status' | 'author' | 'title'>): boolean {
  return title !== undefined || (author !== undefined && status !== undefined);
}

/** A post and its owner in a list of moderators, as columns of a statement over `posts` and `people`. */
export const adminCardColumns = {
  id: sql<string>`posts.id`.as('id'),
  slug: sql<string>`posts.slug`.as('slug'),
  originalLocale: sql<Locale>`posts.original_locale`.as('original_locale'),
  publishedAt: sql<number | null>`posts.published_at`.as('published_at'),
  submittedAt: sql<number | null>`posts.submitted_at`.as('submitted_at'),
  visibility: sql<Visibility>`posts.visibility`.as('visibility'),
  updatedAt: sql<number>`posts.updated_at`.as('updated_at'),
  ownerName: sql<string>`people.name`.as('owner_name'),
  ownerDisplayName: sql<string>`people.display_name`.as('owner_display_name'),
  titles: ownTitlesColumn,
};

/** Posts in any state in walking order. `key` is the column that the walk is sorted by. */
export function selectAdminPosts(db: Db, walk: AdminWalk) {
  const order = orderOf(walk, 'found.key', 'found.id');
  return db
    .select({
      ...adminCardColumns,
      key: sql<number>`found.key`.as('key'),
    })
    .from(
      sql`(SELECT w.id, w.key FROM (${window(walk)}) w WHERE ${sifting(walk)}
        ORDER BY ${orderOf(walk, 'w.key', 'w.id')} LIMIT ${walk.limit}) AS found
        JOIN posts ON posts.id = found.id JOIN people ON people.id = posts.owner_id`,
    )
    .orderBy(order);
}

/** The end of the window that a sifted page examined, and whether the window was full. */
export function selectWindowEnd(db: Db, walk: AdminWalk) {
  return db
    .select({
      id: sql<string>`w.id`.as('id'),
      key: sql<number>`w.key`.as('key'),
      examined: sql<number>`count(*) OVER ()`.as('examined'),
    })
    .from(sql`(${window(walk)}) w`)
    .orderBy(sql`w.key, w.id`)
    .limit(1);
}

/** A range of posts along an index. */
function window(walk: AdminWalk): SQL {
  const key = keyOf(walk);
  const within = [...(walk.author === undefined ? [] : [ofAuthor(walk.author)]), ...stretch(walk)];
  const limit = isSifted(walk) ? WINDOW : walk.limit;
  return sql`SELECT p.id, ${key} AS key, p.published_at, p.submitted_at FROM posts p
    WHERE ${within.length > 0 ? sql.join(within, sql` AND `) : sql`1`}
    ORDER BY ${orderOf(walk, isDrafts(walk) ? null : keyName(walk), 'p.id')} LIMIT ${limit}`;
}

function isDrafts({ status, author }: AdminWalk): boolean {
  return status === 'draft' && author === undefined;
}

function keyName({ status, author }: AdminWalk): string {
  if (status === undefined || author !== undefined) return 'p.updated_at';
  return status === 'pending' ? 'p.submitted_at' : 'p.published_at';
}

/** The sort key of the walk. Drafts have no date of publication, so they are sorted by id, which is the order of creation. */
function keyOf(walk: AdminWalk): SQL {
  return isDrafts(walk) ? sql`0` : sql.raw(keyName(walk));
}

function ofAuthor(name: string): SQL {
  return sql`p.owner_id = (SELECT people.id FROM people WHERE people.name = ${name})`;
}

/** The conditions that select a range of the index: the state, and everything from the cursor on. */
function stretch(walk: AdminWalk): SQL[] {
  const { keyset, status, author, now } = walk;
  const than = sql.raw(keyset?.direction === 'prev' ? '>' : '<');
  const draft = keyset && sql`p.id ${than} ${keyset.id}`;
  const from = isDrafts(walk) ? draft : beyond(keyset, keyOf(walk), sql`p.id`);
  const ofStatus = status === undefined || author !== undefined ? [] : [inState('p', status, now)];
  return [...ofStatus, ...(from ? [from] : [])];
}

function inState(table: string, status: PostStatus, now: number): SQL {
  const at = sql.raw(`${table}.published_at`);
  const submittedAt = sql.raw(`${table}.submitted_at`);
  if (status === 'draft') return sql`${at} IS NULL AND ${submittedAt} IS NULL`;
  if (status === 'pending') return sql`${submittedAt} IS NOT NULL`;
  return status === 'published' ? sql`${at} <= ${now}` : sql`${at} > ${now}`;
}

function sifting({ status, author, title, now }: AdminWalk): SQL {
  const state = status && author !== undefined ? inState('w', status, now) : sql`1`;
  if (title === undefined) return state;
  const named = (table: string) =>
    sql`EXISTS (SELECT 1 FROM ${sql.raw(table)} x WHERE x.post_id = w.id AND instr(lower(x.title), ${title.toLowerCase()}) > 0)`;
  return sql`${state} AND (${named('post_translations')} OR ${named('post_drafts')})`;
}

function orderOf({ keyset }: AdminWalk, key: string | null, id: string): SQL {
  const way = keyset?.direction === 'prev' ? '' : ' DESC';
  return sql.raw([...(key ? [`${key}${way}`] : []), `${id}${way}`].join(', '));
}

/** The numbers of posts and redirects, each counted up to `most`. */
export function selectPostCounts(db: Db, now: number, most: number) {
  return db
    .select({
      published: countUpTo(sql`posts WHERE published_at <= ${now}`, most).as('published'),
      scheduled: countUpTo(sql`posts WHERE published_at > ${now}`, most).as('scheduled'),
      drafts: countUpTo(sql`posts WHERE published_at IS NULL AND submitted_at IS NULL`, most).as('drafts'),
      pending: countUpTo(sql`posts WHERE submitted_at IS NOT NULL`, most).as('pending'),
      redirects: countUpTo(sql`redirects`, most).as('redirects'),
    })
    .from(sql`(SELECT 1)`);
}
