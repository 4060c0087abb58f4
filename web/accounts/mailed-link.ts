import { type RouterContextProvider, redirect } from 'react-router';
import { siteOf } from '#web/accounts/form-page-meta.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { type PageProblem, pageAction, pageLoad } from '#web/page.ts';
import type { LinkState } from '#worker/accounts/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import type { Context } from '#worker/platform/context.ts';

type Provider = Readonly<RouterContextProvider>;

/**
 * The loader of a page that an emailed link leads to. Opening the page uses nothing up, since mail programs open links too.
 * `getState` says what became of the link.
 */
export function mailedLinkLoad(
  context: Provider,
  request: Request,
  getState: (ctx: Context, token: string) => Promise<LinkState> = async () => 'usable',
) {
  return pageLoad(context, async (ctx) => {
    const token = new URL(request.url).searchParams.get('token')?.slice(0, 200) ?? '';
    return { site: siteOf(ctx), token, state: token ? await getState(ctx, token) : 'expired' };
  });
}

/** Returns what became of the link of a page: what its form was answered, or else what its loader found. */
export function linkState(loaded: LinkState, problem: PageProblem | undefined): LinkState {
  if (!problem) return loaded;
  if (problem.code === 'link_used') return 'used';
  return problem.code === 'link_expired' || problem.fields.token ? 'expired' : 'usable';
}

/** The action of such a page. The form sends the link's secret with a password, whose attempts are counted as at the login. */
export function mailedLinkAction(
  context: Provider,
  request: Request,
  {
    use,
    to,
  }: {
    use: (ctx: Context, sent: { token: string; password: string }, form: FormData) => Promise<void>;
    to: string;
  },
) {
  return pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'login');
    await use(ctx, { token: textOf(form, 'token'), password: textOf(form, 'password') }, form);
    return redirect(to);
  });
}
