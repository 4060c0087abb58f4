import { AppError } from '#src/shared/errors.ts';
import type { ExchangeOutcome } from '#src/stackexchange/model.ts';
import type { Context } from '#worker/platform/context.ts';
import { brokenConstraint, runBatch, type Statement } from '#worker/platform/db.ts';

/** Why an item cannot be stored, as a code for the report. */
export class Refusal extends Error {
  override name = 'Refusal';
}

type Kind = ExchangeOutcome['kind'];

/** An item about to be stored. `statements` may throw, when its text cannot be rendered. */
export type Job = {
  kind: Kind;
  id: string;
  outcome: 'created' | 'updated';
  statements: () => Statement[] | Promise<Statement[]>;
};

/** Items of one batch: a round trip costs more than its statements. */
const TOGETHER = 10;

/** Stores items, several in a batch; when it fails, each in its own, so that only those are skipped that cannot be stored. */
export async function storeAll(ctx: Context, jobs: readonly Job[]): Promise<ExchangeOutcome[]> {
  const outcomes: ExchangeOutcome[] = [];
  for (let start = 0; start < jobs.length; start += TOGETHER)
    outcomes.push(...(await storeGroup(ctx, jobs.slice(start, start + TOGETHER))));
  return outcomes;
}

async function storeGroup(ctx: Context, jobs: readonly Job[]): Promise<ExchangeOutcome[]> {
  const prepared = await Promise.all(jobs.map(async (job) => ({ job, made: await prepare(job) })));
  const statements = prepared.flatMap(({ made }) => ('statements' in made ? made.statements : []));
  const isTogether = await runBatch(ctx.db, statements).then(
    () => true,
    () => false,
  );
  return Promise.all(
    prepared.map(async ({ job, made }) => {
      if ('error' in made) return refusalOf(ctx, job, made.error);
      if (isTogether) return outcomeOf(job, job.outcome);
      return runBatch(ctx.db, made.statements).then(
        () => outcomeOf(job, job.outcome),
        (error: unknown) => refusalOf(ctx, job, error),
      );
    }),
  );
}

async function prepare(job: Job): Promise<{ statements: Statement[] } | { error: unknown }> {
  try {
    return { statements: await job.statements() };
  } catch (error) {
    return { error };
  }
}

/** What became of an item. */
export function outcomeOf(
  { kind, id }: { kind: Kind; id: string },
  outcome: ExchangeOutcome['outcome'],
  reason: string | null = null,
): ExchangeOutcome {
  return { kind, id, outcome, reason, name: null };
}

function refusalOf(ctx: Context, job: Job, error: unknown): ExchangeOutcome {
  return outcomeOf(job, 'skipped', reasonOf(error) ?? notStored(ctx, job, error));
}

function reasonOf(error: unknown): string | null {
  if (brokenConstraint(error) === 'questions.slug') return 'slug_taken';
  if (error instanceof Refusal) return error.message;
  if (!(error instanceof AppError)) return null;
  return error.fields?.[0]?.code ?? error.code;
}

function notStored(ctx: Context, { kind, id }: Job, error: unknown): string {
  ctx.log.error('import failed', error, { kind, id });
  return 'not_stored';
}
