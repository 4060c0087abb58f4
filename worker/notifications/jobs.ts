import { type SQL, sql } from 'drizzle-orm';
import { KEPT_MS } from '#src/notifications/rules.ts';
import { noticeActors, notices } from '#worker/notifications/tables.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Job, JobStep } from '#worker/platform/feature.ts';

const MOST = 1_000;

/** Deletes notices that were read or dismissed 90 days ago, and unread ones after 180 days; a step deletes `MOST` of each. */
export async function forgetNotices(ctx: Context): Promise<JobStep> {
  const now = ctx.clock.now();
  const done = sql`SELECT id FROM notices WHERE (read_at IS NOT NULL OR dismissed_at IS NOT NULL)
    AND updated_at < ${now - KEPT_MS.read} ORDER BY updated_at, id LIMIT ${MOST}`;
  const old = sql`SELECT id FROM notices WHERE updated_at < ${now - KEPT_MS.unread} ORDER BY updated_at, id LIMIT ${MOST}`;
  const [, first, , second] = await ctx.db.batch([...forget(ctx, done), ...forget(ctx, old)]);
  return {
    cursor: first.length >= MOST || second.length >= MOST ? 'more' : null,
    done: first.length + second.length,
  };
}

/** The rows are returned to be counted, because the number of changes includes those of the trigger for the bell. */
function forget({ db }: Context, ids: SQL) {
  return [
    db.delete(noticeActors).where(sql`notice_id IN (${ids})`),
    db.delete(notices).where(sql`id IN (${ids})`).returning({ id: notices.id }),
  ] as const;
}

export const jobs: Job[] = [{ name: 'notifications.forget', everyMinutes: 60, run: forgetNotices }];
