import { type SQL, sql } from 'drizzle-orm';
import { addDays, localDay } from '#src/shared/local-day.ts';
import { standingHidden } from '#src/standing/events.ts';
import { experienceFor, levelOf } from '#src/standing/levels.ts';
import type { MyStanding, StandingSettings } from '#src/standing/model.ts';
import { selectOwnClock } from '#worker/accounts/queries.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { standings } from '#worker/standing/tables.ts';

const DAYS = 30;

type Gained = { day: string; reason: string; count: number; gained: number };

/** Returns the actor’s experience, level and setting, and what the last days brought. */
export async function getMyStanding(ctx: Context): Promise<MyStanding> {
  const { personId } = await requireFreshSession(ctx);
  const [[clock]] = await ctx.db.batch([selectOwnClock(ctx.db, personId)]);
  const today = localDay(ctx.clock.now(), clock ?? { timeZone: 'UTC', dayStartMinutes: 0 });
  const from = addDays(today, 1 - DAYS);
  const [[standing], gains] = await ctx.db.batch([
    ctx.db.select().from(standings).where(sql`person_id = ${personId}`),
    selectGains(ctx, personId, sql`day >= ${from}`),
  ]);
  const experience = standing?.experience ?? 0;
  const level = levelOf(experience);
  return {
    ...{ experience, level, nextLevelAt: experienceFor(level + 1), hidden: standing?.hidden ?? false },
    days: Array.from({ length: DAYS }, (_, at) => {
      const day = addDays(from, at);
      return { day, gained: sumOf(gains.filter((gain) => gain.day === day)) };
    }),
    reasons: byReason(gains),
  };
}

function selectGains({ db }: Context, personId: string, when: SQL) {
  return rawStatement<Gained>(
    db,
    sql`SELECT day, reason, count(*) AS count, sum(credited) AS gained FROM experience_entries
      WHERE person_id = ${personId} AND ${when} AND credited > 0 GROUP BY day, reason`,
  );
}

function sumOf(gains: readonly Gained[]): number {
  return gains.reduce((sum, { gained }) => sum + gained, 0);
}

function byReason(gains: readonly Gained[]) {
  return [...Map.groupBy(gains, ({ reason }) => reason)]
    .map(([reason, all]) => ({
      ...{ reason, gained: sumOf(all) },
      count: all.reduce((sum, { count }) => sum + count, 0),
    }))
    .sort((a, b) => b.gained - a.gained);
}

/** Hides the actor from boards, and their level from others, or shows both again. */
export async function setStanding(ctx: Context, { hidden }: StandingSettings): Promise<StandingSettings> {
  const { personId } = await requireFreshSession(ctx);
  await ctx.db.batch([
    ctx.db
      .insert(standings)
      .values({ personId, hidden })
      .onConflictDoUpdate({
        target: standings.personId,
        set: { hidden },
        setWhere: sql`standings.hidden <> ${Number(hidden)}`,
      }),
    ctx.events.recordWhenChanged(standingHidden, { personId }),
  ]);
  return { hidden };
}
