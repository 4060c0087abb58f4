import { and, eq, not, type SQL, sql } from 'drizzle-orm';
import type { SearchKind } from '#src/search/kinds.ts';
import { searchTokens } from '#src/search/tokens.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Visibility } from '#src/social/visibility.ts';
import type { Db, Statement } from '#worker/platform/db.ts';
import { isPublishedIn } from '#worker/posts/queries.ts';
import { searchDocuments } from '#worker/search/tables.ts';
import { isSeriesPublishedIn } from '#worker/series/queries.ts';

/** A thing as the index holds it, in one language or in `any`. `version` grows with every change of the thing. */
export type SearchDocument = {
  kind: SearchKind;
  targetId: string;
  locale: Locale | 'any';
  title: string;
  body: string;
  /** Tag names; of a tag its slug and synonyms, of a person their name. */
  tags: readonly string[];
  publishedAt: number;
  version: number;
  /** Left out: everybody may see it. */
  visibility?: Visibility;
  ownerId?: string;
};

/** What is indexed of a text: with its tokens it must fit a row of D1. */
const MOST_CHARACTERS = 150_000;

/**
 * Writes a document, unless a newer version of it is there or it is the same already. `when` holds the truth at the
 * moment of writing: between reading a post and this, it may have been taken back.
 */
export function statementToIndex(db: Db, document: SearchDocument, when: SQL = sql`1`): Statement {
  const { kind, targetId, locale, title, publishedAt, version } = document;
  const { visibility = 'public', ownerId = null } = document;
  const body = document.body.slice(0, MOST_CHARACTERS).toWellFormed();
  const tags = document.tags.join('\n');
  const tokens = sql`${searchTokens(title)}, ${searchTokens(body)}, ${searchTokens(tags)}`;
  return db
    .insert(searchDocuments)
    .select(
      sql`SELECT NULL, ${kind}, ${targetId}, ${locale}, ${title}, ${body}, ${tags}, ${tokens}, ${publishedAt}, ${version},
          ${visibility}, ${ownerId} WHERE ${when}`,
    )
    .onConflictDoUpdate({
      target: [searchDocuments.kind, searchDocuments.targetId, searchDocuments.locale],
      set: Object.fromEntries(CHANGING.map((column) => [column, sql.raw(`excluded.${snake(column)}`)])),
      setWhere: sql.raw(
        `excluded.version >= search_documents.version AND (${columns('excluded')}) IS NOT (${columns('search_documents')})`,
      ),
    });
}

const CHANGING = [
  'title',
  'body',
  'tags',
  'titleTokens',
  'bodyTokens',
  'tagTokens',
  'publishedAt',
  'version',
  'visibility',
  'ownerId',
] as const;

function columns(table: string): string {
  return CHANGING.map((column) => `${table}.${snake(column)}`).join(', ');
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Writes a post's document, only where the post is published in that language. */
export function statementToIndexPost(db: Db, document: SearchDocument): Statement {
  return statementToIndex(db, document, isPublishedIn(sql`${document.targetId}`, sql`${document.locale}`));
}

/** Takes out the documents of a thing that is gone. */
export function statementToForget(db: Db, kind: SearchKind, targetId: string): Statement {
  return db
    .delete(searchDocuments)
    .where(and(eq(searchDocuments.kind, kind), eq(searchDocuments.targetId, targetId)));
}

/** Takes out the documents of a post in the languages in which it is not published any more. */
export function statementToForgetPost(db: Db, postId: string): Statement {
  return statementToForgetUnless(db, 'post', postId, isPublishedIn);
}

/** Writes the document of a series, only where the series is published in that language. */
export function statementToIndexSeries(db: Db, document: SearchDocument): Statement {
  return statementToIndex(
    db,
    document,
    isSeriesPublishedIn(sql`${document.targetId}`, sql`${document.locale}`),
  );
}

/** Takes out the documents of a series in the languages in which it is not published any more. */
export function statementToForgetSeries(db: Db, seriesId: string): Statement {
  return statementToForgetUnless(db, 'series', seriesId, isSeriesPublishedIn);
}

function statementToForgetUnless(
  db: Db,
  kind: SearchKind,
  targetId: string,
  isStillThere: (id: SQL, locale: SQL) => SQL,
): Statement {
  return db
    .delete(searchDocuments)
    .where(
      and(
        eq(searchDocuments.kind, kind),
        eq(searchDocuments.targetId, targetId),
        not(isStillThere(sql.raw('search_documents.target_id'), sql.raw('search_documents.locale'))),
      ),
    );
}
