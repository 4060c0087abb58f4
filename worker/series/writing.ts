import { pickLocale } from '#src/posts/rules.ts';
import type {
  CreateSeries,
  EntryInput,
  OwnSeries,
  SaveSeriesText,
  SetEntries,
  UpdateSeries,
} from '#src/series/model.ts';
import { AppError, type FieldError, fieldError } from '#src/shared/errors.ts';
import type { Locale } from '#src/shared/locale.ts';
import { freeSlug, slugify } from '#src/shared/slug.ts';
import { actsAs, requireMember, requireRole } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch, type Statement } from '#worker/platform/db.ts';
import { isGone } from '#worker/posts/queries.ts';
import { loadImages } from '#worker/posts/service.ts';
import { isPostTaken } from '#worker/series/entries.ts';
import { getOwnSeries, loadEditableSeries, requireEditableSeries } from '#worker/series/own.ts';
import { selectPostsToJoin } from '#worker/series/select-own.ts';
import { type SeriesState, selectSeriesSlugsLike, selectSeriesStates } from '#worker/series/select-series.ts';
import {
  isSeriesSlugTaken,
  isSeriesStale,
  renderSeriesText,
  type SeriesChange,
  type SeriesRow,
  statementsToDeleteSeries,
  statementsToStoreSeries,
} from '#worker/series/store.ts';
import { selectOwnUpload } from '#worker/uploads/queries.ts';

/** Creates a series: a draft that only its author, moderators and admins see. */
export async function createSeries(ctx: Context, input: CreateSeries): Promise<OwnSeries> {
  const { personId } = requireRole(ctx, 'author');
  const { locale, title, summary, markdown } = input;
  const id = ctx.ids.next();
  const slug = input.slug ?? (await makeSlug(ctx, title, id));
  const images = await loadImages(ctx, [markdown]);
  await commit(ctx, {
    before: null,
    series: { id, slug, ownerId: personId, originalLocale: locale, coverId: null, publishedAt: null },
    translations: [renderSeriesText({ locale, title, summary, markdown }, images)],
  });
  return getOwnSeries(ctx, id);
}

/** Changes the slug or cover. A new slug of a public series leaves a redirect. */
export async function updateSeries(ctx: Context, id: string, input: UpdateSeries): Promise<OwnSeries> {
  const { personId } = requireMember(ctx);
  const [states, uploads] = await ctx.db.batch([
    selectSeriesStates(ctx.db, [id]),
    selectOwnUpload(ctx.db, input.coverId ?? '', personId),
  ]);
  const before = requireChangeable(ctx, requireEditableSeries(ctx, states[0]));
  const coverId = input.coverId === undefined ? before.coverId : input.coverId;
  if (coverId && coverId !== before.coverId && !uploads[0]?.width)
    throw fieldError('/coverId', 'not_own_image');
  await commit(ctx, { before, series: { ...toRow(before), slug: input.slug ?? before.slug, coverId } });
  return getOwnSeries(ctx, id);
}

/** Writes the texts of a series in one language, if the series still has the version that the change is based on. */
export async function saveSeriesText(
  ctx: Context,
  id: string,
  locale: Locale,
  { version, ...text }: SaveSeriesText,
): Promise<OwnSeries> {
  const before = requireVersion(requireChangeable(ctx, await loadEditableSeries(ctx, id)), version);
  const images = await loadImages(ctx, [text.markdown]);
  const translations = [renderSeriesText({ locale, ...text }, images)];
  await commit(ctx, { before, series: toRow(before), translations });
  return getOwnSeries(ctx, id);
}

/**
 * Removes a language; throws a field error for the last one. When it is the original, another language becomes the original.
 */
export async function deleteSeriesText(ctx: Context, id: string, locale: Locale): Promise<OwnSeries> {
  const before = await loadEditableSeries(ctx, id);
  if (!before.locales.includes(locale)) throw new AppError('not_found');
  const locales = before.locales.filter((each) => each !== locale);
  const originalLocale = pickLocale(locales, before.originalLocale, before.originalLocale);
  if (!originalLocale) throw fieldError('/locale', 'last_language');
  await commit(ctx, { before, series: { ...toRow(before), originalLocale }, dropped: [locale] });
  return getOwnSeries(ctx, id);
}

