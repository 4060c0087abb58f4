import { postModerated } from '#src/posts/events.ts';
import type { OwnPost, PublishPost } from '#src/posts/model.ts';
import { isComplete, pickLocale, slugOfTitle, slugStem, statusOf } from '#src/posts/rules.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import type { Locale } from '#src/shared/locale.ts';
import { requireMember, requireRole } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';
import {
  type PostState,
  selectDrafts,
  selectOwnTitles,
  selectPostStates,
  selectSlugsLike,
} from '#worker/posts/reading/select-post.ts';
import { getOwnPost, requireEditable } from '#worker/posts/writing/own.ts';
import { loadImages, renderTranslation } from '#worker/posts/writing/render.ts';
import { statementsToDelete, statementsToPublish, statementsToStore } from '#worker/posts/writing/store.ts';
import { statementsToKeepPublished } from '#worker/posts/writing/store-revisions.ts';
import { commit, toRow } from '#worker/posts/writing/writing.ts';

/**
 * Makes a post or its working copies public: every drafted language is rendered and replaces the published text. The first
 * publication sets the date, which may be in the future, and the slug unless there is one already.
 */
export async function publishPost(ctx: Context, id: string, input: PublishPost): Promise<OwnPost> {
  const { personId } = requireRole(ctx, 'author');
  const [states, allDrafts] = await ctx.db.batch([selectPostStates(ctx.db, [id]), selectDrafts(ctx.db, id)]);
  const before = requireEditable(ctx, states[0]);
  const publishedAt = publicationOf(ctx, before, input);
  const drafts = allDrafts.filter(isComplete);
  const locales = [...before.locales, ...drafts.map((draft) => draft.locale)];
  const main = pickLocale(locales, before.originalLocale, before.originalLocale);
  if (!main) throw new AppError('nothing_to_publish');
  const title = drafts.find((draft) => draft.locale === main)?.title ?? '';
  const slug = input.slug ?? (await keptOrMadeSlug(ctx, before, title));
  const images = await loadImages(
    ctx,
    drafts.flatMap((draft) => [draft.markdown, ...draft.faq.map((entry) => entry.answer)]),
  );
  const change = {
    before,
    post: {
      ...toRow(before),
      slug,
      originalLocale: main,
      publishedAt,
      visibility: input.visibility ?? before.visibility,
    },
    translations: drafts.map((draft) => renderTranslation(draft, images)),
    tags: before.tags,
    authors: before.authors,
  };
  await commit(ctx, [
    ...statementsToPublish(ctx, change),
    ...statementsToKeepPublished(
      ctx,
      id,
      drafts.map((draft) => draft.locale),
      personId,
    ),
  ]);
  return getOwnPost(ctx, id);
}

/** The time of publication: a public post keeps its date, a scheduled one may be moved or come out now. */
function publicationOf(ctx: Context, before: PostState, { publishAt }: PublishPost): number {
  const now = ctx.clock.now();
  const isPublic = statusOf(before.publishedAt, now) === 'published';
  if (publishAt === undefined) return isPublic ? (before.publishedAt ?? now) : now;
  if (isPublic) throw fieldError('/publishAt', 'already_public');
  const at = Date.parse(publishAt);
  if (at <= now) throw fieldError('/publishAt', 'in_past');
  return at;
}

/** Takes a post back, or cancels its schedule: only those who may edit it see it until it is published again. */
export async function unpublishPost(ctx: Context, id: string): Promise<OwnPost> {
  const before = await loadEditable(ctx, id);
  if (before.publishedAt !== null) {
    const { tags, authors } = before;
    const change = { before, post: { ...toRow(before), publishedAt: null }, tags, authors };
    await commit(ctx, [
      ...statementsToStore(ctx, change),
      ...(await recordModerated(ctx, before, 'taken_back')),
    ]);
  }
  return getOwnPost(ctx, id);
}

/** Deletes a post with its translations, working copies and redirects. */
export async function deletePost(ctx: Context, id: string): Promise<{ id: string }> {
  const before = await loadEditable(ctx, id);
  const recorded = await recordModerated(ctx, before, 'deleted');
  await commit(ctx, [...statementsToDelete(ctx, before), ...recorded]);
  return { id };
}

/** The event that notifies an author of what somebody else did with their post; none when they did it themselves. */
async function recordModerated(
  ctx: Context,
  { id, ownerId, originalLocale }: PostState,
  action: 'taken_back' | 'deleted',
): Promise<Statement[]> {
  if (requireMember(ctx).personId === ownerId) return [];
  const [[row]] = await ctx.db.batch([selectOwnTitles(ctx.db, id)]);
  const titles = row?.titles ?? {};
  const locale = pickLocale(Object.keys(titles) as Locale[], originalLocale, originalLocale);
  const title = (locale && titles[locale]) ?? '';
  return [ctx.events.record(postModerated, { postId: id, ownerId, title, action })];
}

async function loadEditable(ctx: Context, id: string): Promise<PostState> {
  requireMember(ctx);
  const [states] = await ctx.db.batch([selectPostStates(ctx.db, [id])]);
  return requireEditable(ctx, states[0]);
}

async function keptOrMadeSlug(ctx: Context, before: PostState, title: string): Promise<string> {
  if (before.slug !== before.id) return before.slug;
  const stem = slugStem(title);
  if (!stem) return before.id;
  const [rows] = await ctx.db.batch([selectSlugsLike(ctx.db, stem)]);
  return slugOfTitle(title, before.id, new Set(rows.map((row) => row.slug)));
}
