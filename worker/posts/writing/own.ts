import type { Draft, FaqEntry, OwnPost, OwnPostCard, OwnPostListQuery } from '#src/posts/model.ts';
import { isAnswered, pickLocale, sortLocales, statusOf } from '#src/posts/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import { toIso } from '#src/shared/instant.ts';
import { LOCALES, type Locale } from '#src/shared/locale.ts';
import type { Page } from '#src/shared/pagination.ts';
import { ANYBODY, maySee } from '#src/social/visibility.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { actsAs, requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { toByline } from '#worker/posts/reading/select-cards.ts';
import {
  type PostState,
  selectDrafts,
  selectOwnPosts,
  selectPostStates,
  selectWritten,
} from '#worker/posts/reading/select-post.ts';

type DraftRows = Awaited<ReturnType<typeof selectDrafts>>;
type WrittenRows = Awaited<ReturnType<typeof selectWritten>>;

/** A post as its owner, moderators and admins see it, with the working copies. */
export async function getOwnPost(ctx: Context, id: string): Promise<OwnPost> {
  await requireFreshSession(ctx);
  const [states, drafts, written] = await ctx.db.batch([
    selectPostStates(ctx.db, [id]),
    selectDrafts(ctx.db, id),
    selectWritten(ctx.db, id),
  ]);
  return toOwnPost(ctx, requireEditable(ctx, states[0]), drafts, written);
}

/** The actor's own posts, the last touched first. */
export async function listOwnPosts(ctx: Context, query: OwnPostListQuery): Promise<Page<OwnPostCard>> {
  const { personId } = await requireFreshSession(ctx);
  const keyset = await readCursor(ctx, 'own-posts', query.cursor);
  const { status, limit } = query;
  const now = ctx.clock.now();
  const [rows] = await ctx.db.batch([
    selectOwnPosts(ctx.db, personId, { status, now, keyset, limit: limit + 1 }),
  ]);
  const keyOf = (row: (typeof rows)[number]) => ({ key: row.updatedAt, id: row.id });
  const page = await toPage(ctx, 'own-posts', rows, { limit, keyset, keyOf });
  return { ...page, items: page.items.map((row) => toOwnCard(row, ctx.locale, now)) };
}

/**
 * Returns the state when the actor may edit the post. Others are refused with `forbidden` only when the post is public, else
 * with `not_found`.
 */
export function requireEditable(ctx: Context, state: PostState | undefined): PostState {
  if (!state) throw new AppError('not_found');
  const member = requireMember(ctx);
  if (state.ownerId === member.personId || actsAs(ctx, 'moderator')) return state;
  const isOut = state.publishedAt !== null && state.publishedAt <= ctx.clock.now();
  const visible = isOut && maySee(ANYBODY, state.visibility);
  throw new AppError(visible ? 'forbidden' : 'not_found');
}

function toOwnPost(ctx: Context, state: PostState, drafts: DraftRows, written: WrittenRows): OwnPost {
  const { id, originalLocale, coverId, difficulty, premium, visibility, version, authors, tags } = state;
  return {
    id,
    slug: ownSlug(state),
    status: statusOf(state, ctx.clock.now()),
    originalLocale,
    publishedAt: state.publishedAt === null ? null : toIso(state.publishedAt),
    createdAt: toIso(state.createdAt),
    updatedAt: toIso(state.updatedAt),
    submittedAt: state.submittedAt === null ? null : toIso(state.submittedAt),
    publishAt: state.submission?.publishAt ?? null,
    rejection: state.rejection,
    version,
    coverId,
    difficulty,
    premium,
    visibility,
    authors: authors.map(toByline),
    tags,
    drafts: LOCALES.flatMap((locale) => toDraft(locale, drafts, written)),
  };
}

/** The working copy of a language, else the published text as an untouched copy. */
function toDraft(locale: Locale, drafts: DraftRows, written: WrittenRows): Draft[] {
  const draft = drafts.find((row) => row.locale === locale);
  const current = written.find((row) => row.locale === locale);
  const text = draft ?? current;
  if (!text) return [];
  const { title, summary, markdown, insights, updatedAt } = text;
  const faq = toWritten(text.faq);
  const changed =
    draft !== undefined &&
    (draft.title !== current?.title ||
      draft.markdown !== current.markdown ||
      !isSame(draft.insights, current.insights) ||
      !isSame(draft.faq.filter(isAnswered), toWritten(current.faq)) ||
      differs(draft.summary, current.summary));
  return [
    {
      ...{ locale, title, summary, markdown, insights, faq },
      version: draft?.version ?? 0,
      updatedAt: toIso(updatedAt),
      changed,
      published: current !== undefined,
    },
  ];
}

/** Questions as they were written, without the rendered answers. */
function toWritten(faq: readonly FaqEntry[]): FaqEntry[] {
  return faq.map(({ question, answer }) => ({ question, answer }));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Whether a summary differs from the published one. An empty summary is filled in from the text at publication, so it does
 * not differ.
 */
function differs(summary: string, published: string): boolean {
  return summary !== '' && summary !== published;
}

/** A post in a list of its author, by its title in a language if it has one. */
export function toOwnCard(
  row: Awaited<ReturnType<typeof selectOwnPosts>>[number],
  locale: Locale,
  now: number,
): OwnPostCard {
  const locales = sortLocales(Object.keys(row.titles) as Locale[]);
  const titled = locales.filter((each) => row.titles[each]?.trim());
  const shownLocale = pickLocale(titled, locale, row.originalLocale) ?? row.originalLocale;
  return {
    id: row.id,
    slug: ownSlug(row),
    status: statusOf(row, now),
    visibility: row.visibility,
    title: row.titles[shownLocale] ?? '',
    shownLocale,
    locales,
    publishedAt: row.publishedAt === null ? null : toIso(row.publishedAt),
    submittedAt: row.submittedAt === null ? null : toIso(row.submittedAt),
    updatedAt: toIso(row.updatedAt),
  };
}

/** The slug of a post, null while its id stands in for one. */
function ownSlug({ id, slug }: { id: string; slug: string }): string | null {
  return slug === id ? null : slug;
}
