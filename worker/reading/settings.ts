import { eq } from 'drizzle-orm';
import type { ReadingSettings } from '#src/reading/model.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import type { Context } from '#worker/platform/context.ts';
import { readers } from '#worker/reading/tables.ts';

/** Returns whether the actor's reading is noted automatically, which is the default. */
export async function getReadingSettings(ctx: Context): Promise<ReadingSettings> {
  const { personId } = await requireFreshSession(ctx);
  const [[row]] = await ctx.db.batch([
    ctx.db.select({ keeps: readers.keeps }).from(readers).where(eq(readers.personId, personId)),
  ]);
  return { keeps: row?.keeps ?? true };
}

/** Sets whether the actor's reading is noted automatically. Existing readings stay. */
export async function setReadingSettings(ctx: Context, { keeps }: ReadingSettings): Promise<ReadingSettings> {
  const { personId } = await requireFreshSession(ctx);
  await ctx.db.batch([
    ctx.db
      .insert(readers)
      .values({ personId, keeps })
      .onConflictDoUpdate({ target: readers.personId, set: { keeps } }),
  ]);
  return { keeps };
}
