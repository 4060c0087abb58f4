import { personSuspended, personUnsuspended } from '#src/accounts/events.ts';
import type { AppEvent } from '#src/shared/events.ts';
import { boardName } from '#src/standing/boards/periods.ts';
import { experienceUnsettled, standingHidden } from '#src/standing/events.ts';
import type { BoardSource } from '#worker/platform/board-source.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Effect } from '#worker/platform/feature.ts';
import type { Registry } from '#worker/platform/registry.ts';
import { lookAtScores, presentPeriods } from '#worker/standing/boards/look.ts';

/** Events after which all scores of a person are read anew: boards may rank them or not, or rows came without events. */
const OF_ALL = [personSuspended, personUnsuspended, standingHidden, experienceUnsettled];

/** How many people one look reads. */
const AT_ONCE = 50;

/** One effect for each board: reads the scores of the people concerned and sets them on the boards of the present periods. */
export function boardEffects({ boards }: Registry): Effect[] {
  return boards.map((source) => ({
    name: `standing.board.${source.name}`,
    on: [...source.on, ...OF_ALL.map(({ type }) => type)],
    coalesced: true,
    run: (ctx, events) =>
      refresh(ctx, source, [...new Set(events.flatMap((event) => peopleOf(source, event)))]),
  }));
}

function peopleOf(source: BoardSource, { type, payload }: AppEvent<never>): readonly string[] {
  if (source.on.includes(type)) return source.people(payload);
  return [(payload as { personId: string }).personId];
}

async function refresh(ctx: Context, source: BoardSource, personIds: readonly string[]): Promise<void> {
  const periods = presentPeriods(ctx);
  for (let at = 0; at < personIds.length; at += AT_ONCE) {
    const scores = await lookAtScores(ctx, source, periods, personIds.slice(at, at + AT_ONCE));
    await Promise.all(
      periods.map((period, of) =>
        ctx.boards.set(boardName(source.name, period), scores[of] ?? [], period.endsAt),
      ),
    );
  }
}
