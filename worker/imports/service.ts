import type { Import, ImportDocument, ImportOutcome } from '#src/imports/model.ts';
import { AppError } from '#src/shared/errors.ts';
import { resolveAuthors } from '#worker/imports/authors.ts';
import { type Job, jobOf, type Refusal } from '#worker/imports/jobs.ts';
import { partnerOf, sourceKey } from '#worker/imports/sources.ts';
import { statementsToImport } from '#worker/imports/store.ts';
import { type Member, requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch, type Statement } from '#worker/platform/db.ts';
import { isSlugTaken, isStale, selectPostStatesBySource } from '#worker/posts/queries.ts';
import { getWayToPublish, loadImages } from '#worker/posts/service.ts';
import { selectRedirectCounts } from '#worker/redirects/queries.ts';

/** Documents stored in one batch: a round trip costs more than its statements. */
const TOGETHER = 10;

type Result = {
  path: string;
  outcome: ImportOutcome['outcome'];
  postId: string | null;
  slug: string | null;
  reason: string | null;
  held: boolean;
};

/** Who imports, and whether they may publish at once. */
type Importer = { importer: Member; mayPublish: boolean };

type Results = Map<ImportDocument, Result>;

/**
 * Imports documents: new ones are created or join the post that they translate, changed ones are updated, unchanged ones are
 * left alone. A document that cannot be stored is skipped with a reason and does not affect the others. Running the same
 * import again changes nothing.
 */
export async function importDocuments(ctx: Context, { source, documents }: Import): Promise<ImportOutcome[]> {
  const importer = requireMember(ctx);
  const mayPublish = (await getWayToPublish(ctx)) === 'at_once';
  const results = await importRound(ctx, { importer, mayPublish }, { source, documents });
  return withRedirectCounts(
    ctx,
    documents.flatMap((document) => results.get(document) ?? []),
  );
}

/**
 * Imports the documents, those of one post one after the other, because each starts from the state that the previous one
 * left.
 */
async function importRound(ctx: Context, by: Importer, { source, documents }: Import): Promise<Results> {
  const results: Results = new Map();
  const now = new Map<string, Job>();
  const later: ImportDocument[] = [];
  for (const [document, job] of await toJobs(ctx, by, source, documents)) {
    if ('refused' in job) results.set(document, refusal(document, job));
    else if (job.isUnchanged) results.set(document, resultOf(job, 'unchanged'));
    else if (now.has(job.postId)) later.push(document);
    else now.set(job.postId, job);
  }
  for (const [job, result] of await storeAll(ctx, by.importer, [...now.values()]))
    results.set(job.document, result);
  if (later.length === 0) return results;
  return new Map([...results, ...(await importRound(ctx, by, { source, documents: later }))]);
}

async function toJobs(
  ctx: Context,
  { importer, mayPublish }: Importer,
  source: string,
  documents: readonly ImportDocument[],
): Promise<[ImportDocument, Job | Refusal][]> {
  const keys = documents.flatMap((document) => {
    const partner = partnerOf(document);
    return [sourceKey({ source, path: document.path }), ...(partner ? [partner] : [])];
  });
  const [states] = await ctx.db.batch([selectPostStatesBySource(ctx.db, keys)]);
  const known = new Map(states.map((state) => [state.sourceKey, state]));
  return Promise.all(
    documents.map(async (document) => [
      document,
      await jobOf(ctx, importer, { source, document, known, mayPublish }),
    ]),
  );
}

async function storeAll(ctx: Context, importer: Member, jobs: Job[]): Promise<[Job, Result][]> {
  if (jobs.length === 0) return [];
  const texts = jobs.map(({ document }) => document.markdown);
  const [authors, images] = await Promise.all([
    resolveAuthors(
      ctx,
      importer,
      jobs.flatMap(({ document }) => document.authors),
    ),
    loadImages(ctx, texts),
  ]);
  const results: [Job, Result][] = [];
  for (let start = 0; start < jobs.length; start += TOGETHER) {
    const group = jobs
      .slice(start, start + TOGETHER)
      .map((job) => prepare(job, () => statementsToImport(ctx, job, { importer, authors, images })));
    results.push(...(await storeGroup(ctx, group)));
  }
  return results;
}

type Prepared = { job: Job } & ({ statements: Statement[] } | { error: unknown });

function prepare(job: Job, statements: () => Statement[]): Prepared {
  try {
    return { job, statements: statements() };
  } catch (error) {
    return { job, error };
  }
}

/**
 * Stores documents in one batch. When the batch fails, each is stored in its own batch, so that only those are skipped that
 * cannot be stored.
 */
async function storeGroup(ctx: Context, group: readonly Prepared[]): Promise<[Job, Result][]> {
  const ready = group.flatMap((one) => ('statements' in one ? [one] : []));
  const together = await runBatch(
    ctx.db,
    ready.flatMap(({ statements }) => statements),
  ).then(
    () => true,
    () => false,
  );
  const results: [Job, Result][] = [];
  for (const one of group) {
    if ('error' in one) results.push([one.job, failure(ctx, one.job, one.error)]);
    else if (together) results.push([one.job, resultOf(one.job, one.job.before ? 'updated' : 'created')]);
    else results.push([one.job, await storeAlone(ctx, one.job, one.statements)]);
  }
  return results;
}

async function storeAlone(ctx: Context, job: Job, statements: Statement[]): Promise<Result> {
  try {
    await runBatch(ctx.db, statements);
    return resultOf(job, job.before ? 'updated' : 'created');
  } catch (error) {
    return failure(ctx, job, error);
  }
}

function failure(ctx: Context, { document, key }: Job, error: unknown): Result {
  return refusal(document, { refused: reasonOf(error) ?? notStored(ctx, key, error) });
}

function reasonOf(error: unknown): string | null {
  if (isSlugTaken(error)) return 'slug_taken';
  if (isStale(error)) return 'changed_meanwhile';
  return error instanceof AppError ? error.code : null;
}

function notStored(ctx: Context, key: string, error: unknown): string {
  ctx.log.error('import failed', error, { document: key });
  return 'not_stored';
}

function resultOf({ document, postId, slug, isHeld }: Job, outcome: ImportOutcome['outcome']): Result {
  return { path: document.path, outcome, postId, slug, reason: null, held: isHeld };
}

function refusal({ path }: ImportDocument, { refused }: Refusal): Result {
  return { path, outcome: 'skipped', postId: null, slug: null, reason: refused, held: false };
}

async function withRedirectCounts(ctx: Context, results: Result[]): Promise<ImportOutcome[]> {
  const ids = results.flatMap(({ postId }) => postId ?? []);
  const [rows] = await ctx.db.batch([selectRedirectCounts(ctx.db, ids)]);
  const counts = new Map(rows.map((row) => [row.postId, row.count]));
  return results.map(({ postId, ...result }) => ({
    ...result,
    redirects: (postId && counts.get(postId)) || 0,
  }));
}
