import { sql } from 'drizzle-orm';
import type { Standing } from '#src/privileges/rules.ts';
import { LEAST_SHOWN, shownReputation } from '#src/reputation/rules.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { selectSettings, toSettings } from '#worker/settings/queries.ts';

/** The statements that `toStanding` reads, for a batch of another feature. */
export function selectStanding({ db }: Context, personId: string) {
  return [
    rawStatement<{ sum: number }>(db, sql`SELECT p.reputation AS sum FROM people p WHERE p.id = ${personId}`),
    selectSettings(db),
  ] as const;
}

/** What decides about the privileges of the actor. */
export function toStanding(
  ctx: Pick<Context, 'actor'>,
  [person]: readonly { sum: number }[],
  settings: Parameters<typeof toSettings>[0],
): Standing {
  const { role } = requireMember(ctx);
  return { role, reputation: shownReputation(person?.sum ?? LEAST_SHOWN), stage: toSettings(settings).stage };
}

/** Loads what decides about the privileges of the actor. */
export async function loadStanding(ctx: Context): Promise<Standing> {
  const [people, settings] = await ctx.db.batch([...selectStanding(ctx, requireMember(ctx).personId)]);
  return toStanding(ctx, people, settings);
}
