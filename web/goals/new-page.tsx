import { redirect } from 'react-router';
import { createGoalSchema } from '#src/goals/model.ts';
import { ownPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { GoalForm } from '#web/goals/goal-form.tsx';
import { actionProblem, pageAction } from '#web/page.ts';
import { ownDay } from '#web/practice/own-day.server.ts';
import { BackLink } from '#web/practice/parts/back-link.tsx';
import { useT } from '#web/site.ts';
import { createGoal } from '#worker/goals/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import type { Route } from './+types/new-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => ({ today: await ownDay(ctx), site: siteOf(ctx) }));

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'write');
    const input = parseValues(createGoalSchema, {
      title: textOf(form, 'title'),
      why: textOf(form, 'why').replaceAll('\r\n', '\n'),
      targetOn: textOf(form, 'targetOn') || null,
      visibility: textOf(form, 'visibility'),
      milestones: linesOf(textOf(form, 'milestones')),
    });
    const { id } = await createGoal(ctx, input);
    return redirect(`/goals/${id}?said=created`, 303);
  });

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  ownPageMeta(loaderData?.site, '/goals/new', 'goals:new.title');

/** /goals/new: the form of a new goal. */
export default function NewGoalPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  return (
    <div className="mx-auto max-w-2xl">
      <BackLink to="/goals">{t('goals:title')}</BackLink>
      <h1 className="font-read font-semibold text-3xl tracking-tight">{t('goals:new.title')}</h1>
      <p className="mt-1 mb-8 text-muted">{t('goals:new.intro')}</p>
      <GoalForm values={{}} failed={actionProblem(actionData)} today={loaderData.today} keptFor="new">
        <SubmitButton size="lg">{t('goals:new.create')}</SubmitButton>
      </GoalForm>
    </div>
  );
}
