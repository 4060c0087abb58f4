import { and, eq, type SQL, sql } from 'drizzle-orm';
import { RENDERER_VERSION } from '#src/markdown/renderer-version.ts';
import { postDeleted, postPublished, postUnpublished } from '#src/posts/events.ts';
import type { Difficulty, FaqEntry } from '#src/posts/model.ts';
import { touchedBy } from '#src/posts/rules.ts';
import type { Locale } from '#src/shared/locale.ts';
import { ANYBODY, maySee, type Visibility } from '#src/social/visibility.ts';
import type { Context } from '#worker/platform/context.ts';
import { brokenConstraint, inList, type Statement } from '#worker/platform/db.ts';
import { nextVersion } from '#worker/platform/versions.ts';
import type { PostState } from '#worker/posts/reading/select-post.ts';
import {
  postDrafts,
  postHelpful,
  postReaders,
  postReads,
  postRevisions,
  postSources,
  posts,
  postTranslations,
  postUploads,
} from '#worker/posts/tables.ts';
import {
  type Listing,
  statementsToSetAuthors,
  statementsToSetTags,
  statementsToUnlink,
} from '#worker/posts/writing/counted-links.ts';
import { statementsToNoteUploads } from '#worker/posts/writing/post-uploads.ts';
import { statementsToKeepReplaced } from '#worker/posts/writing/store-revisions.ts';
import { statementsToRedirect, statementToForgetPost } from '#worker/redirects/queries.ts';
import { statementsToFollowPost, statementsToLeaveSeries } from '#worker/series/queries.ts';

/**
 * The row of a post as it is to be. `publishedAt` null: not public; in the future: scheduled. Optional columns that are left
 * out stay as they are.
 */
export type PostRow = {
  id: string;
  slug: string;
  ownerId: string;
  originalLocale: Locale;
  coverId: string | null;
  publishedAt: number | null;
  /** Whether the post is in no list of posts, as the chapters of a book. */
  unlisted?: boolean;
  difficulty?: Difficulty | null;
  premium?: boolean;
  /** Who may see the post once it is published; a new post is public. */
  visibility?: Visibility;
};

type Row = PostRow & { visibility: Visibility };
type Change = PostChange & { post: Row };

/** The public text of a post in one language, rendered. */
export type TranslationRow = Omit<
  typeof postTranslations.$inferInsert,
  'postId' | 'renderedWith' | 'updatedAt' | 'publishedAt' | 'visibility' | 'restrictedAt'
>;

/** A first working copy. */
export type DraftRow = {
  locale: Locale;
  title: string;
  summary: string;
  markdown: string;
  insights?: string[];
  faq?: FaqEntry[];
};

/**
 * A change of a post: the present state (`null`: a new post) and the new one. Tags exist, or are created earlier in the same
 * batch (`ensureTags`); people exist. `translations` replace those of the same language; others stay.
 */
export type PostChange = {
  before: PostState | null;
  post: PostRow;
  translations?: readonly TranslationRow[];
  tags: readonly { slug: string }[];
  authors: readonly { personId: string; name: string }[];
  /** First working copies, for a new post. */
  drafts?: readonly DraftRow[];
  /** Deletes the working copies in the languages that are written: an import has the last word. */
  dropDrafts?: boolean;
  /** The imported document that the post comes from. */
  source?: Omit<typeof postSources.$inferInsert, 'postId'>;
  /** Further old paths that are to lead to the post. */
  redirects?: readonly string[];
  /** When the translations were written, if not now; imports know the time. */
  writtenAt?: number;
};

/** Writes a published post; shared by publication in the editor and bulk imports. */
export function statementsToPublish(
  ctx: Context,
  change: PostChange & { post: PostRow & { publishedAt: number } },
): Statement[] {
  return statementsToStore(ctx, change);
}

/**
 * The statements of a change, to be run in one batch. The first one is the guard: if the post no longer has the version of
 * `before`, or its slug is taken, the whole batch fails and nothing changes (`isStale`, `isSlugTaken`). The event is
 * recorded only when somebody could or can read the post; for a scheduled post it is recorded when its time has come.
 */
