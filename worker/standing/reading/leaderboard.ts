import { sql } from 'drizzle-orm';
import { AppError } from '#src/shared/errors.ts';
import { LIVE_TOP } from '#src/standing/boards/live.ts';
import type { Place } from '#src/standing/boards/model.ts';
import { boardName, PERIODS, type Period, type PeriodKind, periodAt } from '#src/standing/boards/periods.ts';
import type { Leaderboard, RankedPerson } from '#src/standing/model.ts';
import { bylineColumns, toByline } from '#worker/accounts/queries.ts';
import { getPersonId } from '#worker/platform/actor.ts';
import type { BoardSource } from '#worker/platform/board-source.ts';
import type { Context } from '#worker/platform/context.ts';
import { viewerOf } from '#worker/social/queries.ts';
import { showsStanding } from '#worker/standing/predicates.ts';
import { selectFollowedScores } from '#worker/standing/reading/select-followed.ts';

/** How many people stand at the top of a page, after those whom the reader may not see were left out. */
const TOP = 10;

/** The boards that have a source. */
export function listBoards({ registry }: Context): { name: string; periods: PeriodKind[] }[] {
  return registry.boards.map(({ name }) => ({ name, periods: [...PERIODS] }));
}

/** Returns a registered board; throws `not_found`. */
export function requireBoard({ registry }: Context, name: string): BoardSource {
  const source = registry.boards.find((board) => board.name === name);
  if (!source) throw new AppError('not_found');
  return source;
}

/**
 * Returns a board: the first places, those around the actor, and the actor among the people they follow. Ids and scores come
 * from the board; names only of people whom the reader may see.
 */
export async function getLeaderboard(ctx: Context, board: string, kind: PeriodKind): Promise<Leaderboard> {
  const source = requireBoard(ctx, board);
  const period = periodAt(kind, ctx.clock.now());
  const personId = getPersonId(ctx);
  const { members, top, around } = await ctx.boards.view(boardName(board, period), LIVE_TOP, personId);
  const { people, followed } = await readPeople(ctx, source, period, [...top, ...around]);
  const shown = (places: readonly Place[]) =>
    places.flatMap(({ id, rank, score }): RankedPerson[] => {
      const person = people.get(id);
      return person ? [{ id, rank, score, person, isMe: id === personId }] : [];
    });
  return {
    ...{ board, period: kind, members, followed },
    endsAt: period.endsAt === null ? null : new Date(period.endsAt).toISOString(),
    top: shown(top).slice(0, TOP),
    around: shown(around),
  };
}

async function readPeople(ctx: Context, source: BoardSource, period: Period, places: readonly Place[]) {
  const personId = getPersonId(ctx);
  const ids = JSON.stringify(places.map(({ id }) => id));
  const named = ctx.db
    .select({ id: sql<string>`people.id`.as('id'), ...bylineColumns })
    .from(sql`people`)
    .where(sql`people.id IN (SELECT value FROM json_each(${ids})) AND ${showsStanding(viewerOf(ctx))}`);
  const [rows, followed = null] =
    personId === null
      ? await ctx.db.batch([named])
      : await ctx.db.batch([named, selectFollowedScores(ctx, source, period, personId)]);
  return {
    people: new Map(rows.map((row) => [row.id, toByline(row)])),
    followed:
      followed?.map(
        (row): RankedPerson => ({
          ...{ id: row.id, rank: row.rank, score: row.score },
          ...{ person: toByline(row), isMe: row.id === personId },
        }),
      ) ?? null,
  };
}
