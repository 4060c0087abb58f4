import { redirect } from 'react-router';
import { safeNextPath } from '#src/accounts/next-path.ts';
import { localeSchema } from '#src/shared/model.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { redirectInLanguage } from '#web/accounts/in-language.ts';
import { pageAction } from '#web/page.ts';
import { updateMe } from '#worker/accounts/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import type { Route } from './+types/language';

export const loader = () => redirect('/');

/** POST /language: a member chooses a language from here on, and sees the page in it. Who is not logged in sees the page. */
export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    const locale = parseValues(localeSchema, textOf(form, 'locale'));
    if (ctx.actor.kind === 'member') {
      await countCall(ctx, 'write');
      await updateMe(ctx, { locale });
    }
    return redirectInLanguage(request, locale, safeNextPath(textOf(form, 'next')));
  });