export function statementsToStore(ctx: Context, given: PostChange): Statement[] {
  const { db } = ctx;
  const change = withVisibility(given);
  const { before, post, tags, authors } = change;
  const linked = {
    ...listingOf(post),
    wasCounted: before !== null && isCounted(before),
    isCounted: isOut(post, ctx.clock.now()) && listedAt(post) !== null,
  };
  return [
    before ? updatePost(ctx, before, post) : insertPost(ctx, post),
    ...recordChange(ctx, change),
    ...statementsToKeepReplaced(ctx, change),
    ...(change.dropDrafts && before ? [dropDrafts(ctx, change)] : []),
    ...(change.drafts ?? []).map((draft) =>
      db.insert(postDrafts).values({ postId: post.id, updatedAt: ctx.clock.now(), ...draft }),
    ),
    ...(change.source ? [putSource(ctx, post.id, change.source)] : []),
    ...(change.translations ?? []).map((translation) => putTranslation(ctx, change, translation)),
    ...(before && !isListedAlike(before, post) ? [copyListing(ctx, post)] : []),
    ...statementsToSetTags(db, post.id, [...new Set(tags.map((tag) => tag.slug))], linked),
    ...statementsToSetAuthors(db, post.id, [...new Set(authors.map((author) => author.personId))], linked),
    ...moveAddresses(ctx, change),
    ...noteUploads(ctx, change),
    // A new post is in no series yet.
    ...(before && (before.publishedAt !== post.publishedAt || before.visibility !== post.visibility)
      ? statementsToFollowPost(ctx, post.id)
      : []),
  ];
}

function withVisibility({ post, ...change }: PostChange): Change {
  const visibility = post.visibility ?? change.before?.visibility ?? 'public';
  return { ...change, post: { ...post, visibility } };
}

/**
 * Deletes a post with all rows of its own, and the redirects to it, which would lead nowhere. Comments, reactions and
 * notices are deleted upon the event (`goneOn` of its target).
 */
export function statementsToDelete(ctx: Context, before: PostState): Statement[] {
  const { db } = ctx;
  const { id } = before;
  return [
    db
      .update(posts)
      .set({ version: nextVersion(before) })
      .where(eq(posts.id, id)),
    ...(before.locales.length > 0
      ? [
          ctx.events.recordWhenChanged(postDeleted, {
            postId: id,
            ...touchedBy(before, null),
            wasPublic: maySee(ANYBODY, before.visibility),
            isPublic: false,
          }),
        ]
      : []),
    ...statementsToUnlink(db, id, isCounted(before)),
    ...statementsToLeaveSeries(ctx, id),
    ...[postRevisions, postReads, postReaders, postHelpful, postUploads].map((table) =>
      db.delete(table).where(eq(table.postId, id)),
    ),
    db.delete(postTranslations).where(eq(postTranslations.postId, id)),
    db.delete(postDrafts).where(eq(postDrafts.postId, id)),
    db.delete(postSources).where(eq(postSources.postId, id)),
    statementToForgetPost(db, id),
    db.delete(posts).where(eq(posts.id, id)),
  ];
}

function noteUploads(
  ctx: Context,
  { before, post, translations = [], drafts = [] }: PostChange,
): Statement[] {
  const texts = [...translations, ...drafts].flatMap(({ markdown, faq = [] }) => [
    markdown,
    JSON.stringify(faq),
  ]);
  const coverId = post.coverId === before?.coverId ? null : post.coverId;
  return statementsToNoteUploads(ctx.db, post.id, { coverId, texts });
}

type Listed = Pick<Row, 'publishedAt' | 'unlisted' | 'visibility'>;

/** Since when a post is in the public lists: its time of publication, or null. */
export function listedAt({ publishedAt, unlisted, visibility }: Listed): number | null {
  return unlisted || visibility !== 'public' ? null : publishedAt;
}

/** The same for the lists of those who may see a restricted post. */
function restrictedAt({ publishedAt, unlisted, visibility }: Listed): number | null {
  return unlisted || visibility === 'public' ? null : publishedAt;
}

function listingOf(post: Listed): Listing {
  return { publishedAt: listedAt(post), visibility: post.visibility, restrictedAt: restrictedAt(post) };
}

function isListedAlike(one: Listed, other: Listed): boolean {
  return (
    listedAt(one) === listedAt(other) &&
    restrictedAt(one) === restrictedAt(other) &&
    one.visibility === other.visibility
  );
}

/** Whether a post is published at a time, public or restricted. */
function isOut({ publishedAt }: Pick<PostRow, 'publishedAt'>, now: number): boolean {
  return publishedAt !== null && publishedAt <= now;
}

/** Whether a post is published and public. */
function isPublic(post: Pick<Row, 'publishedAt' | 'visibility'>, now: number): boolean {
  return isOut(post, now) && maySee(ANYBODY, post.visibility);
}

/** Whether the tags and authors of a post count it: it is listed, and its publication is recorded. */
function isCounted(before: PostState): boolean {
  return before.announcedAt !== null && listedAt(before) !== null;
}

/** Whether a batch failed because of a concurrent change of the post. */
export function isStale(error: unknown): boolean {
  return brokenConstraint(error) === 'posts.version';
}

/** Whether a batch failed because the post was deleted concurrently: rows can no longer refer to it. */
export function isGone(error: unknown): boolean {
  return brokenConstraint(error) === 'FOREIGN KEY';
}

/** Whether a batch failed because another post has the slug. */
export function isSlugTaken(error: unknown): boolean {
  return brokenConstraint(error) === 'posts.slug';
}

