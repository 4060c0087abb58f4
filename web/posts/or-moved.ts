import { redirect } from 'react-router';
import { AppError } from '#src/shared/errors.ts';
import { CACHEABLE } from '#src/shared/page-cache.ts';
import type { Context } from '#worker/platform/context.ts';
import { resolveRedirect } from '#worker/redirects/service.ts';

/** Loads a page; when there is none, redirects from an old address, in the same language. */
export async function orMoved<T>(ctx: Context, path: string, load: Promise<T>): Promise<T> {
  return load.catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not_found') return leadOn(ctx, path);
    throw error;
  });
}

/** Redirects from an old address to the new one; throws `not_found` for any other. */
export async function leadOn(ctx: Context, path: string): Promise<never> {
  const { to } = await resolveRedirect(ctx, path);
  throw movedTo(to);
}

/** The permanent redirect to another address. */
export function movedTo(to: string): Response {
  return redirect(to, { status: 301, headers: { 'Cache-Control': CACHEABLE } });
}
