import { type RouterContextProvider, redirect } from 'react-router';
import { loginPath } from '#src/accounts/next-path.ts';
import { AppError } from '#src/shared/errors.ts';
import { pageLoad } from '#web/page.ts';
import type { Context } from '#worker/platform/context.ts';

/**
 * Runs the loader of a page for members. Anonymous readers are redirected to the login and back, and told when it is because
 * their session ended.
 */
export async function memberLoad<T>(
  context: Readonly<RouterContextProvider>,
  request: Request,
  use: (ctx: Context) => Promise<T>,
): Promise<T> {
  return pageLoad(context, async (ctx) => {
    const { pathname, search } = new URL(request.url);
    const toLogin = () => redirect(loginPath(pathname + search, { ended: ctx.session.change === 'clear' }));
    if (ctx.actor.kind !== 'member') throw toLogin();
    return use(ctx).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'unauthenticated') throw toLogin();
      throw error;
    });
  });
}
