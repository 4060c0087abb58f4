import { and, eq, sql } from 'drizzle-orm';
import { AppError } from '#src/shared/errors.ts';
import type { Page } from '#src/shared/pagination.ts';
import { SLUG_RULES_VERSION, slugify } from '#src/shared/slug.ts';
import { tagChanged } from '#src/tags/events.ts';
import type { CreateTag, Tag, TagFollow, TagForReader, TagListQuery } from '#src/tags/model.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { getPersonId, requireMember, requireRole } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch, whenChanged } from '#worker/platform/db.ts';
import { showsOnPost } from '#worker/posts/queries.ts';
import { viewerOf } from '#worker/social/queries.ts';
import {
  knownTag,
  selectFollowedTags,
  selectTagBySlug,
  selectTagForPerson,
  selectTagId,
  selectTags,
  tagIdOf,
} from '#worker/tags/queries.ts';
import { tagFollows, tags } from '#worker/tags/tables.ts';

export { deleteTag, mergeTags, updateTag } from '#worker/tags/editing.ts';
export { addSynonym, getAdminTag, listAdminTags, removeSynonym } from '#worker/tags/synonyms.ts';

const MAX_FOLLOWED = 200;

/** Tags, the most used first. */
export async function listTags(ctx: Context, { cursor, limit, used }: TagListQuery): Promise<Page<Tag>> {
  const list = used ? 'tags.used' : 'tags';
  const keyset = await readCursor(ctx, list, cursor);
  const [rows] = await ctx.db.batch([selectTags(ctx.db, { keyset, limit: limit + 1, used })]);
  return toPage(ctx, list, rows, { limit, keyset, keyOf: (tag) => ({ key: tag.postCount, id: tag.id }) });
}

/** A tag, and whether the reader follows it; null for anonymous readers. */
export async function getTag(ctx: Context, slug: string): Promise<TagForReader> {
  const personId = getPersonId(ctx);
  const [[tag]] = personId
    ? await ctx.db.batch([
        selectTagForPerson(ctx.db, slug, personId, showsOnPost(sql`tags.id`, viewerOf(ctx), ctx.clock.now())),
      ])
    : await ctx.db.batch([selectTagBySlug(ctx.db, slug)]);
  if (!tag) throw new AppError('not_found');
  return { ...tag, following: 'following' in tag ? (tag.following as boolean | null) : null };
}

/** Creates a tag; throws `already_exists` when a known tag has the same slug. */
export async function createTag(ctx: Context, { name, description }: CreateTag): Promise<Tag> {
  requireRole(ctx, 'author');
  const slug = slugify(name);
  const now = ctx.clock.now();
  const [[unknown], [synonym]] = await ctx.db.batch([
    selectTagId(ctx.db, slug),
    selectTagBySlug(ctx.db, slug),
  ]);
  if (synonym) throw new AppError('already_exists');
  const id = unknown?.id ?? ctx.ids.next();
  const [made] = await runBatch(ctx.db, [
    ctx.db
      .insert(tags)
      .values({ id, slug, name, description, createdAt: now, declaredAt: now, calledBy: SLUG_RULES_VERSION })
      .onConflictDoUpdate({
        target: tags.slug,
        set: { name, description, declaredAt: now },
        setWhere: sql`NOT ${knownTag}`,
      }),
    ctx.events.recordWhenChanged(tagChanged, { tagId: id, slug }),
  ]);
  if (made?.changes !== 1) throw new AppError('already_exists');
  return { id, slug, name, description, postCount: 0, questionCount: 0, followerCount: 0 };
}

/** Follows a tag; following it again changes nothing. */
export async function followTag(ctx: Context, slug: string): Promise<TagFollow> {
  const { personId } = requireMember(ctx);
  const [, , rows] = await ctx.db.batch([
    ctx.db
      .insert(tagFollows)
      .select(
        sql`SELECT ${personId}, tags.id, ${ctx.clock.now()} FROM tags WHERE tags.id = ${tagIdOf(slug)} AND ${knownTag}`,
      )
      .onConflictDoNothing(),
    moveFollowers(ctx, slug, 1),
    selectTagForPerson(ctx.db, slug, personId),
  ]);
  return toFollow(rows[0]);
}

/** Unfollows a tag; changes nothing when the actor did not follow it. */
export async function unfollowTag(ctx: Context, slug: string): Promise<TagFollow> {
  const { personId } = requireMember(ctx);
  const [, , rows] = await ctx.db.batch([
    ctx.db
      .delete(tagFollows)
      .where(and(eq(tagFollows.personId, personId), sql`${tagFollows.tagId} = ${tagIdOf(slug)}`)),
    moveFollowers(ctx, slug, -1),
    selectTagForPerson(ctx.db, slug, personId),
  ]);
  return toFollow(rows[0]);
}

/** The tags that the actor follows, the last followed first. */
export async function listFollowedTags(ctx: Context): Promise<Tag[]> {
  const { personId } = await requireFreshSession(ctx);
  const [rows] = await ctx.db.batch([selectFollowedTags(ctx.db, personId, MAX_FOLLOWED)]);
  return rows;
}

function moveFollowers(ctx: Context, slug: string, by: 1 | -1) {
  return ctx.db
    .update(tags)
    .set({ followerCount: sql`follower_count + ${by}` })
    .where(and(eq(tags.id, tagIdOf(slug)), whenChanged));
}

function toFollow(tag: { following: boolean | null; followerCount: number } | undefined): TagFollow {
  if (!tag || tag.following === null) throw new AppError('not_found');
  return { following: tag.following, followerCount: tag.followerCount };
}
