import { localDay } from '#src/shared/local-day.ts';
import { getMe } from '#worker/accounts/service.ts';
import type { Context } from '#worker/platform/context.ts';

/** The present day of the person who reads, by their own clock. */
export async function ownDay(ctx: Context): Promise<string> {
  return localDay(ctx.clock.now(), await getMe(ctx));
}
