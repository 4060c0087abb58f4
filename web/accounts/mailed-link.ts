import { type RouterContextProvider, redirect } from 'react-router';
import { siteOf } from '#web/accounts/form-page-meta.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { pageAction, pageLoad } from '#web/page.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import type { Context } from '#worker/platform/context.ts';

type Provider = Readonly<RouterContextProvider>;

/** The loader of a page that an emailed link leads to. Opening the page does nothing, since mail programs open links too. */
export function mailedLinkLoad(context: Provider, request: Request) {
  return pageLoad(context, async (ctx) => ({
    site: siteOf(ctx),
    token: new URL(request.url).searchParams.get('token')?.slice(0, 200) ?? '',
  }));
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
