import { and, eq, sql } from 'drizzle-orm';
import { issueReleased } from '#src/newsletter/events.ts';
import type { ChangeIssue, Issue, IssueCard, WriteIssue } from '#src/newsletter/model.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import type { Page, PageQuery } from '#src/shared/pagination.ts';
import { ANYBODY } from '#src/social/visibility.ts';
import { requireFreshRole } from '#worker/accounts/service.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import {
  type IssueRow,
  selectIssue,
  selectIssues,
  selectProgress,
} from '#worker/mail/newsletter/select-issues.ts';
import { newsletterIssues as issues } from '#worker/mail/tables.ts';
import { actsAs } from '#worker/platform/actor.ts';
import { logAdminAction } from '#worker/platform/admin-log.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch } from '#worker/platform/db.ts';
import { selectCardsByIds } from '#worker/posts/queries.ts';

/** Returns the actor's issues, or all issues for a moderator; the last changed first. */
export async function listIssues(ctx: Context, query: PageQuery): Promise<Page<IssueCard>> {
  const { personId } = await requireFreshRole(ctx, 'author');
  const authorId = actsAs(ctx, 'moderator') ? null : personId;
  const list = `newsletter-issues:${authorId ?? ''}`;
  const keyset = await readCursor(ctx, list, query.cursor);
  const [rows] = await ctx.db.batch([selectIssues(ctx.db, { authorId, keyset, limit: query.limit + 1 })]);
  const keyOf = (row: IssueRow) => ({ key: row.updatedAt, id: row.id });
  const page = await toPage(ctx, list, rows, { limit: query.limit, keyset, keyOf });
  return { ...page, items: page.items.map(toCard) };
}

/** Returns an issue with its text and the progress of its sending, for its author and moderators. */
export async function getIssue(ctx: Context, id: string): Promise<Issue> {
  const row = await loadIssue(ctx, id);
  const { db, clock } = ctx;
  const [[progress], cards] = await db.batch([
    selectProgress(db, row),
    selectCardsByIds(db, row.locale, row.postIds, { viewer: ANYBODY, now: clock.now() }),
  ]);
  const known = new Map(cards.map((card) => [card.id, card]));
  return {
    ...toCard(row),
    intro: row.intro,
    postIds: row.postIds,
    posts: row.postIds.map((postId) => {
      const card = known.get(postId);
      return { id: postId, slug: card?.slug ?? '', title: card?.title ?? '', isPublic: card !== undefined };
    }),
    version: row.version,
    subscribers: progress?.subscribers ?? 0,
    delivered: progress?.delivered ?? 0,
    maySend: row.status === 'draft' && actsAs(ctx, 'moderator'),
  };
}

/** Creates the draft of an issue. */
export async function createIssue(ctx: Context, input: WriteIssue): Promise<Issue> {
  const { personId } = await requireFreshRole(ctx, 'author');
  await requirePublic(ctx, input.postIds, []);
  const id = ctx.ids.next();
  const now = ctx.clock.now();
  await runBatch(ctx.db, [
    ctx.db
      .insert(issues)
      .values({ id, authorId: personId, ...input, status: 'draft', createdAt: now, updatedAt: now }),
  ]);
  return getIssue(ctx, id);
}

/** Changes a draft. Throws `version_conflict` if it was changed or sent elsewhere meanwhile. */
export async function changeIssue(ctx: Context, id: string, change: ChangeIssue): Promise<Issue> {
  const row = await loadIssue(ctx, id);
  const { version, ...text } = change;
  await requirePublic(ctx, text.postIds, row.postIds);
  const [changed] = await runBatch(ctx.db, [
    ctx.db
      .update(issues)
      .set({ ...text, version: version + 1, updatedAt: ctx.clock.now() })
      .where(isDraft(id, version)),
  ]);
  if (!changed?.changes) throw new AppError('version_conflict');
  return getIssue(ctx, id);
}

/** Deletes a draft. Throws `version_conflict` if it was sent. */
export async function deleteIssue(ctx: Context, id: string): Promise<{ id: string }> {
  await loadIssue(ctx, id);
  const [deleted] = await runBatch(ctx.db, [
    ctx.db.delete(issues).where(and(eq(issues.id, id), eq(issues.status, 'draft'))),
  ]);
  if (!deleted?.changes) throw new AppError('version_conflict');
  return { id };
}

/**
 * Sends an issue to all subscribers of its language; a job writes the emails batch by batch. Only moderators send. `version`
 * is the version that the moderator saw.
 */
export async function releaseIssue(ctx: Context, id: string, version: number): Promise<Issue> {
  await requireFreshRole(ctx, 'moderator');
  const { intro, postIds } = await loadIssue(ctx, id);
  if (intro.trim() === '' && postIds.length === 0) throw fieldError('/intro', 'required');
  const now = ctx.clock.now();
  const [released] = await runBatch(ctx.db, [
    ctx.db
      .update(issues)
      .set({ status: 'sending', cursor: '', updatedAt: now, version: sql`${issues.version} + 1` })
      .where(isDraft(id, version)),
    ctx.events.recordWhenChanged(issueReleased, { issueId: id }),
  ]);
  if (!released?.changes) throw new AppError('version_conflict');
  logAdminAction(ctx, 'an issue of the newsletter was sent', { issue: id });
  return getIssue(ctx, id);
}

/** Returns an issue if the actor wrote it or is a moderator; throws `not_found` otherwise. */
export async function loadIssue(ctx: Context, id: string): Promise<IssueRow> {
  const { personId } = await requireFreshRole(ctx, 'author');
  const [[row]] = await ctx.db.batch([selectIssue(ctx.db, id)]);
  if (!row || (row.authorId !== personId && !actsAs(ctx, 'moderator'))) throw new AppError('not_found');
  return row;
}

function isDraft(id: string, version: number) {
  return and(eq(issues.id, id), eq(issues.version, version), eq(issues.status, 'draft'));
}

/** Requires that added posts are public. A post that was in the issue before may stay, and is left out when it is sent. */
async function requirePublic(
  ctx: Context,
  postIds: readonly string[],
  before: readonly string[],
): Promise<void> {
  const added = postIds.filter((id) => !before.includes(id));
  if (added.length === 0) return;
  const [rows] = await ctx.db.batch([
    selectCardsByIds(ctx.db, 'en', added, { viewer: ANYBODY, now: ctx.clock.now() }),
  ]);
  if (rows.length < new Set(added).size) throw fieldError('/postIds', 'post_not_public');
}

function toCard(row: IssueRow): IssueCard {
  const { id, subject, locale, status, author, updatedAt, sentAt, recipientCount } = row;
  return {
    ...{ id, subject, locale, status },
    author: author ?? '',
    updatedAt: new Date(updatedAt).toISOString(),
    sentAt: sentAt === null ? null : new Date(sentAt).toISOString(),
    recipients: recipientCount,
  };
}
