import type { RouterContextProvider } from 'react-router';
import type { z } from 'zod';
import { AppError, fieldError } from '#src/shared/errors.ts';
import type { Role } from '#src/shared/roles.ts';
import { type FormSite, siteOf } from '#web/accounts/form-page-meta.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { pageAction } from '#web/page.ts';
import { requireFreshRole } from '#worker/accounts/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import type { Context } from '#worker/platform/context.ts';

type Provider = Readonly<RouterContextProvider>;

/**
 * Runs the loader of a page for people of at least a role; for other members the page is not found. Who is not logged in is
 * led to the login and back.
 */
export function adminLoad<T extends object>(
  context: Provider,
  request: Request,
  role: Role,
  use: (ctx: Context) => Promise<T>,
): Promise<T & { site: FormSite }> {
  return memberLoad(context, request, async (ctx) => {
    await requireFreshRole(ctx, role).catch(hide);
    return { ...(await use(ctx).catch(hide)), site: siteOf(ctx) };
  });
}

/** Runs an action of an admin page. */
export function adminAction<T>(
  context: Provider,
  request: Request,
  use: (ctx: Context, form: FormData) => Promise<T>,
) {
  return pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'write');
    return use(ctx, form).catch(hide);
  });
}

/** Turns a refusal into `not_found`, so that it does not reveal the page to a person without the role. */
function hide(error: unknown): never {
  throw error instanceof AppError && error.code === 'forbidden' ? new AppError('not_found') : error;
}

/** The query of a list, parsed with the schema of the API; empty form fields are left out. */
export function queryOf<T extends z.ZodType>(schema: T, request: Request): z.output<T> {
  const given = [...new URL(request.url).searchParams].filter(([, value]) => value.trim() !== '');
  return parseValues(schema, Object.fromEntries(given));
}

/** Runs the intent of a form; throws `malformed_request` for an unknown intent. */
export async function doIntent<T>(form: FormData, intents: Record<string, () => Promise<T>>): Promise<T> {
  const intent = form.get('intent');
  const run = typeof intent === 'string' && Object.hasOwn(intents, intent) ? intents[intent] : undefined;
  if (!run) throw new AppError('malformed_request');
  return run();
}

/** Requires the ticked box of a form whose action cannot be undone. */
export function requireConfirmed(form: FormData): void {
  if (form.get('confirm') !== 'yes') throw fieldError('/confirm', 'required');
}

/** The fields of a form, parsed with a schema, without the intent and the confirmation. */
export function fieldsOf<T extends z.ZodType>(schema: T, form: FormData): z.output<T> {
  const { intent, confirm, ...fields } = Object.fromEntries(form);
  return parseValues(schema, fields);
}
