import { and, eq, type SQL, sql } from 'drizzle-orm';
import { renderMarkdown } from '#src/markdown/index.ts';
import type {
  CreatePost,
  OwnPost,
  Preview,
  RenderedPreview,
  SaveDraft,
  SavedDraft,
  UpdatePost,
} from '#src/posts/model.ts';
import { isNoWider, wayToPublish } from '#src/posts/publication-rules.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import type { Locale } from '#src/shared/locale.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch, type Statement, whenChanged } from '#worker/platform/db.ts';
import { type PostState, selectPostStates } from '#worker/posts/reading/select-post.ts';
import { postDrafts, posts } from '#worker/posts/tables.ts';
import { getOwnPost, requireEditable } from '#worker/posts/writing/own.ts';
import { statementsToNoteUploads } from '#worker/posts/writing/post-uploads.ts';
import { loadImages } from '#worker/posts/writing/render.ts';
import { isGone, isSlugTaken, isStale, statementsToStore } from '#worker/posts/writing/store.ts';
import { statementsToKeepDraft } from '#worker/posts/writing/store-revisions.ts';
import { selectSettings, toSettings } from '#worker/settings/queries.ts';
import { ensureTags, selectSynonymsAmong, toNamedTags, withoutSynonyms } from '#worker/tags/queries.ts';
import { selectOwnUpload } from '#worker/uploads/queries.ts';

/** Creates a post: a draft that only its author, moderators and admins see. */
export async function createPost(ctx: Context, input: CreatePost): Promise<OwnPost> {
  const { personId, name } = requireMember(ctx);
  const { locale, title, summary, markdown } = input;
  const id = ctx.ids.next();
  const tags = toNamedTags(input.tags);
  const change = {
    before: null,
    post: {
      id,
      slug: input.slug ?? id,
      ownerId: personId,
      originalLocale: locale,
      coverId: null,
      publishedAt: null,
      visibility: input.visibility,
    },
    tags,
    authors: [{ personId, name }],
    drafts: [{ locale, title, summary, markdown }],
  };
  await commit(ctx, [...ensureTags(ctx, tags), ...statementsToStore(ctx, change)]);
  return getOwnPost(ctx, id);
}

/** Saves the working copy of a language, if it still has the version that the change is based on. */
export async function saveDraft(
  ctx: Context,
  id: string,
  locale: Locale,
  input: SaveDraft,
): Promise<SavedDraft> {
  const { personId } = requireMember(ctx);
  const [states] = await ctx.db.batch([selectPostStates(ctx.db, [id])]);
  requireEditable(ctx, states[0]);
  const place = { postId: id, locale, version: input.version };
  const kept = { kind: 'saved', always: input.keep === true } as const;
  await writeDraft(ctx, place, input, statementsToKeepDraft(ctx, place, personId, kept));
  return { locale, version: input.version + 1, updatedAt: new Date(ctx.clock.now()).toISOString() };
}

/**
 * Writes a working copy after keeping the one before as a revision where that is due. Throws `version_conflict` when the
 * version is outdated.
 */
export async function writeDraft(
  ctx: Context,
  { postId, locale, version }: { postId: string; locale: Locale; version: number },
  text: DraftText,
  keeping: readonly Statement[],
): Promise<void> {
  const results = await commit(ctx, [
    ...keeping,
    version === 0 ? firstDraft(ctx, postId, locale, text) : nextDraft(ctx, postId, locale, version, text),
    ctx.db
      .update(posts)
      .set({ updatedAt: ctx.clock.now(), ...waitsAnew(ctx.clock.now()) })
      .where(and(eq(posts.id, postId), whenChanged)),
    ...statementsToNoteUploads(ctx.db, postId, { texts: [text.markdown, JSON.stringify(text.faq ?? [])] }),
  ]);
  if (results[keeping.length]?.changes !== 1) throw new AppError('version_conflict');
}

/** An edit of what waits for a moderator waits from now on, and is another version than the one they may be reading. */
const waitsAnew = (now: number) => ({
  submittedAt: sql`iif(submitted_at IS NULL, NULL, ${now})`,
  version: sql`version + (submitted_at IS NOT NULL)`,
});

/** The text of a working copy. Fields that are left out stay as they are. */
export type DraftText = Pick<SaveDraft, 'title' | 'summary' | 'markdown' | 'insights' | 'faq'>;

