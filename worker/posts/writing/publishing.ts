import type { OwnPost, PublishPost } from '#src/posts/model.ts';
import { wayToPublish } from '#src/posts/publication-rules.ts';
import { isComplete, isPublishedAs, pickLocale, slugOfTitle, slugStem, statusOf } from '#src/posts/rules.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import type { Locale } from '#src/shared/locale.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';
import { statementsAfterApproval } from '#worker/posts/approval/review-statements.ts';
import { statementsToWithdraw, submit } from '#worker/posts/approval/submitting.ts';
import {
  type DraftRow,
  type PostState,
  selectDrafts,
  selectPostStates,
  selectSlugsLike,
} from '#worker/posts/reading/select-post.ts';
import { getOwnPost, requireEditable } from '#worker/posts/writing/own.ts';
import { loadImages, renderTranslation } from '#worker/posts/writing/render.ts';
import { statementsToPublish, type TranslationRow } from '#worker/posts/writing/store.ts';
import { statementsToKeepPublished } from '#worker/posts/writing/store-revisions.ts';
import { commit, toRow } from '#worker/posts/writing/writing.ts';
import { selectSettings, toSettings } from '#worker/settings/queries.ts';

/**
 * Makes a post or its working copies public: every drafted language that is asked for is rendered and replaces the published
 * text. The first publication sets the date, which may be in the future, and the slug unless there is one already. Where the
 * person may not publish at once, the same is done when a moderator approves it.
 */
export async function publishPost(ctx: Context, id: string, input: PublishPost): Promise<OwnPost> {
  const { personId, role } = requireMember(ctx);
  const [states, drafts, settings] = await ctx.db.batch([
    selectPostStates(ctx.db, [id]),
    selectDrafts(ctx.db, id),
    selectSettings(ctx.db),
  ]);
  const before = requireEditable(ctx, states[0]);
  const way = wayToPublish(role, toSettings(settings).publishing);
  if (way === 'refused') throw new AppError('authors_only');
  const publication = await preparePublication(ctx, before, drafts, input);
  if (way === 'waits') await submit(ctx, before, input);
  else await commitPublication(ctx, publication, personId, input);
  return getOwnPost(ctx, id);
}

/** Commits a publication. When another one came first, that is fine if it did what this one asks for. */
async function commitPublication(
  ctx: Context,
  publication: Publication,
  personId: string,
  input: PublishPost,
): Promise<void> {
  try {
    await commit(ctx, [
      ...statementsOfPublication(ctx, publication, personId),
      ...statementsToSettle(ctx, publication, personId),
    ]);
  } catch (error) {
    const isLate = error instanceof AppError && error.code === 'version_conflict';
    const { before, published } = publication;
    if (!isLate || !isPublishedAs(await getOwnPost(ctx, before.id), published, input)) throw error;
  }
}

/** What a publication means for working copies that waited: a moderator who publishes them approves them. */
function statementsToSettle(ctx: Context, publication: Publication, personId: string): Statement[] {
  const { before } = publication;
  if (before.submittedAt === null || before.ownerId === personId) return statementsToWithdraw(ctx, before);
  return statementsAfterApproval(ctx, publication);
}

/** The change that a publication makes. */
export type Publication = Parameters<typeof statementsToPublish>[1] & {
  before: PostState;
  translations: readonly TranslationRow[];
  /** The working copies that become public, as they were rendered. */
  published: readonly DraftRow[];
};

/** Renders the working copies that a publication makes public; throws when there is nothing to publish. */
export async function preparePublication(
  ctx: Context,
  before: PostState,
  allDrafts: readonly DraftRow[],
  input: PublishPost,
): Promise<Publication> {
  const publishedAt = publicationOf(ctx, before, input);
  const drafts = draftsToPublish(allDrafts, before, input);
  const locales = [...before.locales, ...drafts.map((draft) => draft.locale)];
  const main = pickLocale(locales, before.originalLocale, before.originalLocale);
  if (!main) throw new AppError('nothing_to_publish');
  const title = drafts.find((draft) => draft.locale === main)?.title ?? '';
  const slug = input.slug ?? (await keptOrMadeSlug(ctx, before, title));
  const images = await loadImages(
    ctx,
    drafts.flatMap((draft) => [draft.markdown, ...draft.faq.map((entry) => entry.answer)]),
  );
  return {
    before,
    post: {
      ...toRow(before),
      slug,
      originalLocale: main,
      publishedAt,
      visibility: input.visibility ?? before.visibility,
    },
    translations: drafts.map((draft) => renderTranslation(draft, images)),
    published: drafts,
    tags: before.tags,
    authors: before.authors,
  };
}

/** Publishes, and keeps the texts as revisions of the person who wrote or publishes them. */
export function statementsOfPublication(
  ctx: Context,
  publication: Publication,
  personId: string,
): Statement[] {
  return [
    ...statementsToPublish(ctx, publication),
    ...statementsToKeepPublished(ctx, publication.published, personId),
  ];
}

/**
 * The working copies to publish: those of the languages asked for, which need a title and a text unless they are public
 * already and unchanged; or else every complete one.
 */
function draftsToPublish(
  drafts: readonly DraftRow[],
  { locales }: PostState,
  { languages }: PublishPost,
): DraftRow[] {
  if (!languages) return drafts.filter(isComplete);
  const asked = drafts.filter(({ locale }) => languages.includes(locale));
  const isReady = (locale: Locale) => {
    const draft = asked.find((each) => each.locale === locale);
    return draft ? isComplete(draft) : locales.includes(locale);
  };
  if (!languages.every(isReady)) throw new AppError('nothing_to_publish');
  return asked;
}

/** The time of publication: a public post keeps its date, a scheduled one may be moved or come out now. */
function publicationOf(ctx: Context, before: PostState, { publishAt }: PublishPost): number {
  const now = ctx.clock.now();
  const isPublic = statusOf(before, now) === 'published';
  if (publishAt === undefined) return isPublic ? (before.publishedAt ?? now) : now;
  if (isPublic) throw fieldError('/publishAt', 'already_public');
  const at = Date.parse(publishAt);
  if (at <= now) throw fieldError('/publishAt', 'in_past');
  return at;
}

async function keptOrMadeSlug(ctx: Context, before: PostState, title: string): Promise<string> {
  if (before.slug !== before.id) return before.slug;
  const stem = slugStem(title);
  if (!stem) return before.id;
  const [rows] = await ctx.db.batch([selectSlugsLike(ctx.db, stem)]);
  return slugOfTitle(title, before.id, new Set(rows.map((row) => row.slug)));
}
