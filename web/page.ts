import { data, type RouterContextProvider } from 'react-router';
import type { BodyLimit } from '#src/shared/body-limits.ts';
import { AppError } from '#src/shared/errors.ts';
import { CACHEABLE } from '#src/shared/page-cache.ts';
import { givenBack, type ReturnedForm, returnForm } from '#src/shared/returned-form.ts';
import { errorDetail, fieldErrorText } from '#src/shared/translate.ts';
import { appContext } from '#web/app-context.ts';
import { siteData } from '#web/site-data.ts';
import { ownerOf, requireOwnForm, whatEnded } from '#worker/http/own-form.ts';
import { toAppError } from '#worker/http/problem.ts';
import { readForm } from '#worker/http/read-body.ts';
import type { Context, Refusal } from '#worker/platform/context.ts';

type Provider = Readonly<RouterContextProvider>;

/**
 * Headers of a page that is the same for all anonymous readers: `export const headers = cacheable;` lets the page cache keep
 * it. Never for a page with a secret in its URL.
 */
export function cacheable(): HeadersInit {
  return { 'Cache-Control': CACHEABLE };
}

/** An error as a page shows it: a text, and one text per field, keyed by the field's name. */
export type PageProblem = {
  code: string;
  detail: string;
  requestId: string;
  fields: Record<string, string>;
  /** The form that was sent, where the page would not show it. */
  returned?: ReturnedForm;
};

/** Runs a loader with the Context. An error of a service becomes the error page with the right status. */
export async function pageLoad<T>(context: Provider, use: (ctx: Context) => Promise<T>): Promise<T> {
  const ctx = context.get(appContext);
  try {
    return await use(ctx);
  } catch (error) {
    if (error instanceof Response) throw error;
    const known = toAppError(error, ctx);
    throw data(describe(ctx, known), { status: known.status, headers: known.headers });
  }
}

/** The loader of an address that only accepts forms. It throws `not_found`. */
export const nothingToSee = ({ context }: { context: Provider }) =>
  pageLoad(context, async () => {
    throw new AppError('not_found');
  });

/**
 * Runs an action with the Context and the form, unless the form is somebody else's. Invalid input is returned as
 * `{ problem, values }` with the right status, so that the form shows the errors and keeps its values. Where the page would no
 * longer show the form, the error page gives it back. Passwords are never returned. Only
 * members may send files.
 */
export async function pageAction<T>(
  context: Provider,
  request: Request,
  use: (ctx: Context, form: FormData) => Promise<T>,
  limit: BodyLimit = 'plain',
) {
  const ctx = context.get(appContext);
  let form = new FormData();
  let owner = '';
  try {
    form = await readForm(request, limit === 'file' && ctx.actor.kind !== 'member' ? 'post' : limit);
    owner = ownerOf(form);
    requireOwnForm(ctx, form);
    return await use(ctx, form);
  } catch (error) {
    if (error instanceof Response) throw error;
    const known = whatEnded(ctx, owner, toAppError(error, ctx));
    const problem = describe(ctx, known);
    const init = { status: known.status, headers: known.headers };
    const sent = { form, to: pathOf(request), owner, isShown: true };
    const returned = isDocument(request) ? returnForm(known, sent) : null;
    if (returned) throw data({ ...problem, returned, site: siteData(ctx, null) }, init);
    return data({ problem, values: Object.fromEntries(givenBack(form)) }, init);
  }
}

/** Throws the error of a request that was refused before it reached its page, with the form that it would have sent there. */
export function throwRefusal(ctx: Context, { error, form, to }: Refusal): never {
  const returned = form && returnForm(error, { form, to, owner: ownerOf(form), isShown: false });
  throw data(
    { ...describe(ctx, error), ...(returned && { returned }) },
    { status: error.status, headers: error.headers },
  );
}

/** What `pageAction` returns for invalid input. */
export type ActionProblem = { problem: PageProblem; values: Record<string, string> };

/** Returns the problem in an action's data, or null when the action succeeded or has not run. */
export function actionProblem(actionData: unknown): ActionProblem | null {
  return actionData && typeof actionData === 'object' && 'problem' in actionData
    ? (actionData as ActionProblem)
    : null;
}

function describe(ctx: Context, error: AppError): PageProblem {
  const fields = Object.fromEntries(
    error.fields.map((field) => [field.pointer.slice(1), fieldErrorText(ctx.locale, field)]),
  );
  return { code: error.code, detail: errorDetail(ctx.locale, error), requestId: ctx.requestId, fields };
}

/** Whether a browser asks for a document. A hydrated page asks for data and keeps its form. */
function isDocument(request: Request): boolean {
  return request.headers.get('Accept')?.includes('text/html') ?? false;
}

function pathOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return pathname + search;
}
