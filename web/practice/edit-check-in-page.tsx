import { redirect } from 'react-router';
import { errorsByField } from '#src/practice/practice-form.ts';
import { ownPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { actionProblem, pageAction } from '#web/page.ts';
import { ChangeCheckIn } from '#web/practice/check-ins/change-check-in.tsx';
import {
  backOf,
  submitDetails,
  withNextPrompt,
  withQuery,
} from '#web/practice/check-ins/check-in-action.server.ts';
import { promptedValues } from '#web/practice/check-ins/prompted.ts';
import { BackLink } from '#web/practice/parts/back-link.tsx';
import { fullDay } from '#web/practice/parts/day-text.ts';
import { useSite, useT } from '#web/site.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { getCheckIn, getPractice } from '#worker/practice/service.ts';
import type { Route } from './+types/edit-check-in-page';

export const loader = ({ context, request, params }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    const checkIn = await getCheckIn(ctx, params.id);
    return { checkIn, unit: (await getPractice(ctx, checkIn.practiceId)).unit, site: siteOf(ctx) };
  });

export const action = ({ context, request, params }: Route.ActionArgs) =>
  pageAction(
    context,
    request,
    async (ctx, form) => {
      if (form.get('intent') === 'prompt') return withNextPrompt(form);
      await countCall(ctx, 'write');
      await submitDetails(ctx, params.id, form);
      return redirect(withQuery(backOf(form, `/practice/check-ins/${params.id}`), { said: 'saved' }), 303);
    },
    'file',
  );

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  ownPageMeta(loaderData?.site, `/practice/check-ins/${params.id}/edit`, 'practice:checkIn.editHeading');

/** /practice/check-ins/<id>/edit: the details of a check-in. */
export default function EditCheckInPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { locale } = useSite();
  const { checkIn, unit } = loaderData;
  const failed = actionProblem(actionData);
  const values = failed?.values ?? promptedValues(actionData);
  const path = `/practice/check-ins/${checkIn.id}`;
  return (
    <div className="mx-auto max-w-2xl">
      <BackLink to={path}>{t('practice:checkIn.one', { day: fullDay(checkIn.day, locale) })}</BackLink>
      <h1 className="font-read font-semibold text-3xl tracking-tight">{t('practice:checkIn.editHeading')}</h1>
      <ProblemAlert problem={failed?.problem} />
      <ChangeCheckIn
        checkIn={checkIn}
        unit={unit}
        back={values?.back ?? path}
        sent={values ? { values, errors: errorsByField(failed?.problem.fields ?? {}) } : undefined}
      />
    </div>
  );
}
