import { and, eq, gt, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { ThreadState } from '#src/discussion/model.ts';
import type { ReactionCounts, ReactionKind } from '#src/discussion/reaction-rules.ts';
import type { Difficulty, PostStatus, Submission } from '#src/posts/model.ts';
import type { SeriesPlace } from '#src/series/place.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import type { Viewer, Visibility } from '#src/social/visibility.ts';
import type { TagRef } from '#src/tags/model.ts';
import { isSaved } from '#worker/bookmarks/predicates.ts';
import { reactionCountsOf, reactionOf, threadColumn } from '#worker/discussion/queries.ts';
import { constantPart, type Db, decodedStatement, inList, named } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { readablePost } from '#worker/posts/predicates.ts';
import {
  type Author,
  authorsColumn,
  authorsFor,
  parseAuthors,
  parseTranslations,
  shownLocale,
  tagsColumn,
  translationsColumn,
} from '#worker/posts/reading/columns.ts';
import { postDrafts, postSources, posts, postTranslations } from '#worker/posts/tables.ts';
import { parsePlace, placeOf } from '#worker/series/queries.ts';

/** A post as its reader gets it, with its texts in one language. */
export type ShownPostRow = Pick<
  typeof posts.$inferSelect,
  | ('id' | 'slug' | 'ownerId' | 'publishedAt' | 'coverId')
  | ('difficulty' | 'premium' | 'visibility' | 'originalLocale')
> &
  Pick<
    typeof postTranslations.$inferSelect,
    | ('title' | 'summary' | 'html' | 'contents' | 'readingMinutes')
    | ('words' | 'insights' | 'faq' | 'updatedAt')
  > & {
    shownLocale: Locale;
    translations: Locale[];
    authors: Author[];
    tags: TagRef[];
    thread: ThreadState | null;
    reactionCounts: ReactionCounts;
    reaction: ReactionKind | null;
    saved: boolean | null;
    series: SeriesPlace | null;
  };

type Json = 'contents' | 'insights' | 'faq' | 'translations' | 'authors' | 'tags' | 'reactionCounts';
type EncodedPostRow = Omit<ShownPostRow, Json | 'premium' | 'saved' | 'thread' | 'series'> &
  Record<Json, string> & {
    premium: number;
    saved: number | null;
    thread: string | null;
    series: string | null;
  };

/** The columns that are the same for every reader. */
const SHOWN_COLUMNS = constantPart(sql`posts.id AS id, posts.slug AS slug, posts.owner_id AS "ownerId",
  posts.published_at AS "publishedAt", posts.cover_id AS "coverId", posts.difficulty AS difficulty,
  posts.premium AS premium, posts.visibility AS visibility, posts.original_locale AS "originalLocale",
  post_translations.locale AS "shownLocale", post_translations.title AS title, post_translations.summary AS summary,
  post_translations.html AS html, post_translations.contents AS contents,
  post_translations.reading_minutes AS "readingMinutes", post_translations.words AS words,
  post_translations.insights AS insights, post_translations.faq AS faq, post_translations.updated_at AS "updatedAt",
  ${translationsColumn.sql} AS translations, ${tagsColumn.sql} AS tags,
  ${threadColumn('post', sql`posts.id`).sql} AS thread,
  ${reactionCountsOf('post', sql`posts.id`)} AS "reactionCounts"`);

/**
 * A post by its slug with its texts, in the viewer's language, else in another: one row, or none when they may not read it.
 * Raw SQL: of the 3 ms that the page of a post takes, the query builder took 0.25 to build the text of this.
 */
export function selectPostBySlug(db: Db, slug: string, locale: Locale, viewer: Viewer, now: number) {
  const personId = viewer.kind === 'member' ? viewer.personId : null;
  return decodedStatement(
    db,
    sql`SELECT ${SHOWN_COLUMNS}, ${authorsOf(viewer)} AS authors, ${reactionOf('post', POST_ID, personId)} AS reaction,
        ${isSaved('post', POST_ID, personId)} AS saved,
        ${placeOf(viewer, locale, now)} AS series
      FROM posts JOIN post_translations
        ON post_translations.post_id = posts.id AND post_translations.locale = ${shownLocale(locale)}
      WHERE posts.slug = ${slug} AND ${readablePost(viewer, now)}`,
    toShownRow,
  );
}

const POST_ID = sql`posts.id`;

const ANYBODYS_AUTHORS = constantPart(authorsColumn.sql);

function authorsOf(viewer: Viewer): SQL {
  return viewer.kind === 'member' ? authorsFor(viewer).sql : ANYBODYS_AUTHORS;
}

function toShownRow(row: EncodedPostRow): ShownPostRow {
  return {
    ...row,
    premium: Boolean(row.premium),
    saved: row.saved === null ? null : Boolean(row.saved),
    contents: JSON.parse(row.contents),
    insights: JSON.parse(row.insights),
    faq: JSON.parse(row.faq),
    translations: parseTranslations(row.translations),
    authors: parseAuthors(row.authors),
    tags: JSON.parse(row.tags),
    thread: row.thread === null ? null : JSON.parse(row.thread),
    reactionCounts: JSON.parse(row.reactionCounts),
    series: row.series === null ? null : parsePlace(row.series),
  };
}

const stateColumns = {
  id: posts.id,
  slug: posts.slug,
  ownerId: posts.ownerId,
  originalLocale: posts.originalLocale,
  coverId: posts.coverId,
  publishedAt: posts.publishedAt,
  unlisted: posts.unlisted,
  announcedAt: posts.announcedAt,
  difficulty: posts.difficulty,
  premium: posts.premium,
  visibility: posts.visibility,
  createdAt: posts.createdAt,
  updatedAt: posts.updatedAt,
  version: posts.version,
  submittedAt: posts.submittedAt,
  submission: posts.submission,
  rejection: posts.rejection,
  locales: translationsColumn,
  authors: authorsColumn,
  tags: tagsColumn,
};

/** The state of a post without its texts: what a change starts from. */
export type PostState = {
  id: string;
  slug: string;
  ownerId: string;
  originalLocale: Locale;
  coverId: string | null;
  publishedAt: number | null;
  unlisted: boolean;
  /** When its publication was recorded; null while the post is a draft or scheduled. */
  announcedAt: number | null;
  difficulty: Difficulty | null;
  premium: boolean;
  visibility: Visibility;
  createdAt: number;
  updatedAt: number;
  version: number;
  /** Since when the working copies wait for a moderator, and what was asked for; null when they do not wait. */
  submittedAt: number | null;
  submission: Submission | null;
  rejection: string | null;
  locales: Locale[];
  authors: Author[];
  tags: TagRef[];
};

/** The states of posts by id; drafts too, so the caller decides who may see them. */
export function selectPostStates(db: Db, ids: readonly string[]) {
  return db.select(stateColumns).from(posts).where(inList(posts.id, ids));
}

/** The state of a post with the imported document that created it or one of its languages. */
export type SourcedState = PostState & { sourceKey: string; sourceHash: string; sourceLocale: Locale };

/** The states of the posts that imports created from documents, a row for each document. */
export function selectPostStatesBySource(db: Db, sourceKeys: readonly string[]) {
  return db
    .select({
      ...stateColumns,
      sourceKey: named(postSources.sourceKey, 'source_key'),
      sourceHash: named(postSources.hash, 'source_hash'),
      sourceLocale: named(postSources.locale, 'source_locale'),
    })
    .from(postSources)
    .innerJoin(posts, eq(posts.id, postSources.postId))
    .where(inList(postSources.sourceKey, sourceKeys));
}

/** Those of the slugs that posts already have, public or not, with the posts' ids. */
export function selectTakenSlugs(db: Db, slugs: readonly string[]) {
  return db.select({ slug: posts.slug, id: posts.id }).from(posts).where(inList(posts.slug, slugs));
}

/** The id of the post that is published at a slug, public or restricted. */
export function selectLivingPost(db: Db, slug: string, now: number) {
  return db
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.slug, slug), readablePost({ kind: 'system' }, now)));
}

