import { getPersonId } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';

/** Logs an action of a moderator or an admin, beside its event: ids only, no names or addresses. */
export function logAdminAction(ctx: Context, what: string, fields: Record<string, string | null>): void {
  ctx.log.info(what, { actor: getPersonId(ctx), ...fields });
}
