import { redirect } from 'react-router';
import { errorsByField } from '#src/practice/practice-form.ts';
import { promptFor } from '#src/practice/prompts.ts';
import { shownName } from '#src/practice/shown-name.ts';
import { MAX_LATE_MS } from '#src/practice/words.ts';
import { toLocalTime } from '#src/shared/zoned-time.ts';
import { ownPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { actionProblem, pageAction } from '#web/page.ts';
import {
  backOf,
  submitCheckIn,
  withNextPrompt,
  withQuery,
} from '#web/practice/check-ins/check-in-action.server.ts';
import { CheckInFields } from '#web/practice/check-ins/check-in-fields.tsx';
import { promptedValues } from '#web/practice/check-ins/prompted.ts';
import { ownDay } from '#web/practice/own-day.server.ts';
import { BackLink } from '#web/practice/parts/back-link.tsx';
import { dayText } from '#web/practice/parts/day-text.ts';
import { useSite, useT } from '#web/site.ts';
import { Choice } from '#web/ui/choice.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { countCall } from '#worker/http/limit-rate.ts';
import { getPractice } from '#worker/practice/service.ts';
import type { Route } from './+types/check-in-page';

export const loader = ({ context, request, params }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => ({
    practice: await getPractice(ctx, params.id),
    today: await ownDay(ctx),
    key: ctx.ids.next(),
    site: siteOf(ctx),
  }));

/** Every check-in is recorded here: by one tap (`tap`), and with details. */
export const action = ({ context, request, params }: Route.ActionArgs) =>
  pageAction(
    context,
    request,
    async (ctx, form) => {
      if (form.get('intent') === 'prompt') return withNextPrompt(form);
      await countCall(ctx, 'write');
      const checked = await submitCheckIn(ctx, params.id, form);
      const path = `/practice/${params.id}`;
      if (form.get('intent') !== 'tap') return redirect(`${path}?said=checkedIn`, 303);
      const back = backOf(form, path);
      return redirect(
        withQuery(back, { practice: params.id, checked }, back === path ? 'check-in' : ''),
        303,
      );
    },
    'file',
  );

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  ownPageMeta(loaderData?.site, `/practice/${params.id}/check-in`, 'practice:checkIn.title', {
    name: loaderData ? shownName(loaderData.practice) : '',
  });

/** /practice/<id>/check-in: a check-in with everything that it can say. */
export default function CheckInPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { locale, now, viewer } = useSite();
  const { practice, today, key } = loaderData;
  const failed = actionProblem(actionData);
  const values = failed?.values ?? promptedValues(actionData) ?? {};
  const errors = errorsByField(failed?.problem.fields ?? {});
  const zone = viewer?.timeZone ?? 'UTC';
  return (
    <div className="mx-auto max-w-2xl">
      <BackLink to={`/practice/${practice.id}`}>{shownName(practice)}</BackLink>
      <h1 className="font-read font-semibold text-3xl tracking-tight">{t('practice:checkIn.heading')}</h1>
      <p className="mt-1 text-muted">{t('practice:checkIn.optional')}</p>
      <Form method="post" encType="multipart/form-data" className="mt-6 grid gap-6">
        <ProblemAlert problem={failed?.problem} />
        <input type="hidden" name="key" value={values.key ?? key} />
        {practice.state === 'planned' && (
          <Choice
            name="startEarly"
            label={t('practice:checkIn.startEarly')}
            hint={t('practice:checkIn.startsOn', { day: dayText(practice.startOn, today, locale) })}
            defaultChecked={'startEarly' in values}
          />
        )}
        <CheckInFields
          values={values}
          errors={errors}
          unit={practice.unit}
          prompt={Number(values.prompt ?? promptFor(key))}
          keptFor={practice.id}
          isGivenBack={failed !== null || promptedValues(actionData) !== null}
        />
        <div className="max-w-72">
          <TextField
            label={t('practice:checkIn.at')}
            hint={t('practice:checkIn.atHint')}
            name="at"
            type="datetime-local"
            min={toLocalTime(now - MAX_LATE_MS, zone)}
            max={toLocalTime(now, zone)}
            defaultValue={values.at}
            error={errors.at ?? errors.occurredAt}
          />
        </div>
        <div>
          <SubmitButton name="intent" value="save" size="lg">
            {t('practice:checkIn.saveNew')}
          </SubmitButton>
        </div>
      </Form>
    </div>
  );
}
