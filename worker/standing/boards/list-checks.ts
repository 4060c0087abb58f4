import { toIso } from '#src/shared/instant.ts';
import { boardName, PERIODS, type PeriodKind, periodAt } from '#src/standing/boards/periods.ts';
import { requireFreshRole } from '#worker/accounts/service.ts';
import type { Context } from '#worker/platform/context.ts';
import { boardChecks } from '#worker/standing/tables.ts';

/** A board as admins see it: its members, and how its last comparison with the rows ended. */
export type BoardState = {
  board: string;
  period: PeriodKind;
  members: number;
  check: { at: string; checked: number; drifted: number } | null;
};

/** Returns the present boards and their last comparisons, for admins. */
export async function listBoardStates(ctx: Context): Promise<BoardState[]> {
  await requireFreshRole(ctx, 'admin');
  const [checks] = await ctx.db.batch([ctx.db.select().from(boardChecks)]);
  const byName = new Map(checks.map((check) => [check.name, check]));
  const places = ctx.registry.boards.flatMap(({ name }) =>
    PERIODS.map((period) => ({ board: name, period })),
  );
  return Promise.all(
    places.map(async ({ board, period }) => {
      const name = boardName(board, periodAt(period, ctx.clock.now()));
      const { members } = await ctx.boards.view(name, 0, null);
      const check = byName.get(`${board}/${period}`);
      return {
        ...{ board, period, members },
        check: check ? { at: toIso(check.checkedAt), checked: check.checked, drifted: check.drifted } : null,
      };
    }),
  );
}
