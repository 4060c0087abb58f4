import { getPersonId } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';

/** Logs what a moderator or an admin did, beside the event that tells it: ids only, no names or addresses. */
export function logAdminAction(ctx: Context, what: string, fields: Record<string, string | null>): void {
  ctx.log.info(what, { actor: getPersonId(ctx), ...fields });
}
