import { type SQL, sql } from 'drizzle-orm';
import { uploadIdsIn } from '#src/uploads/media-path.ts';
import type { Db, Statement } from '#worker/platform/db.ts';
import { ownTitlesColumn } from '#worker/posts/reading/select-post.ts';
import { postUploads } from '#worker/posts/tables.ts';

/** Notes which of our files a post has as its cover or uses in its texts. */
export function statementsToNoteUploads(
  db: Db,
  postId: string,
  { coverId, texts }: { coverId?: string | null; texts: readonly string[] },
): Statement[] {
  const ids = [...new Set([...(coverId ? [coverId] : []), ...texts.flatMap(uploadIdsIn)])];
  if (ids.length === 0) return [];
  return [
    db
      .insert(postUploads)
      .select(sql`SELECT ${postId}, value FROM json_each(${JSON.stringify(ids)}) WHERE true`)
      .onConflictDoNothing(),
  ];
}

/** Whether a post uses a noted file. Notes are only added, so an old one may be wrong. */
const isUsed = sql`(posts.cover_id = noted.upload_id OR ${namedIn('post_translations')} OR ${namedIn('post_drafts')})`;

function namedIn(table: string): SQL {
  return sql`EXISTS (SELECT 1 FROM ${sql.raw(table)} x WHERE x.post_id = posts.id
    AND (instr(x.markdown, noted.upload_id) > 0 OR instr(x.faq, noted.upload_id) > 0))`;
}

const NOTES_AN_UPLOAD = 20;

/** The posts that use some files; for each file only the posts that it was first noted for are examined. */
export function selectPostsUsing(db: Db, uploadIds: readonly string[]) {
  return db
    .select({
      uploadId: sql<string>`noted.upload_id`.as('upload_id'),
      postId: sql<string>`posts.id`.as('post_id'),
      titles: ownTitlesColumn,
    })
    .from(
      sql`json_each(${JSON.stringify(uploadIds)}) AS wanted
        JOIN post_uploads noted ON noted.rowid IN (
          SELECT rowid FROM post_uploads WHERE upload_id = wanted.value LIMIT ${NOTES_AN_UPLOAD})
        JOIN posts ON posts.id = noted.post_id`,
    )
    .where(isUsed);
}

/** Whether any post uses a file; `uploadId` is an expression. */
export function isUsedByPost(uploadId: SQL): SQL {
  return sql`EXISTS (SELECT 1 FROM post_uploads noted JOIN posts ON posts.id = noted.post_id
    WHERE noted.upload_id = ${uploadId} AND ${isUsed})`;
}