function insertPost(ctx: Context, post: Row): Statement {
  const now = ctx.clock.now();
  const announcedAt = isOut(post, now) ? now : null;
  const listed = { listedAt: listedAt(post), restrictedAt: restrictedAt(post) };
  return ctx.db.insert(posts).values({ ...post, ...listed, announcedAt, createdAt: now, updatedAt: now });
}

/** Updates the row of a post. A stale version becomes NULL, which the column refuses: that rolls the whole batch back. */
function updatePost(ctx: Context, before: PostState, post: Row): Statement {
  const { id, ...rest } = post;
  const now = ctx.clock.now();
  const announcedAt = isOut(post, now) ? (before.announcedAt ?? now) : null;
  const listed = { listedAt: listedAt(post), restrictedAt: restrictedAt(post) };
  const version = nextVersion(before);
  return ctx.db
    .update(posts)
    .set({ ...rest, ...listed, announcedAt, updatedAt: now, version })
    .where(eq(posts.id, id));
}

/**
 * Records the change of a post. The names in this event reach the outside: for a restricted post they leave out its state
 * before, and for a post that stops being public its state after.
 */
function recordChange(ctx: Context, { before, post, translations, tags, authors }: Change): Statement[] {
  const now = ctx.clock.now();
  const wasOut = before !== null && isOut(before, now);
  if (!wasOut && !isOut(post, now)) return [];
  const wasPublic = before !== null && isPublic(before, now);
  const isNowPublic = isPublic(post, now);
  const locales = [
    ...(before?.locales ?? []),
    ...(translations ?? []).map((translation) => translation.locale),
  ];
  const after = { slug: post.slug, tags, authors, locales };
  const touched = touchedBy(wasPublic ? before : null, wasPublic && !isNowPublic ? null : after);
  const kind = isOut(post, now) ? postPublished : postUnpublished;
  return [
    ctx.events.recordWhenChanged(kind, { postId: post.id, ...touched, wasPublic, isPublic: isNowPublic }),
  ];
}

/**
 * Writes a translation. A translation with the same text keeps its date, because rendering anew is no change. A translation
 * that is published with its post gets the date of the post, which an import may set in the past.
 */
function putTranslation(ctx: Context, change: Change, translation: TranslationRow): Statement {
  const { before, post, writtenAt } = change;
  const now = ctx.clock.now();
  const appears = (before?.publishedAt ?? null) === null;
  const updatedAt = Math.min(writtenAt ?? (appears ? (post.publishedAt ?? now) : now), now);
  const row = { ...translation, ...listingOf(post), renderedWith: RENDERER_VERSION, updatedAt };
  return ctx.db
    .insert(postTranslations)
    .values({ postId: post.id, ...row })
    .onConflictDoUpdate({
      target: [postTranslations.postId, postTranslations.locale],
      set: {
        ...row,
        updatedAt: sql`iif(${saysTheSame(translation)}, updated_at, excluded.updated_at)`,
      },
    });
}

/** Whether a translation has the same text as the one it replaces; fields that are left out stay as they were. */
function saysTheSame({ insights, faq }: TranslationRow): SQL {
  return sql.join(
    [
      sql`title = excluded.title AND summary = excluded.summary AND markdown = excluded.markdown`,
      ...(insights ? [sql`insights = excluded.insights`] : []),
      ...(faq ? [sql`faq = excluded.faq`] : []),
    ],
    sql` AND `,
  );
}

function putSource(ctx: Context, postId: string, source: NonNullable<PostChange['source']>): Statement {
  return ctx.db
    .insert(postSources)
    .values({ postId, ...source })
    .onConflictDoUpdate({ target: postSources.sourceKey, set: { ...source } });
}

function dropDrafts({ db }: Context, { post, translations, drafts }: PostChange): Statement {
  const locales = [...(translations ?? []), ...(drafts ?? [])].map(({ locale }) => locale);
  return db.delete(postDrafts).where(and(eq(postDrafts.postId, post.id), inList(postDrafts.locale, locales)));
}

function copyListing({ db }: Context, post: Row): Statement {
  return db.update(postTranslations).set(listingOf(post)).where(eq(postTranslations.postId, post.id));
}

function moveAddresses(ctx: Context, { before, post, redirects: oldPaths = [] }: PostChange): Statement[] {
  const everPublic = before !== null && before.locales.length > 0;
  const now = ctx.clock.now();
  const wasLiving = before !== null && isOut(before, now);
  const living = isOut(post, now);
  if (!living && !everPublic) return [];
  if (before?.slug === post.slug && wasLiving === living && oldPaths.length === 0) return [];
  return statementsToRedirect(ctx.db, {
    postId: post.id,
    slug: post.slug,
    living,
    oldSlug: everPublic ? before.slug : null,
    wasLiving,
    oldPaths,
    now,
  });
}
