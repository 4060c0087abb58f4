import { redirect } from 'react-router';
import { daySchema } from '#src/practice/model.ts';
import { weekNoteSchema } from '#src/practice/review-model.ts';
import { MAX_NOTE } from '#src/practice/words.ts';
import { addDays } from '#src/shared/local-day.ts';
import { ownPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { KeptTextArea } from '#web/kept-text-area.tsx';
import { actionProblem, pageAction } from '#web/page.ts';
import { BackLink } from '#web/practice/parts/back-link.tsx';
import { dayText } from '#web/practice/parts/day-text.ts';
import { PracticeDone } from '#web/practice/parts/practice-done.tsx';
import { WeekNotes } from '#web/practice/review/week-notes.tsx';
import { WeekSums } from '#web/practice/review/week-sums.tsx';
import { useSite, useT } from '#web/site.ts';
import { Form } from '#web/ui/form.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import { getPracticeWeek, writeWeekNote } from '#worker/practice/service.ts';
import type { Route } from './+types/review-page';

const PATH = '/practice/review';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    const asked = daySchema.safeParse(new URL(request.url).searchParams.get('week'));
    return { week: await getPracticeWeek(ctx, { week: asked.data }), site: siteOf(ctx) };
  });

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(
    context,
    request,
    async (ctx, form) => {
      await countCall(ctx, 'write');
      const { week, ...note } = parseValues(weekNoteSchema.extend({ week: daySchema }), {
        week: textOf(form, 'week'),
        note: textOf(form, 'note'),
      });
      await writeWeekNote(ctx, week, note);
      return redirect(`${PATH}?week=${week}&said=saved`, 303);
    },
    'text',
  );

export const meta: Route.MetaFunction = ({ loaderData }) =>
  ownPageMeta(loaderData?.site, PATH, 'practice:review.title');

/** /practice/review: what a week amounted to, and what its person thinks of it. */
export default function ReviewPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { locale } = useSite();
  const { week } = loaderData;
  const failed = actionProblem(actionData);
  const days = { from: dayText(week.from, week.to, locale), to: dayText(week.to, week.to, locale) };
  const pathOf = (day: string) => `${PATH}?week=${day}`;
  return (
    <div className="mx-auto max-w-2xl">
      <PracticeDone />
      <BackLink to="/practice">{t('practice:title')}</BackLink>
      <h1 className="font-read font-semibold text-3xl tracking-tight">{t('practice:review.title')}</h1>
      <p className="mt-1 text-muted">{t('practice:vacations.range', days)}</p>
      <WeekSums week={week} />
      <WeekNotes notes={week.notes} />
      <Form method="post" action={pathOf(week.from)} className="mt-10 grid gap-4">
        <ProblemAlert problem={failed?.problem} />
        <input type="hidden" name="week" value={week.from} />
        <KeptTextArea
          key={week.from}
          kept={{ place: ['week', week.from], saved: week.note, isGivenBack: failed !== null }}
          label={t('practice:review.note')}
          hint={t('practice:review.noteHint')}
          name="note"
          rows={5}
          maxLength={MAX_NOTE}
          defaultValue={failed?.values.note ?? week.note}
          error={failed?.problem.fields.note}
        />
        <div>
          <SubmitButton>{t('practice:review.save')}</SubmitButton>
        </div>
      </Form>
      <div className="mt-10">
        <Pagination
          label={t('practice:review.weeks')}
          newer={week.isOver ? pathOf(addDays(week.from, 7)) : null}
          older={pathOf(addDays(week.from, -7))}
          newerLabel={t('practice:review.later')}
          olderLabel={t('practice:review.earlier')}
        />
      </div>
    </div>
  );
}
