import { redirect } from 'react-router';
import { safeNextPath } from '#src/accounts/next-path.ts';
import { providerSchema } from '#src/accounts/oauth.ts';
import { AppError } from '#src/shared/errors.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { sealedCookie } from '#web/accounts/oauth/sealed-cookies.ts';
import { troublePath } from '#web/accounts/oauth/trouble.ts';
import { pageLoad } from '#web/page.ts';
import { startJourney } from '#worker/accounts/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { requireOwnForm } from '#worker/http/own-form.ts';
import { readForm } from '#worker/http/read-body.ts';
import type { Route } from './+types/start';

/** Opening the address does nothing: a link or an image on another page must not send anybody to a provider. */
export const loader = () => redirect('/login');

/**
 * POST /auth/<provider>: redirects to the provider, and later back to `next`. With `link`, it links for the signed-in member.
 */
export const action = ({ context, request, params }: Route.ActionArgs) =>
  pageLoad(context, async (ctx) => {
    const provider = providerSchema.safeParse(params.provider).data;
    if (!provider) throw new AppError('not_found');
    const form = await readForm(request, 'plain');
    const next = safeNextPath(textOf(form, 'next'));
    try {
      requireOwnForm(ctx, form);
      await countCall(ctx, 'login');
      const { url, sealed } = await startJourney(ctx, provider, { next, link: form.has('link') });
      return redirect(url, {
        status: 303,
        headers: { 'Set-Cookie': sealedCookie(request, 'journey', sealed) },
      });
    } catch (error) {
      return redirect(troublePath(error, provider, next), 303);
    }
  });