/** Sets the whole order, if the series still has the version that the change is based on. */
export async function setSeriesEntries(ctx: Context, id: string, input: SetEntries): Promise<OwnSeries> {
  const { entries, version } = input;
  requireMember(ctx);
  const [states, posts] = await ctx.db.batch([
    selectSeriesStates(ctx.db, [id]),
    selectPostsToJoin(ctx.db, entries.flatMap(postIdOf)),
  ]);
  const before = requireVersion(requireChangeable(ctx, requireEditableSeries(ctx, states[0])), version);
  const fields = invalidEntries(ctx, before, entries, posts);
  if (fields.length > 0) throw new AppError('validation_failed', { fields });
  await commit(ctx, { before, series: toRow(before), entries });
  return getOwnSeries(ctx, id);
}

/** Makes a series public. */
export async function publishSeries(ctx: Context, id: string): Promise<OwnSeries> {
  requireRole(ctx, 'author');
  const before = await loadEditableSeries(ctx, id);
  if (before.publishedAt === null)
    await commit(ctx, { before, series: { ...toRow(before), publishedAt: ctx.clock.now() } });
  return getOwnSeries(ctx, id);
}

/** Takes a series back: its posts stay public, without its name. */
export async function unpublishSeries(ctx: Context, id: string): Promise<OwnSeries> {
  const before = await loadEditableSeries(ctx, id);
  if (before.publishedAt !== null)
    await commit(ctx, { before, series: { ...toRow(before), publishedAt: null } });
  return getOwnSeries(ctx, id);
}

/** Deletes a series; its posts stay. */
export async function deleteSeries(ctx: Context, id: string): Promise<{ id: string }> {
  const before = await loadEditableSeries(ctx, id);
  await run(ctx, statementsToDeleteSeries(ctx, before));
  return { id };
}

/** Requires an author for changes of a public series, which readers see at once: its owner may have become a member again. */
function requireChangeable(ctx: Context, state: SeriesState): SeriesState {
  if (state.publishedAt !== null) requireRole(ctx, 'author');
  return state;
}

type JoiningPost = Awaited<ReturnType<typeof selectPostsToJoin>>[number];

/**
 * The errors of lines that may not be in the order: unknown posts, posts of somebody else, posts of another series, and
 * posts that come twice.
 */
function invalidEntries(
  ctx: Context,
  before: SeriesState,
  entries: readonly EntryInput[],
  posts: readonly JoiningPost[],
): FieldError[] {
  const { personId } = requireMember(ctx);
  const known = new Map(posts.map((post) => [post.postId, post]));
  const seen = new Set<string>();
  return entries.flatMap((entry, index) => {
    const [postId] = postIdOf(entry);
    if (postId === undefined) return [];
    const post = known.get(postId);
    const again = seen.has(postId);
    seen.add(postId);
    const code = again ? 'twice' : refusalOf(post);
    return code ? [{ pointer: `/entries/${index}/postId`, code }] : [];
  });

  function refusalOf(post: JoiningPost | undefined): string | null {
    if (post?.seriesId === before.id) return null;
    const mayUse =
      post && (post.ownerId === personId || post.ownerId === before.ownerId || actsAs(ctx, 'moderator'));
    if (!mayUse) return 'no_such_post';
    return post.seriesId === null ? null : 'in_other_series';
  }
}

function postIdOf(entry: EntryInput): string[] {
  return 'postId' in entry ? [entry.postId] : [];
}

function requireVersion(state: SeriesState, version: number): SeriesState {
  if (state.version !== version) throw new AppError('version_conflict');
  return state;
}

async function makeSlug(ctx: Context, title: string, id: string): Promise<string> {
  const stem = slugify(title);
  if (!stem) return id;
  const [rows] = await ctx.db.batch([selectSeriesSlugsLike(ctx.db, stem)]);
  return freeSlug(stem, new Set(rows.map((row) => row.slug)));
}

function commit(ctx: Context, change: SeriesChange) {
  return run(ctx, statementsToStoreSeries(ctx, change));
}

/** Runs the batch of a change and turns a broken constraint into the matching error. */
async function run(ctx: Context, statements: readonly Statement[]): Promise<void> {
  try {
    await runBatch(ctx.db, statements);
  } catch (error) {
    if (isSeriesStale(error)) throw new AppError('version_conflict', { cause: error });
    if (isSeriesSlugTaken(error)) throw new AppError('slug_taken', { cause: error });
    if (isPostTaken(error)) throw fieldError('/entries', 'in_other_series');
    if (isGone(error)) throw fieldError('/entries', 'no_such_post');
    throw error;
  }
}

/** The row of a series in its present state. */
function toRow({ id, slug, ownerId, originalLocale, coverId, publishedAt }: SeriesState): SeriesRow {
  return { id, slug, ownerId, originalLocale, coverId, publishedAt };
}
