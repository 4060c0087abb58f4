import { and, desc, eq, sql } from 'drizzle-orm';
import type { DraftText } from '#src/editor/draft-text.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import { type Db, inList } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { postRevisions } from '#worker/posts/tables.ts';

type RevisionBy = { name: string; displayName: string; avatarId: string | null };

const revisionColumns = {
  id: postRevisions.id,
  locale: postRevisions.locale,
  kind: postRevisions.kind,
  title: postRevisions.title,
  createdAt: postRevisions.createdAt,
  by: sql<RevisionBy>`(
    SELECT json_object('name', people.name, 'displayName', people.display_name, 'avatarId', people.avatar_id)
    FROM people WHERE people.id = post_revisions.person_id
  )`
    .mapWith((json: string) => JSON.parse(json) as RevisionBy)
    .as('revised_by'),
};

/** The revisions of a language of a post in walking order, newest first, without their texts. */
export function selectRevisions(
  db: Db,
  postId: string,
  { locale, keyset, limit }: { locale: Locale; keyset: Keyset | null; limit: number },
) {
  const { createdAt, id } = postRevisions;
  return db
    .select(revisionColumns)
    .from(postRevisions)
    .where(
      and(eq(postRevisions.postId, postId), eq(postRevisions.locale, locale), beyond(keyset, createdAt, id)),
    )
    .orderBy(walkOrder(keyset, createdAt, id))
    .limit(limit);
}

/**
 * The newest revision of a language of a post whose text differs from a given one. An empty summary is filled in from the text
 * at publication, so it does not differ.
 */
export function selectNewestOther(
  db: Db,
  postId: string,
  { locale, ...text }: DraftText & { locale: Locale },
) {
  const { id, title, summary, markdown, insights, faq, createdAt } = postRevisions;
  const isOther = sql`NOT (${title} = ${text.title} AND ${summary} IN ('', ${text.summary})
    AND ${markdown} = ${text.markdown} AND ${insights} = ${JSON.stringify(text.insights)}
    AND ${faq} = ${JSON.stringify(text.faq)})`;
  return db
    .select({ id })
    .from(postRevisions)
    .where(and(eq(postRevisions.postId, postId), eq(postRevisions.locale, locale), isOther))
    .orderBy(desc(createdAt), desc(id))
    .limit(1);
}

/** Revisions of a post by id, with their texts. */
export function selectRevisionTexts(db: Db, postId: string, ids: readonly string[]) {
  const { summary, markdown, insights, faq } = postRevisions;
  return db
    .select({ ...revisionColumns, summary, markdown, insights, faq })
    .from(postRevisions)
    .where(and(eq(postRevisions.postId, postId), inList(postRevisions.id, ids)));
}
