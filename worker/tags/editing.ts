import { and, eq, sql } from 'drizzle-orm';
import { AppError, fieldError } from '#src/shared/errors.ts';
import { tagChanged, tagNameLeft, tagRemoved } from '#src/tags/events.ts';
import type { AdminTag, UpdateTag } from '#src/tags/model.ts';
import { requireFreshRole } from '#worker/accounts/service.ts';
import { logAdminAction } from '#worker/platform/admin-log.ts';
import type { Context } from '#worker/platform/context.ts';
import { brokenConstraint, runBatch, type Statement } from '#worker/platform/db.ts';
import { countGained, statementsToRetag, statementToUntag } from '#worker/posts/queries.ts';
import { statementsToRetagPractices, statementToUntagPractices } from '#worker/practice/queries.ts';
import {
  countQuestionsGained,
  statementsToRetagQuestions,
  statementToUntagQuestions,
} from '#worker/questions/queries.ts';
import { statementToTurnRedirects } from '#worker/redirects/queries.ts';
import { nameSynonym, statementToCallByName } from '#worker/tags/call-by-name.ts';
import { getAdminTag, loadTag, type TagRow } from '#worker/tags/synonyms.ts';
import { tagFollows, tagSynonyms, tags } from '#worker/tags/tables.ts';

/**
 * Changes the name, address or description of a tag. The old address becomes a synonym, and so does the address that the new
 * name would have; copies of the old name, as in the search index, follow.
 */
export async function updateTag(ctx: Context, slug: string, input: UpdateTag): Promise<AdminTag> {
  await requireFreshRole(ctx, 'moderator');
  const before = await loadTag(ctx, slug);
  const after = { ...before, ...input };
  // The slug of a name that stays is a synonym already, or a moderator removed it.
  const named = after.name === before.name ? null : nameSynonym(after);
  const [changed] = await runBatch(ctx.db, [
    changeRow(ctx, before, after),
    ctx.events.recordWhenChanged(tagChanged, { tagId: before.id, slug: after.slug }),
    ...(after.slug === before.slug ? [] : moveAddress(ctx, before, after)),
    ...(named ? [statementToCallByName(ctx, [named])] : []),
    ...(after.name === before.name ? [] : [ctx.events.record(tagNameLeft, { name: before.name, after: 0 })]),
  ]).catch(slugTaken);
  if (!changed?.changes) throw fieldError('/slug', 'tag_slug_taken');
  logAdminAction(ctx, 'a tag was changed', { tag: before.id });
  return getAdminTag(ctx, after.slug);
}

/**
 * Updates the row as the guard: the statement is refused when the new address is a synonym of another tag; the address of
 * another tag breaks the unique index.
 */
function changeRow(ctx: Context, before: TagRow, { name, slug, description }: TagRow) {
  const isOfAnother = sql`EXISTS (SELECT 1 FROM tag_synonyms other
    WHERE other.slug = ${slug} AND other.tag_id <> ${before.id})`;
  return ctx.db
    .update(tags)
    .set({ name, slug, description })
    .where(and(eq(tags.id, before.id), eq(tags.slug, before.slug), sql`NOT ${isOfAnother}`));
}

function moveAddress(ctx: Context, before: TagRow, after: TagRow): Statement[] {
  const { db } = ctx;
  const isMoved = sql`EXISTS (SELECT 1 FROM tags moved WHERE moved.id = ${before.id} AND moved.slug = ${after.slug})`;
  return [
    db
      .insert(tagSynonyms)
      .select(sql`SELECT ${before.slug}, ${before.name}, ${before.id}, ${ctx.clock.now()} WHERE ${isMoved}`),
    db.delete(tagSynonyms).where(and(eq(tagSynonyms.slug, after.slug), isMoved)),
    statementToTurnRedirects(db, pathOf(before.slug), pathOf(after.slug)),
  ];
}

function slugTaken(error: unknown): never {
  const broken = brokenConstraint(error);
  if (broken === 'tags.slug' || broken === 'tag_synonyms.slug') throw fieldError('/slug', 'tag_slug_taken');
  throw error;
}

/**
 * Merges a tag into another: its posts, followers and synonyms move to the other tag, each once, and its address becomes a
 * synonym. The statements work on sets, so their number does not grow with the posts of the tag.
 */
