import { redirect } from 'react-router';
import { providerSchema } from '#src/accounts/oauth.ts';
import { AppError } from '#src/shared/errors.ts';
import { type Locale, localePath, negotiateLocale } from '#src/shared/locale.ts';
import { readSealed, sealedCookie } from '#web/accounts/oauth/sealed-cookies.ts';
import { troublePath } from '#web/accounts/oauth/trouble.ts';
import { pageLoad } from '#web/page.ts';
import { finishJourney, openJourney } from '#worker/accounts/service.ts';
import type { Route } from './+types/callback';

/**
 * GET /auth/<provider>/callback: where a provider redirects to. The address is the same for every language; the journey holds
 * the language in which it began. The outcome has a page of its own, so that neither code nor state stay in the address bar
 * and reloading does nothing twice.
 */
export const loader = ({ context, request, params }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const provider = providerSchema.safeParse(params.provider).data;
    if (!provider || request.method !== 'GET') throw new AppError('not_found');
    const answer = new URL(request.url).searchParams;
    const goTo = (locale: Locale, path: string, ...cookies: string[]) =>
      redirect(new URL(localePath(locale, path), request.url).href, {
        status: 303,
        headers: cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]),
      });
    const sealed = readSealed(request, 'journey');
    const journey = await openJourney(ctx, { provider, state: answer.get('state'), sealed }).catch(
      (error: unknown) => troublePath(error, provider, '/'),
    );
    if (typeof journey === 'string')
      return goTo(negotiateLocale(request.headers.get('Accept-Language')), journey);
    const { locale, next } = journey;
    const over = sealedCookie(request, 'journey', '');
    try {
      const arrival = await finishJourney(ctx, journey, answer);
      if (arrival.kind === 'signed_in') return goTo(ctx.session.claims?.locale ?? locale, next, over);
      return goTo(locale, `/auth/${arrival.kind}`, over, sealedCookie(request, 'newcomer', arrival.sealed));
    } catch (error) {
      return goTo(locale, troublePath(error, provider, next), over);
    }
  });
