import type { Score } from '#src/standing/boards/model.ts';
import { boardName, type Period } from '#src/standing/boards/periods.ts';
import type { BoardSource } from '#worker/platform/board-source.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, runBatch } from '#worker/platform/db.ts';
import type { Job, JobStep } from '#worker/platform/feature.ts';
import { lookAtScores, presentPeriods } from '#worker/standing/boards/look.ts';
import { boardChecks } from '#worker/standing/tables.ts';

/** Where a comparison is: which board and period, whether it goes through the rows or the board, and after whom. */
type Cursor = {
  place: number;
  through: 'rows' | 'board';
  after: string;
  checked: number;
  drifted: number;
};

const FIRST: Cursor = { place: 0, through: 'rows', after: '', checked: 0, drifted: 0 };
const A_STEP = 300;

/**
 * Compares every board of the present periods with the rows it is made from, a part in each step, and sets what differs: the
 * same job fills a board that is empty. Both lists are gone through, so that nobody is missing and nobody too many.
 */
export const compareBoards: Job = {
  name: 'standing.compare_boards',
  dailyAt: 3 * 60 + 20,
  run: async (ctx, cursor) => compareStep(ctx, cursor === null ? FIRST : (JSON.parse(cursor) as Cursor)),
};

async function compareStep(ctx: Context, cursor: Cursor): Promise<JobStep> {
  const places = ctx.registry.boards.flatMap((source) =>
    presentPeriods(ctx).map((period) => ({ source, period })),
  );
  const place = places[cursor.place];
  if (!place) return { cursor: null, done: 0 };
  const ids = await nextMembers(ctx, place, cursor);
  const drifted = cursor.drifted + (await correct(ctx, place, ids));
  const checked = cursor.checked + ids.length;
  const last = ids.at(-1);
  if (last !== undefined && ids.length === A_STEP)
    return goOn({ ...cursor, after: last, checked, drifted }, ids.length);
  if (cursor.through === 'rows')
    return goOn({ ...cursor, through: 'board', after: '', checked, drifted }, ids.length);
  await keepCheck(ctx, `${place.source.name}/${place.period.kind}`, checked, drifted);
  return goOn({ ...FIRST, place: cursor.place + 1 }, ids.length);
}

function goOn(cursor: Cursor, done: number): JobStep {
  return { cursor: JSON.stringify(cursor), done };
}

type Place = { source: BoardSource; period: Period };

async function nextMembers(ctx: Context, { source, period }: Place, cursor: Cursor): Promise<string[]> {
  if (cursor.through === 'board') {
    const members = await ctx.boards.walk(boardName(source.name, period), cursor.after, A_STEP);
    return members.map(({ id }) => id);
  }
  const members = source.members(cursor.after, A_STEP, period.since);
  const [rows] = await ctx.db.batch([rawStatement<{ person_id: string }>(ctx.db, members)]);
  return rows.map(({ person_id: id }) => id);
}

/** Sets the scores of members that differ from the rows. Returns how many did. */
async function correct(ctx: Context, { source, period }: Place, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const name = boardName(source.name, period);
  const listed = await ctx.boards.places(name, ids);
  const byId = new Map(listed.flatMap((member) => (member ? [[member.id, member]] : [])));
  const [scores = []] = await lookAtScores(ctx, source, [period], ids);
  const wrong = scores.filter((score) => differs(score, byId.get(score.id)));
  if (wrong.length > 0) await ctx.boards.set(name, wrong, period.endsAt);
  return wrong.length;
}

function differs(score: Score, listed: { score: number; reachedAt: number } | undefined): boolean {
  if (score.score <= 0) return listed !== undefined;
  return listed?.score !== score.score || listed.reachedAt !== score.reachedAt;
}

async function keepCheck(ctx: Context, name: string, checked: number, drifted: number): Promise<void> {
  const check = { checkedAt: ctx.clock.now(), checked, drifted };
  if (drifted > 0) ctx.log.warn('a board has drifted', { board: name, checked, drifted });
  await runBatch(ctx.db, [
    ctx.db
      .insert(boardChecks)
      .values({ name, ...check })
      .onConflictDoUpdate({ target: boardChecks.name, set: check }),
  ]);
}
