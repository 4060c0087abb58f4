import type { MiddlewareHandler } from 'hono';
import { AppError } from '#src/shared/errors.ts';
import { FORM_OWNER, PAGE_OWNER } from '#src/shared/form-owner.ts';
import type { HonoEnv } from '#worker/http/api.ts';
import { isSafe } from '#worker/http/csrf.ts';
import { getPersonId } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';

/** The id of the person whom a form was shown to, '' for anonymous readers. */
export function ownerOf(form: FormData): string {
  const owner = form.get(FORM_OWNER);
  return typeof owner === 'string' ? owner : '';
}

/**
 * Refuses a form that was shown to one person and is sent by another: somebody else has logged in in the same browser. Takes
 * the owner out of the form, which is no field of any page. A form may be sent by nobody: the service decides.
 */
export function requireOwnForm(ctx: Context, form: FormData): void {
  const owner = ownerOf(form);
  form.delete(FORM_OWNER);
  requireOwner(ctx, owner);
}

/** Refuses a request of a page that was shown to another person. */
function requireOwner(ctx: Context, owner: string): void {
  const sender = getPersonId(ctx);
  if (owner && sender && owner !== sender) throw new AppError('other_person');
}

/** The error of a form of a member who is not logged in any more: that, whatever else it led to. */
export function whatEnded(ctx: Context, owner: string, error: AppError): AppError {
  const isHidden = error.code === 'not_found' || error.code === 'forbidden';
  return owner && ctx.actor.kind === 'anonymous' && isHidden ? new AppError('unauthenticated') : error;
}

/** Refuses a change that a page asks the API for in the name of somebody else than it was shown to. */
export const requireOwnPage: MiddlewareHandler<HonoEnv> = async (c, next) => {
  if (!isSafe(c.req.method)) requireOwner(c.var.ctx, c.req.header(PAGE_OWNER) ?? '');
  await next();
};