export async function mergeTags(ctx: Context, slug: string, into: string): Promise<AdminTag> {
  await requireFreshRole(ctx, 'moderator');
  const [from, to] = [await loadTag(ctx, slug), await loadTag(ctx, into, '/into')];
  if (from.id === to.id) throw fieldError('/into', 'tag_is_same');
  const [left] = await runBatch(ctx.db, statementsToMerge(ctx, from, to)).catch((error: unknown) => {
    // The other tag, or the slug that was to become its synonym, was deleted in the meantime.
    if (brokenConstraint(error)) throw new AppError('version_conflict', { cause: error });
    throw error;
  });
  if (!left?.changes) throw new AppError('not_found');
  logAdminAction(ctx, 'a tag was merged', { tag: from.id, into: to.id });
  return getAdminTag(ctx, to.slug);
}

function statementsToMerge(ctx: Context, from: TagRow, to: TagRow): Statement[] {
  const { db } = ctx;
  const now = ctx.clock.now();
  const bothFollow = sql`EXISTS (SELECT 1 FROM tag_follows f
    WHERE f.person_id = tag_follows.person_id AND f.tag_id = ${to.id})`;
  return [
    // The guard: inserts nothing when the tag is gone, and breaks a constraint when the other one is.
    db.insert(tagSynonyms).select(
      sql`SELECT tags.slug, tags.name, (SELECT other.id FROM tags other WHERE other.id = ${to.id}), ${now}
        FROM tags WHERE tags.id = ${from.id}`,
    ),
    ctx.events.recordWhenChanged(tagRemoved, { tagId: from.id, slug: from.slug, intoId: to.id }),
    db.update(tagSynonyms).set({ tagId: to.id }).where(eq(tagSynonyms.tagId, from.id)),
    db
      .update(tags)
      .set({
        postCount: sql`post_count + ${countGained(from.id, to.id)}`,
        questionCount: sql`question_count + ${countQuestionsGained(from.id, to.id)}`,
        followerCount: sql`follower_count + ${followersGained(from.id, to.id)}`,
        declaredAt: sql`coalesce(declared_at, (SELECT gone.declared_at FROM tags gone WHERE gone.id = ${from.id}))`,
      })
      .where(eq(tags.id, to.id)),
    ...statementsToRetag(db, from.id, to.id),
    ...statementsToRetagPractices(db, from.id, to.id),
    ...statementsToRetagQuestions(db, from.id, to.id),
    db.delete(tagFollows).where(and(eq(tagFollows.tagId, from.id), bothFollow)),
    db.update(tagFollows).set({ tagId: to.id }).where(eq(tagFollows.tagId, from.id)),
    db.delete(tags).where(eq(tags.id, from.id)),
    statementToTurnRedirects(db, pathOf(from.slug), pathOf(to.slug)),
    ctx.events.record(tagChanged, { tagId: to.id, slug: to.slug }),
    ctx.events.record(tagNameLeft, { name: from.name, after: 0 }),
  ];
}

function followersGained(fromId: string, toId: string) {
  return sql`(SELECT count(*) FROM tag_follows a WHERE a.tag_id = ${fromId}
    AND NOT EXISTS (SELECT 1 FROM tag_follows b WHERE b.person_id = a.person_id AND b.tag_id = ${toId}))`;
}

/** Deletes a tag with its synonyms; its posts stay, without the tag. */
export async function deleteTag(ctx: Context, slug: string): Promise<{ slug: string }> {
  await requireFreshRole(ctx, 'moderator');
  const tag = await loadTag(ctx, slug);
  const { db } = ctx;
  await runBatch(db, [
    statementToUntag(db, tag.id),
    statementToUntagPractices(db, tag.id),
    statementToUntagQuestions(db, tag.id),
    db.delete(tagFollows).where(eq(tagFollows.tagId, tag.id)),
    db.delete(tagSynonyms).where(eq(tagSynonyms.tagId, tag.id)),
    db.delete(tags).where(eq(tags.id, tag.id)),
    ctx.events.recordWhenChanged(tagRemoved, { tagId: tag.id, slug: tag.slug, intoId: null }),
    ctx.events.recordWhenChanged(tagNameLeft, { name: tag.name, after: 0 }),
  ]);
  logAdminAction(ctx, 'a tag was deleted', { tag: tag.id });
  return { slug: tag.slug };
}

function pathOf(slug: string): string {
  return `/tags/${slug}`;
}