/** Changes the fields beside the text. A new slug of a public post leaves a redirect. */
export async function updatePost(ctx: Context, id: string, input: UpdatePost): Promise<OwnPost> {
  const { personId, role } = requireMember(ctx);
  const wanted = toNamedTags(input.tags ?? []);
  const [states, uploads, synonyms, settings] = await ctx.db.batch([
    selectPostStates(ctx.db, [id]),
    selectOwnUpload(ctx.db, input.coverId ?? '', personId),
    selectSynonymsAmong(ctx.db, wanted),
    selectSettings(ctx.db),
  ]);
  const before = requireEditable(ctx, states[0]);
  if (wayToPublish(role, toSettings(settings).publishing) !== 'at_once') requireUnshown(before, input);
  const coverId = input.coverId === undefined ? before.coverId : input.coverId;
  if (coverId && coverId !== before.coverId && !uploads[0]?.width) throw fieldError('/coverId', 'invalid');
  const named = withoutSynonyms(wanted, synonyms);
  const change = {
    before,
    post: {
      ...toRow(before),
      slug: input.slug ?? before.slug,
      coverId,
      difficulty: input.difficulty,
      premium: input.premium,
      visibility: input.visibility ?? before.visibility,
    },
    tags: input.tags ? named : before.tags,
    authors: before.authors,
  };
  await commit(ctx, [...ensureTags(ctx, named), ...statementsToStore(ctx, change)]);
  return getOwnPost(ctx, id);
}

/**
 * Requires that a change shows nothing new to readers: fields beside the text have no working copy that could wait for a
 * moderator. Who may see a public post may be narrowed.
 */
function requireUnshown(
  { publishedAt, visibility }: PostState,
  { visibility: wanted, ...fields }: UpdatePost,
): void {
  if (publishedAt === null) return;
  const isChanged = Object.values(fields).some((value) => value !== undefined);
  if (isChanged || (wanted && !isNoWider(wanted, visibility))) throw new AppError('unpublish_first');
}

/** Renders Markdown as the published post would show it. */
export async function previewMarkdown(ctx: Context, { markdown, locale }: Preview): Promise<RenderedPreview> {
  requireMember(ctx);
  const images = await loadImages(ctx, [markdown]);
  const { html, contents, excerpt, readingMinutes, words } = renderMarkdown(markdown, {
    locale,
    images,
    lines: true,
  });
  return { html, contents, excerpt, readingMinutes, words };
}

/** Runs the batch of a change and turns a broken constraint into the matching error. */
export async function commit(ctx: Context, statements: readonly Statement[]) {
  try {
    return await runBatch(ctx.db, statements);
  } catch (error) {
    if (isStale(error)) throw new AppError('version_conflict', { cause: error });
    if (isSlugTaken(error)) throw new AppError('slug_taken', { cause: error });
    if (isGone(error)) throw new AppError('not_found', { cause: error });
    throw error;
  }
}

/** The row of a post in its present state. */
export function toRow({
  id,
  slug,
  ownerId,
  originalLocale,
  coverId,
  publishedAt,
  unlisted,
  visibility,
}: Parameters<typeof statementsToStore>[1]['post']) {
  return { id, slug, ownerId, originalLocale, coverId, publishedAt, unlisted, visibility };
}

function firstDraft(ctx: Context, postId: string, locale: Locale, text: DraftText) {
  const { title, summary, markdown } = text;
  const insights = text.insights ?? publicColumn('insights', postId, locale);
  const faq = text.faq ?? publicColumn('faq', postId, locale);
  return ctx.db
    .insert(postDrafts)
    .values({ postId, locale, title, summary, markdown, insights, faq, updatedAt: ctx.clock.now() })
    .onConflictDoNothing();
}

function publicColumn(name: 'insights' | 'faq', postId: string, locale: Locale): SQL {
  return sql`coalesce((SELECT ${sql.raw(name)} FROM post_translations
    WHERE post_id = ${postId} AND locale = ${locale}), '[]')`;
}

function nextDraft(ctx: Context, postId: string, locale: Locale, version: number, text: DraftText) {
  const { title, summary, markdown, insights, faq } = text;
  const changed = { title, summary, markdown, insights, faq, updatedAt: ctx.clock.now() };
  return ctx.db
    .update(postDrafts)
    .set({ ...changed, version: sql`version + 1` })
    .where(
      and(eq(postDrafts.postId, postId), eq(postDrafts.locale, locale), eq(postDrafts.version, version)),
    );
}