/** The slugs that equal a stem or the stem with a number: what `freeSlug` must avoid. */
export function selectSlugsLike(db: Db, stem: string) {
  // A range along the index instead of LIKE, whose patterns D1 limits to 50 bytes; '.' follows '-' in every collation of bytes.
  return db
    .select({ slug: posts.slug })
    .from(posts)
    .where(sql`posts.slug = ${stem} OR (posts.slug >= ${`${stem}-`} AND posts.slug < ${`${stem}.`})`)
    .limit(1000);
}

/** The working copies of a post. */
export function selectDrafts(db: Db, postId: string) {
  return db.select().from(postDrafts).where(eq(postDrafts.postId, postId));
}

/** A working copy as it is stored. */
export type DraftRow = typeof postDrafts.$inferSelect;

/** The published text of a post in each language, as it was written. */
export function selectWritten(db: Db, postId: string) {
  return db
    .select({
      locale: postTranslations.locale,
      title: postTranslations.title,
      summary: postTranslations.summary,
      markdown: postTranslations.markdown,
      insights: postTranslations.insights,
      faq: postTranslations.faq,
      updatedAt: postTranslations.updatedAt,
    })
    .from(postTranslations)
    .where(eq(postTranslations.postId, postId));
}

/** A person's own posts, the last touched first. */
export function selectOwnPosts(
  db: Db,
  ownerId: string,
  walk: { status?: PostStatus; now: number; keyset: Keyset | null; limit: number },
) {
  return db
    .select({
      id: posts.id,
      slug: posts.slug,
      originalLocale: posts.originalLocale,
      publishedAt: posts.publishedAt,
      submittedAt: posts.submittedAt,
      visibility: posts.visibility,
      updatedAt: posts.updatedAt,
      titles: ownTitlesColumn,
    })
    .from(posts)
    .where(
      and(
        eq(posts.ownerId, ownerId),
        walk.status && hasStatus(walk.status, walk.now),
        beyond(walk.keyset, posts.updatedAt, posts.id),
      ),
    )
    .orderBy(walkOrder(walk.keyset, posts.updatedAt, posts.id))
    .limit(walk.limit);
}

function hasStatus(status: PostStatus, now: number): SQL {
  if (status === 'draft') return sql`${isNull(posts.publishedAt)} AND ${isNull(posts.submittedAt)}`;
  if (status === 'pending') return isNotNull(posts.submittedAt);
  return status === 'scheduled' ? gt(posts.publishedAt, now) : lte(posts.publishedAt, now);
}

/** Titles by language: the working copy's where one exists. */
export const ownTitlesColumn = sql<Partial<Record<Locale, string>>>`(
  SELECT json_group_object(both.locale, both.title) FROM (
    SELECT t.locale, t.title FROM post_translations t WHERE t.post_id = posts.id
      AND NOT EXISTS (SELECT 1 FROM post_drafts d WHERE d.post_id = t.post_id AND d.locale = t.locale)
    UNION ALL SELECT d.locale, d.title FROM post_drafts d WHERE d.post_id = posts.id
  ) both
)`
  .mapWith((json: string) => JSON.parse(json) as Partial<Record<Locale, string>>)
  .as('titles');

/** The titles of one post. */
export function selectOwnTitles(db: Db, id: string) {
  return db.select({ titles: ownTitlesColumn }).from(posts).where(eq(posts.id, id));
}
