import { and, eq, type SQL, sql } from 'drizzle-orm';
import { postDeleted, postPublished, postUnpublished } from '#src/posts/events.ts';
import type { Difficulty, FaqEntry } from '#src/posts/model.ts';
import { touchedBy } from '#src/posts/rules.ts';
import type { Locale } from '#src/shared/locale.ts';
import { ANYBODY, maySee, type Visibility } from '#src/social/visibility.ts';
import type { Context } from '#worker/platform/context.ts';
import { brokenConstraint, inList, type Statement } from '#worker/platform/db.ts';
import type { PostState } from '#worker/posts/reading/select-post.ts';
import {
  postDrafts,
  postHelpful,
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
 * The row of a post as it shall be. `publishedAt` null: not public; in the future: scheduled. What is left out of the
 * optional ones stays as it is.
 */
export type PostRow = {
  id: string;
  slug: string;
  ownerId: string;
  originalLocale: Locale;
  coverId: string | null;
  publishedAt: number | null;
  /** Whether it stands in no list of posts, as the chapters of a book. */
  unlisted?: boolean;
  difficulty?: Difficulty | null;
  premium?: boolean;
  /** Who may see it once it is published; a new post is for everybody. */
  visibility?: Visibility;
};

type Row = PostRow & { visibility: Visibility };
type Change = PostChange & { post: Row };

/** The public text of a post in one language, rendered. */
export type TranslationRow = Omit<
  typeof postTranslations.$inferInsert,
  'postId' | 'updatedAt' | 'publishedAt' | 'visibility' | 'innerAt'
>;

/** A working copy as it is first written. */
export type DraftRow = {
  locale: Locale;
  title: string;
  summary: string;
  markdown: string;
  insights?: string[];
  faq?: FaqEntry[];
};

/**
 * A change of a post: what there is (`null`: nothing yet) and what shall be. Tags exist, or are made earlier in the
 * same batch (`ensureTags`); people exist. `translations` are written over those of the same language, others stay.
 */
export type PostChange = {
  before: PostState | null;
  post: PostRow;
  translations?: readonly TranslationRow[];
  tags: readonly { slug: string }[];
  authors: readonly { personId: string; name: string }[];
  /** First working copies, for a post that is new. */
  drafts?: readonly DraftRow[];
  /** Forgets the working copies in the languages that are written: an import has the last word. */
  dropDrafts?: boolean;
  /** The document that an import makes it of. */
  source?: Omit<typeof postSources.$inferInsert, 'postId'>;
  /** Further old paths that shall lead to the post. */
  redirects?: readonly string[];
  /** When the translations were written, if not now: an import knows. */
  writtenAt?: number;
};

/** Writes a published post: what the editor's publication and the bulk import have in common. */
export function statementsToPublish(
  ctx: Context,
  change: PostChange & { post: PostRow & { publishedAt: number } },
): Statement[] {
  return statementsToStore(ctx, change);
}

/**
 * The statements of a change, to be run in one batch. The first one is the guard: if the post is not in the version of
 * `before` any more, or its slug is taken, the whole batch fails and nothing moved (`isStale`, `isSlugTaken`). The event
 * is told only when somebody could or can read the post; of one that is scheduled it is told when its time has come.
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
    ...tell(ctx, change),
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
    // A new post stands in no series yet.
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
 * Deletes a post with all that is its own. The redirects to it go too: they would lead nowhere. What people said of it goes
 * by the event (`goneOn` of its target).
 */
export function statementsToDelete(ctx: Context, before: PostState): Statement[] {
  const { db } = ctx;
  const { id } = before;
  return [
    db
      .update(posts)
      .set({ version: sql`CASE WHEN version = ${before.version} THEN version + 1 END` })
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
    ...[postRevisions, postReads, postHelpful, postUploads].map((table) =>
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

/** When a post stands in the lists of everybody: since its publication, or never. */
export function listedAt({ publishedAt, unlisted, visibility }: Listed): number | null {
  return unlisted || visibility !== 'public' ? null : publishedAt;
}

/** The same for the lists of those who may see it, where that is not everybody. */
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

/** Whether readers, all or some, see a post at a time. */
function isOut({ publishedAt }: Pick<PostRow, 'publishedAt'>, now: number): boolean {
  return publishedAt !== null && publishedAt <= now;
}

/** Whether everybody does. */
function isPublic(post: Pick<Row, 'publishedAt' | 'visibility'>, now: number): boolean {
  return isOut(post, now) && maySee(ANYBODY, post.visibility);
}

/** Whether its tags and authors count a post: it stands in lists, and that it is public was told. */
function isCounted(before: PostState): boolean {
  return before.announcedAt !== null && listedAt(before) !== null;
}

/** Whether a batch failed because somebody else changed the post in the meantime. */
export function isStale(error: unknown): boolean {
  return brokenConstraint(error) === 'posts.version';
}

/** Whether a batch failed because somebody deleted the post in the meantime: nothing can refer to it. */
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

/** A stale version becomes NULL, which the column refuses: that rolls the whole batch back. */
function updatePost(ctx: Context, before: PostState, post: Row): Statement {
  const { id, ...rest } = post;
  const now = ctx.clock.now();
  const announcedAt = isOut(post, now) ? (before.announcedAt ?? now) : null;
  const listed = { listedAt: listedAt(post), restrictedAt: restrictedAt(post) };
  const version = sql`CASE WHEN version = ${before.version} THEN version + 1 END`;
  return ctx.db
    .update(posts)
    .set({ ...rest, ...listed, announcedAt, updatedAt: now, version })
    .where(eq(posts.id, id));
}

/**
 * What becomes of a post while only some may see it is told with no word of how it was before, and what it becomes when it
 * leaves the public with none of that: these names are told to the outside.
 */
function tell(ctx: Context, { before, post, translations, tags, authors }: Change): Statement[] {
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
 * A translation keeps its date when its text is the same: rendering anew is no change. What appears with its post is as
 * old as the post, which an import may date back.
 */
function putTranslation(ctx: Context, change: Change, translation: TranslationRow): Statement {
  const { before, post, writtenAt } = change;
  const now = ctx.clock.now();
  const appears = (before?.publishedAt ?? null) === null;
  const updatedAt = Math.min(writtenAt ?? (appears ? (post.publishedAt ?? now) : now), now);
  const row = { ...translation, ...listingOf(post), updatedAt };
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

/** Whether what is written over a translation says the same; what is left out of it stays as it was. */
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
