import type { Draft, OwnPost, OwnPostCard, OwnPostListQuery } from '#src/posts/model.ts';
import { pickLocale, sortLocales } from '#src/posts/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import { LOCALES, type Locale } from '#src/shared/locale.ts';
import type { Page } from '#src/shared/pagination.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { actsAs, requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { toByline } from '#worker/posts/select-cards.ts';
import {
  type PostState,
  selectDrafts,
  selectOwnPosts,
  selectPostStates,
  selectWritten,
} from '#worker/posts/select-post.ts';

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
  return toOwnPost(requireEditable(ctx, states[0]), drafts, written);
}

/** The actor's own posts, the last touched first. */
export async function listOwnPosts(ctx: Context, query: OwnPostListQuery): Promise<Page<OwnPostCard>> {
  const { personId } = await requireFreshSession(ctx);
  const keyset = await readCursor(ctx, 'own-posts', query.cursor);
  const { status, limit } = query;
  const [rows] = await ctx.db.batch([selectOwnPosts(ctx.db, personId, { status, keyset, limit: limit + 1 })]);
  const keyOf = (row: (typeof rows)[number]) => ({ key: row.updatedAt, id: row.id });
  const page = await toPage(ctx, 'own-posts', rows, { limit, keyset, keyOf });
  return { ...page, items: page.items.map(toOwnCard) };
}

/** The state when the actor may edit the post. Others learn that it exists only when it is public. */
export function requireEditable(ctx: Context, state: PostState | undefined): PostState {
  if (!state) throw new AppError('not_found');
  const member = requireMember(ctx);
  if (state.ownerId === member.personId || actsAs(ctx, 'moderator')) return state;
  const visible = state.publishedAt !== null && state.publishedAt <= ctx.clock.now();
  throw new AppError(visible ? 'forbidden' : 'not_found');
}

function toOwnPost(state: PostState, drafts: DraftRows, written: WrittenRows): OwnPost {
  const { id, originalLocale, coverId, version, authors, tags } = state;
  return {
    id,
    slug: ownSlug(state),
    status: state.publishedAt === null ? 'draft' : 'published',
    originalLocale,
    publishedAt: state.publishedAt === null ? null : toIso(state.publishedAt),
    createdAt: toIso(state.createdAt),
    updatedAt: toIso(state.updatedAt),
    version,
    coverId,
    authors: authors.map(toByline),
    tags,
    drafts: LOCALES.flatMap((locale) => toDraft(locale, drafts, written)),
  };
}

/** The working copy of a language, or what is public in it, not touched yet. */
function toDraft(locale: Locale, drafts: DraftRows, written: WrittenRows): Draft[] {
  const draft = drafts.find((row) => row.locale === locale);
  const current = written.find((row) => row.locale === locale);
  const text = draft ?? current;
  if (!text) return [];
  const { title, summary, markdown, updatedAt } = text;
  const changed =
    draft !== undefined &&
    (draft.title !== current?.title ||
      draft.markdown !== current.markdown ||
      differs(draft.summary, current.summary));
  return [
    { locale, title, summary, markdown, version: draft?.version ?? 0, updatedAt: toIso(updatedAt), changed },
  ];
}

/** An empty summary is filled in from the text when the post is published: that is no change. */
function differs(summary: string, published: string): boolean {
  return summary !== '' && summary !== published;
}

function toOwnCard(row: Awaited<ReturnType<typeof selectOwnPosts>>[number]): OwnPostCard {
  const locales = sortLocales(Object.keys(row.titles) as Locale[]);
  const shownLocale = pickLocale(locales, row.originalLocale, row.originalLocale) ?? row.originalLocale;
  return {
    id: row.id,
    slug: ownSlug(row),
    status: row.publishedAt === null ? 'draft' : 'published',
    title: row.titles[shownLocale] ?? '',
    shownLocale,
    locales,
    publishedAt: row.publishedAt === null ? null : toIso(row.publishedAt),
    updatedAt: toIso(row.updatedAt),
  };
}

/** Until a post has a slug, its id stands in for it. */
function ownSlug({ id, slug }: { id: string; slug: string }): string | null {
  return slug === id ? null : slug;
}

function toIso(at: number): string {
  return new Date(at).toISOString();
}
