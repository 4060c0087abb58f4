import { and, eq, not, sql } from 'drizzle-orm';
import { searchTokens, TOKENS_VERSION } from '#src/search/tokens.ts';
import { type Db, inList, type Statement } from '#worker/platform/db.ts';
import type { Searchable, SearchDocument, TargetIds } from '#worker/platform/searchable.ts';
import { searchDocuments } from '#worker/search/tables.ts';

/** Characters indexed of a text: with its tokens the text must fit a row of D1. */
const MOST_CHARACTERS = 150_000;

/**
 * Writes a document, unless a newer version or the same document exists. Its kind decides whether the target is still out at
 * the moment of writing, because it may have been taken back since it was read.
 */
export function statementToIndex(
  db: Db,
  { kind, isIndexed }: Searchable,
  document: SearchDocument,
): Statement {
  const { targetId, locale, title, publishedAt, version } = document;
  const when = isIndexed?.(sql`${targetId}`, sql`${locale}`) ?? sql`1`;
  const { visibility = 'public', ownerId = null } = document;
  const body = document.body.slice(0, MOST_CHARACTERS).toWellFormed();
  const tags = document.tags.join('\n');
  const tokens = sql`${searchTokens(title)}, ${searchTokens(body)}, ${searchTokens(tags)}`;
  return db
    .insert(searchDocuments)
    .select(
      sql`SELECT NULL, ${kind}, ${targetId}, ${locale}, ${title}, ${body}, ${tags}, ${tokens}, ${publishedAt}, ${version},
          ${visibility}, ${ownerId}, ${TOKENS_VERSION} WHERE ${when}`,
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
  'tokensVersion',
] as const;

function columns(table: string): string {
  return CHANGING.map((column) => `${table}.${snake(column)}`).join(', ');
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Removes the documents of targets in the languages in which they are no longer out. */
export function statementToForget(db: Db, { kind, isIndexed }: Searchable, ids: TargetIds): Statement | null {
  if (!isIndexed) return null;
  const isStillOut = isIndexed(sql.raw('search_documents.target_id'), sql.raw('search_documents.locale'));
  return db
    .delete(searchDocuments)
    .where(and(eq(searchDocuments.kind, kind), inList(searchDocuments.targetId, ids), not(isStillOut)));
}
