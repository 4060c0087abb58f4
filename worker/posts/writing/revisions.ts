import { compareDrafts } from '#src/editor/compare.ts';
import type { DraftText } from '#src/editor/draft-text.ts';
import type {
  Draft,
  RestoreRevision,
  Revision,
  RevisionComparison,
  RevisionListQuery,
  RevisionText,
  SavedDraft,
} from '#src/posts/model.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Page } from '#src/shared/pagination.ts';
import { variantPath } from '#src/uploads/media-path.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { selectDrafts, selectPostStates, selectWritten } from '#worker/posts/reading/select-post.ts';
import { requireEditable } from '#worker/posts/writing/own.ts';
import {
  selectNewestOther,
  selectRevisions,
  selectRevisionTexts,
} from '#worker/posts/writing/select-revisions.ts';
import { keepPublic, statementsToKeepDraft } from '#worker/posts/writing/store-revisions.ts';
import { writeDraft } from '#worker/posts/writing/writing.ts';

type RevisionRow = Awaited<ReturnType<typeof selectRevisions>>[number];
type RevisionTextRow = Awaited<ReturnType<typeof selectRevisionTexts>>[number];

/** Lists the revisions of a post in a language, newest first, for those who may edit it. */
export async function listRevisions(
  ctx: Context,
  postId: string,
  { locale, limit, cursor }: RevisionListQuery,
): Promise<Page<Revision>> {
  await requireFreshSession(ctx);
  const list = `revisions:${postId}:${locale}`;
  const keyset = await readCursor(ctx, list, cursor);
  const [states, rows] = await ctx.db.batch([
    selectPostStates(ctx.db, [postId]),
    selectRevisions(ctx.db, postId, { locale, keyset, limit: limit + 1 }),
  ]);
  requireEditable(ctx, states[0]);
  const keyOf = (row: RevisionRow) => ({ key: row.createdAt, id: row.id });
  const page = await toPage(ctx, list, rows, { limit, keyset, keyOf });
  return { ...page, items: page.items.map(toRevision) };
}

/** Finds the newest revision that differs from a working copy: what one wants to compare it with. */
export async function findNewestOther(ctx: Context, postId: string, draft: Draft): Promise<string | null> {
  await requireFreshSession(ctx);
  const [states, rows] = await ctx.db.batch([
    selectPostStates(ctx.db, [postId]),
    selectNewestOther(ctx.db, postId, draft),
  ]);
  requireEditable(ctx, states[0]);
  return rows[0]?.id ?? null;
}

/** A revision with its text. */
export async function getRevision(ctx: Context, postId: string, id: string): Promise<RevisionText> {
  await requireFreshSession(ctx);
  const [states, rows] = await ctx.db.batch([
    selectPostStates(ctx.db, [postId]),
    selectRevisionTexts(ctx.db, postId, [id]),
  ]);
  requireEditable(ctx, states[0]);
  const row = found(rows, id);
  return { ...toRevision(row), ...textOf(row) };
}

/** Compares two revisions, or one with the working copy of its language. */
export async function compareRevisions(
  ctx: Context,
  postId: string,
  { from, to }: { from: string; to?: string },
): Promise<RevisionComparison> {
  await requireFreshSession(ctx);
  const [states, rows, drafts, written] = await ctx.db.batch([
    selectPostStates(ctx.db, [postId]),
    selectRevisionTexts(ctx.db, postId, to ? [from, to] : [from]),
    selectDrafts(ctx.db, postId),
    selectWritten(ctx.db, postId),
  ]);
  requireEditable(ctx, states[0]);
  const before = found(rows, from);
  const after = to ? found(rows, to) : [...drafts, ...written].find((text) => text.locale === before.locale);
  return {
    from: toRevision(before),
    to: to ? toRevision(found(rows, to)) : null,
    fields: compareDrafts(textOf(before), after ? textOf(after) : textOf(before)),
  };
}

/**
 * Makes a revision the working copy of its language. Readers see nothing of it until it is published. The replaced working
 * copy is kept as a revision.
 */
export async function restoreRevision(
  ctx: Context,
  postId: string,
  id: string,
  { version }: RestoreRevision,
): Promise<SavedDraft> {
  const { personId } = requireMember(ctx);
  const [states, rows] = await ctx.db.batch([
    selectPostStates(ctx.db, [postId]),
    selectRevisionTexts(ctx.db, postId, [id]),
  ]);
  const state = requireEditable(ctx, states[0]);
  const row = found(rows, id);
  const place = { postId, locale: row.locale, version };
  const keeping =
    version === 0
      ? keepPublic(ctx, place, state.ownerId)
      : statementsToKeepDraft(ctx, place, personId, { kind: 'restored', always: true });
  await writeDraft(ctx, place, textOf(row), keeping);
  return { locale: row.locale, version: version + 1, updatedAt: new Date(ctx.clock.now()).toISOString() };
}

function found(rows: readonly RevisionTextRow[], id: string): RevisionTextRow {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new AppError('not_found');
  return row;
}

function toRevision({ id, locale, kind, title, createdAt, by }: RevisionRow): Revision {
  const { name, displayName, avatarId } = by;
  const byline = { name, displayName, avatarUrl: avatarId && variantPath(avatarId, 160) };
  return { id, locale, kind, title, createdAt: new Date(createdAt).toISOString(), by: byline };
}

/** The text without rendered answers: only what was written is compared. */
function textOf({ title, summary, markdown, insights, faq }: DraftText & { locale: Locale }): DraftText {
  const written = faq.map(({ question, answer }) => ({ question, answer }));
  return { title, summary, markdown, insights, faq: written };
}
