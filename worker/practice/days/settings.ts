import { eq } from 'drizzle-orm';
import type { PracticeSettings } from '#src/practice/today-model.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import type { Context } from '#worker/platform/context.ts';
import { practiceSettings } from '#worker/practice/tables.ts';

/** Returns how the actor wants to see practice. */
export async function getPracticeSettings(ctx: Context): Promise<PracticeSettings> {
  const { personId } = await requireFreshSession(ctx);
  const [[row]] = await ctx.db.batch([
    ctx.db
      .select({ hidesStreaks: practiceSettings.hidesStreaks })
      .from(practiceSettings)
      .where(eq(practiceSettings.personId, personId)),
  ]);
  return { hidesStreaks: row?.hidesStreaks ?? false };
}

/** Sets how the actor wants to see practice. */
export async function setPracticeSettings(ctx: Context, input: PracticeSettings): Promise<PracticeSettings> {
  const { personId } = await requireFreshSession(ctx);
  await ctx.db.batch([
    ctx.db
      .insert(practiceSettings)
      .values({ personId, ...input })
      .onConflictDoUpdate({ target: practiceSettings.personId, set: input }),
  ]);
  return input;
}
