import type { RunnableQuery } from 'drizzle-orm/runnable-query';
import type { Context } from '#worker/platform/context.ts';
import { type Db, runBatch, type Statement } from '#worker/platform/db.ts';
import type { Job } from '#worker/platform/feature.ts';

/** A text that was rendered anew: the statement that stores it, and whether its HTML is another one. */
export type RenderedAnew = { statement: Statement; isChanged: boolean };

/** How a feature renders the texts anew whose HTML it stores. */
export type StoredTexts<Row> = {
  /** The name and the minute of the day (UTC) of the job. */
  name: string;
  dailyAt: number;
  /** Texts of one step: a text may take a second. */
  aStep: number;
  /** Selects texts that an older renderer rendered. */
  selectOld: (db: Db, limit: number) => RunnableQuery<Row[], 'sqlite'>;
  /** Renders texts. Each statement stores the renderer's version in any case, but changes nothing that was saved meanwhile. */
  render: (ctx: Context, rows: readonly Row[]) => Promise<RenderedAnew[]>;
  /** The cache groups of the pages that show some texts. */
  groupsOf: (ctx: Context, rows: readonly Row[]) => Promise<Iterable<string>>;
};

/**
 * Makes the job that renders the texts of a feature anew that an older renderer rendered. Dates and versions stay as they are,
 * and no event is recorded, because nobody changed a text.
 */
export function renderAnew<Row>({ selectOld, render, groupsOf, aStep, ...job }: StoredTexts<Row>): Job {
  return {
    ...job,
    async run(ctx, cursor) {
      const old = await selectSome(ctx, selectOld(ctx.db, aStep));
      if (old.length === 0) return { cursor: null, done: 0 };
      const rendered = await render(ctx, old);
      await runBatch(
        ctx.db,
        rendered.map(({ statement }) => statement),
      );
      const changed = old.filter((_, at) => rendered[at]?.isChanged);
      if (changed.length > 0) await ctx.cacheVersions.invalidate(await groupsOf(ctx, changed));
      // What was rendered is not selected again: the cursor only tells the steps apart.
      const done = Number(cursor ?? 0) + old.length;
      return { cursor: old.length === aStep ? String(done) : null, done: old.length };
    },
  };
}

async function selectSome<Row>({ db }: Context, query: RunnableQuery<Row[], 'sqlite'>): Promise<Row[]> {
  const results: unknown[] = await db.batch([query as never]);
  return results[0] as Row[];
}
