import type { ImportDocument } from '#src/imports/model.ts';
import type { Author, Authors } from '#worker/imports/authors.ts';
import type { Job } from '#worker/imports/jobs.ts';
import type { Member } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';
import { type PostChange, type SourcedState, statementsToStore } from '#worker/posts/queries.ts';
import { type loadImages, renderTranslation } from '#worker/posts/service.ts';
import { ensureTags, toNamedTags } from '#worker/tags/queries.ts';

/** Data that the documents of a call share. */
export type Shared = { importer: Member; authors: Authors; images: Awaited<ReturnType<typeof loadImages>> };

/** The statements that write a document into its post. Renders the text; throws when it fits no row. */
export function statementsToImport(ctx: Context, job: Job, shared: Shared): Statement[] {
  const { document, before } = job;
  if (before && (!job.leads || (job.isHeld && before.publishedAt !== null)))
    return statementsToStore(ctx, { ...textOf(ctx, job, before, shared), ...ownOf(before) });
  const publishedAt = job.isHeld ? null : publicationOf(ctx, document, before);
  const credited = shared.authors.of(document.authors);
  const tags = toNamedTags(document.tags);
  const post: PostChange['post'] = {
    id: job.postId,
    slug: document.slug,
    ownerId: before?.ownerId ?? ownerOf(credited, shared.importer),
    originalLocale: document.locale,
    coverId: before?.coverId ?? null,
    publishedAt,
    unlisted: document.unlisted ?? false,
    visibility: document.visibility,
  };
  const change = { ...textOf(ctx, job, { publishedAt }, shared), post, tags, authors: credited };
  return [...ensureTags(ctx, tags), ...statementsToStore(ctx, change)];
}

type TextChange = Omit<PostChange, 'post' | 'tags' | 'authors'>;

/** The text of a document in its own language. It is public when its post is, unless the document is a draft. */
function textOf(
  ctx: Context,
  { document, before, isKnown, isHeld, key, hash }: Job,
  { publishedAt }: { publishedAt: number | null },
  { images }: Shared,
): TextChange {
  const { locale, title, summary, markdown } = document;
  const draft = { locale, title, summary, markdown };
  const isPublic = publishedAt !== null && document.publishedAt !== null && !isHeld;
  return {
    before,
    translations: isPublic ? [renderTranslation(draft, images)] : [],
    ...(!isPublic && { drafts: [draft] }),
    dropDrafts: isKnown,
    source: { sourceKey: key, locale, hash },
    redirects: isHeld ? [] : document.oldPaths,
    writtenAt: writingOf(ctx, document, before, publishedAt),
  };
}

/** The properties that a post keeps when another language is added. */
function ownOf(before: SourcedState): Pick<PostChange, 'post' | 'tags' | 'authors'> {
  const { id, slug, ownerId, originalLocale, coverId, publishedAt, unlisted, tags, authors } = before;
  return { post: { id, slug, ownerId, originalLocale, coverId, publishedAt, unlisted }, tags, authors };
}

/** The owner of a post: its first author who can write here, else the importer. */
function ownerOf(authors: readonly Author[], importer: Member): string {
  return authors.find((author) => author.mayWrite)?.personId ?? importer.personId;
}

/** The time of publication. A document without a date keeps that of its first import; a draft has none. */
function publicationOf(ctx: Context, document: ImportDocument, before: SourcedState | null): number | null {
  if (document.publishedAt === null) return null;
  if (document.publishedAt !== undefined) return Date.parse(document.publishedAt);
  return before?.publishedAt ?? ctx.clock.now();
}

/** When a text was written: the document's date, else for a new post the time of its publication, else now. */
function writingOf(
  ctx: Context,
  document: ImportDocument,
  before: SourcedState | null,
  publishedAt: number | null,
): number {
  if (document.updatedAt !== undefined) return Date.parse(document.updatedAt);
  return before || publishedAt === null ? ctx.clock.now() : publishedAt;
}
