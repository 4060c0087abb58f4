import { sql } from 'drizzle-orm';
import type { Ref } from '#src/shared/ref.ts';
import { awardsLeft, experienceChanged, experienceUnsettled } from '#src/standing/events.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, type Statement } from '#worker/platform/db.ts';
import { type EventHandler, handler } from '#worker/platform/feature.ts';
import { statementsToSettle } from '#worker/platform/ledger.ts';
import type { Registry } from '#worker/platform/registry.ts';
import { targetHandler } from '#worker/platform/target-events.ts';
import { experienceLedger } from '#worker/standing/experience/ledger.ts';
import { settleAward } from '#worker/standing/experience/settle.ts';

/** A handler for each award that a feature registers. */
export function awardHandlers({ awards }: Registry): EventHandler[] {
  return awards.map((award) => ({
    name: `standing.award.${award.reason}`,
    on: award.on,
    handle: async (ctx, event) => {
      const look = award.look(event.payload);
      return look ? settleAward(ctx, award, look) : [];
    },
  }));
}

/** How many entries of a target that is gone one step withdraws. */
const A_STEP = 100;

type Key = { personId: string; sourceKey: string };

/** Settles what one batch left. */
export function settleMore({ awards }: Registry): EventHandler {
  return handler('standing.settle_more', [experienceUnsettled], async (ctx, { payload }) => {
    const award = awards.find(({ reason }) => reason === payload.reason);
    return award ? settleAward(ctx, award, { personId: payload.personId }) : [];
  });
}

/** Withdraws what people earned by a target that is gone, in steps. */
export function forgetAwards(registry: Registry): EventHandler {
  return targetHandler(registry, {
    name: 'standing.forget_awards',
    on: ({ goneOn }) => goneOn,
    goesOn: awardsLeft,
    handle: withdraw,
  });
}

async function withdraw(ctx: Context, { kind, id }: Ref): Promise<Statement[]> {
  const [keys] = await ctx.db.batch([
    rawStatement<Key>(
      ctx.db,
      sql`SELECT person_id AS "personId", source_key AS "sourceKey" FROM experience_entries
        WHERE target_kind = ${kind} AND target_id = ${id} AND withdrawn_at IS NULL LIMIT ${A_STEP}`,
    ),
  ]);
  if (keys.length === 0) return [];
  const list = JSON.stringify(keys.map(({ personId, sourceKey }) => [personId, sourceKey]));
  const people = [...new Set(keys.map(({ personId }) => personId))];
  return [
    ...statementsToSettle(ctx, experienceLedger, {
      among: sql`(e.person_id, e.source_key) IN (SELECT value ->> 0, value ->> 1 FROM json_each(${list}))`,
      due: NOTHING,
    }),
    ...people.map((personId) => ctx.events.record(experienceChanged, { personId })),
    ...(keys.length === A_STEP ? [ctx.events.record(awardsLeft, { kind, id })] : []),
  ];
}

const NOTHING = sql`SELECT NULL AS person_id, NULL AS source_key, NULL AS reason, NULL AS target_kind, NULL AS target_id,
  NULL AS amount, NULL AS is_exempt, NULL AS at, NULL AS day WHERE 0`;
