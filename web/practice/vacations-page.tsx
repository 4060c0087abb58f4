import { redirect } from 'react-router';
import { addVacationSchema, type Vacation } from '#src/practice/today-model.ts';
import { ownPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { actionProblem, pageAction } from '#web/page.ts';
import { ownDay } from '#web/practice/own-day.server.ts';
import { BackLink } from '#web/practice/parts/back-link.tsx';
import { dayText } from '#web/practice/parts/day-text.ts';
import { PracticeDone } from '#web/practice/parts/practice-done.tsx';
import { useSite, useT } from '#web/site.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import { addVacation, listVacations, removeVacation } from '#worker/practice/service.ts';
import type { Route } from './+types/vacations-page';

const PATH = '/practice/vacations';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => ({
    vacations: await listVacations(ctx),
    today: await ownDay(ctx),
    site: siteOf(ctx),
  }));

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'write');
    const removed = textOf(form, 'remove');
    if (removed) {
      await removeVacation(ctx, removed);
      return redirect(`${PATH}?said=vacationRemoved`, 303);
    }
    const days = { fromOn: textOf(form, 'fromOn'), toOn: textOf(form, 'toOn') };
    await addVacation(ctx, parseValues(addVacationSchema, days));
    return redirect(`${PATH}?said=vacation`, 303);
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  ownPageMeta(loaderData?.site, PATH, 'practice:vacations.title');

/** /practice/vacations: the days on which nothing is due, for all practices. */
export default function VacationsPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { vacations, today } = loaderData;
  const failed = actionProblem(actionData);
  const errors = failed?.problem.fields ?? {};
  return (
    <div className="mx-auto max-w-2xl">
      <PracticeDone />
      <BackLink to="/practice">{t('practice:title')}</BackLink>
      <h1 className="font-read font-semibold text-3xl tracking-tight">{t('practice:vacations.title')}</h1>
      <p className="mt-1 text-muted">{t('practice:vacations.intro')}</p>
      <Form method="post" className="mt-6 grid gap-4">
        <ProblemAlert problem={failed?.problem} />
        <div className="grid gap-4 sm:grid-cols-2">
          {(['fromOn', 'toOn'] as const).map((name) => (
            <TextField
              key={name}
              label={t(`practice:vacations.${name === 'fromOn' ? 'from' : 'to'}`)}
              name={name}
              type="date"
              required
              defaultValue={failed?.values[name] ?? today}
              error={errors[name]}
            />
          ))}
        </div>
        <div>
          <SubmitButton>{t('practice:vacations.add')}</SubmitButton>
        </div>
      </Form>
      <section aria-labelledby="vacations" className="mt-10">
        <h2 id="vacations" className="mb-3 font-semibold text-lg">
          {t('practice:vacations.list')}
        </h2>
        {vacations.length === 0 ? (
          <EmptyState title={t('practice:vacations.empty')}>{t('practice:vacations.emptyText')}</EmptyState>
        ) : (
          <ul className="divide-y divide-line rounded border border-line bg-surface">
            {vacations.map((vacation) => (
              <VacationItem key={vacation.id} vacation={vacation} today={today} />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

function VacationItem({ vacation, today }: { vacation: Vacation; today: string }) {
  const t = useT();
  const { locale } = useSite();
  const days = { from: dayText(vacation.fromOn, today, locale), to: dayText(vacation.toOn, today, locale) };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-2">
      <span>{t('practice:vacations.range', days)}</span>
      <Form method="post">
        <SubmitButton
          name="remove"
          value={vacation.id}
          tone="plain"
          size="sm"
          aria-label={t('practice:vacations.removeNamed', days)}
        >
          {t('practice:vacations.remove')}
        </SubmitButton>
      </Form>
    </li>
  );
}
