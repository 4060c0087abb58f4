import type { ImportDocument, ImportOutcome, PlannedDocument } from '#src/imports/model.ts';
import { AppError } from '#src/shared/errors.ts';
import { freeSlug } from '#src/shared/slug.ts';
import { type Author, type Authors, resolveAuthors } from '#worker/imports/authors.ts';
import { actsAs, type Member, requireRole } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { sha256 } from '#worker/platform/crypto.ts';
import { runBatch, type Statement } from '#worker/platform/db.ts';
import {
  isSlugTaken,
  isStale,
  type PostChange,
  type SourcedState,
  selectPostStatesBySource,
  selectRedirectCounts,
  selectTakenSlugs,
  statementsToStore,
} from '#worker/posts/queries.ts';
import { loadImages, renderTranslation } from '#worker/posts/service.ts';
import { ensureTags, toNamedTags } from '#worker/tags/queries.ts';

/**
 * The address that each document has or would get: its own when it was imported before, else the wished one, numbered
 * when another post has it.
 */
export async function planImport(
  ctx: Context,
  { source, documents }: { source: string; documents: { path: string; slug: string }[] },
): Promise<PlannedDocument[]> {
  const importer = requireRole(ctx, 'author');
  const keys = documents.map(({ path }) => sourceKey(source, path));
  const [states, takenRows] = await ctx.db.batch([
    selectPostStatesBySource(ctx.db, keys),
    selectTakenSlugs(
      ctx.db,
      documents.map(({ slug }) => slug),
    ),
  ]);
  // Where somebody else's document stands is not told: it may be a draft.
  const reachable = states.filter((state) => mayImportOver(ctx, importer, state));
  const known = new Map(reachable.map((state) => [state.sourceKey, state.slug]));
  const taken = new Set([...takenRows.map((row) => row.slug), ...known.values()]);
  return documents.map(({ path, slug }) => {
    const existing = known.get(sourceKey(source, path));
    if (existing !== undefined) return { path, slug: existing, known: true };
    const free = freeSlug(slug, taken);
    taken.add(free);
    return { path, slug: free, known: false };
  });
}

/**
 * Imports documents: what is new is created, what changed is updated, what is the same is left alone. Each document is
 * a batch of its own: one that cannot be stored is skipped and says why, the others are not touched by it. Running the
 * same import again changes nothing.
 */
export async function importDocuments(
  ctx: Context,
  { source, documents }: { source: string; documents: ImportDocument[] },
): Promise<ImportOutcome[]> {
  const importer = requireRole(ctx, 'author');
  const keys = documents.map(({ path }) => sourceKey(source, path));
  const [states] = await ctx.db.batch([selectPostStatesBySource(ctx.db, keys)]);
  const known = new Map(states.map((state) => [state.sourceKey, state]));
  const authors = await resolveAuthors(
    ctx,
    importer,
    documents.flatMap((document) => document.authors),
  );
  const images = await loadImages(
    ctx,
    documents.map((document) => document.markdown),
  );
  const outcomes: (ImportOutcome & { postId: string | null })[] = [];
  for (const document of documents) {
    const key = sourceKey(source, document.path);
    const job = { document, key, before: known.get(key) ?? null, importer, authors, images };
    outcomes.push(await importDocument(ctx, job));
  }
  return withRedirectCounts(ctx, outcomes);
}

type Job = {
  document: ImportDocument;
  key: string;
  before: SourcedState | null;
  importer: Member;
  authors: Authors;
  images: Awaited<ReturnType<typeof loadImages>>;
};

async function importDocument(ctx: Context, job: Job): Promise<ImportOutcome & { postId: string | null }> {
  const { document, before, importer } = job;
  const result = (
    outcome: ImportOutcome['outcome'],
    postId: string | null,
    reason: string | null = null,
  ) => ({
    path: document.path,
    outcome,
    slug: postId ? document.slug : null,
    redirects: 0,
    reason,
    postId,
  });
  const hash = await sha256(JSON.stringify(document));
  if (before && !mayImportOver(ctx, importer, before)) return result('skipped', null, 'not_yours');
  if (before?.sourceHash === hash) return result('unchanged', before.id);
  const id = before?.id ?? ctx.ids.next();
  try {
    await runBatch(ctx.db, statementsToImport(ctx, job, id, hash));
    return result(before ? 'updated' : 'created', id);
  } catch (error) {
    if (isSlugTaken(error)) return result('skipped', null, 'slug_taken');
    if (isStale(error)) return result('skipped', null, 'changed_meanwhile');
    if (error instanceof AppError) return result('skipped', null, error.code);
    ctx.log.error('import failed', error, { document: job.key });
    return result('skipped', null, 'not_stored');
  }
}

function mayImportOver(ctx: Context, importer: Member, { ownerId }: SourcedState): boolean {
  return ownerId === importer.personId || actsAs(ctx, 'moderator');
}

function statementsToImport(
  ctx: Context,
  { document, key, before, importer, authors, images }: Job,
  id: string,
  hash: string,
): Statement[] {
  const { locale, title, summary, markdown } = document;
  const draft = { locale, title, summary, markdown };
  const publishedAt = publicationOf(ctx, document, before);
  const tags = toNamedTags(document.tags);
  const credited = authors.of(document.authors);
  const change: PostChange = {
    before,
    post: {
      id,
      slug: document.slug,
      ownerId: before?.ownerId ?? ownerOf(credited.authors, importer),
      originalLocale: locale,
      coverId: before?.coverId ?? null,
      publishedAt,
    },
    translations: publishedAt === null ? [] : [renderTranslation(draft, images)],
    ...(publishedAt === null && { drafts: [draft] }),
    dropDrafts: true,
    tags,
    authors: credited.authors,
    source: { sourceKey: key, locale, hash },
    redirects: document.oldPaths,
    writtenAt: writingOf(ctx, document, before, publishedAt),
  };
  return [...ensureTags(ctx, tags), ...credited.statements, ...statementsToStore(ctx, change)];
}

/** A post belongs to its first author who can write here, else to whoever imported it. */
function ownerOf(authors: readonly Author[], importer: Member): string {
  return authors.find((author) => author.mayWrite)?.personId ?? importer.personId;
}

/** A document that tells no date keeps that of its first import; one that is a draft has none. */
function publicationOf(ctx: Context, document: ImportDocument, before: SourcedState | null): number | null {
  if (document.publishedAt === null) return null;
  if (document.publishedAt !== undefined) return Date.parse(document.publishedAt);
  return before?.publishedAt ?? ctx.clock.now();
}

/** A text is as old as its document says, else as its publication; one that changes later changed now. */
function writingOf(
  ctx: Context,
  document: ImportDocument,
  before: SourcedState | null,
  publishedAt: number | null,
): number {
  if (document.updatedAt !== undefined) return Date.parse(document.updatedAt);
  return before || publishedAt === null ? ctx.clock.now() : publishedAt;
}

async function withRedirectCounts(
  ctx: Context,
  outcomes: (ImportOutcome & { postId: string | null })[],
): Promise<ImportOutcome[]> {
  const ids = outcomes.flatMap(({ postId }) => postId ?? []);
  const [rows] = await ctx.db.batch([selectRedirectCounts(ctx.db, ids)]);
  const counts = new Map(rows.map((row) => [row.postId, row.count]));
  return outcomes.map(({ postId, ...outcome }) => ({
    ...outcome,
    redirects: (postId && counts.get(postId)) || 0,
  }));
}

function sourceKey(source: string, path: string): string {
  return `${source}:${path}`;
}
