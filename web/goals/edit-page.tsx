import { redirect } from 'react-router';
import { type Goal, updateGoalSchema } from '#src/goals/model.ts';
import { AppError } from '#src/shared/errors.ts';
import { ownPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { GoalForm } from '#web/goals/goal-form.tsx';
import { MilestoneNames } from '#web/goals/page/milestone-names.tsx';
import { actionProblem, pageAction } from '#web/page.ts';
import { BackLink } from '#web/practice/parts/back-link.tsx';
import { useT } from '#web/site.ts';
import { getGoalPage, updateGoal } from '#worker/goals/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Route } from './+types/edit-page';

export const loader = ({ context, request, params }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => ({ ...(await loadOwn(ctx, params.id)), site: siteOf(ctx) }));

export const action = ({ context, request, params }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'write');
    const input = parseValues(updateGoalSchema, {
      title: textOf(form, 'title'),
      why: textOf(form, 'why').replaceAll('\r\n', '\n'),
      targetOn: textOf(form, 'targetOn') || null,
      visibility: textOf(form, 'visibility'),
      version: Number(form.get('version')),
    });
    await updateGoal(ctx, params.id, input);
    return redirect(`/goals/${params.id}?said=saved`, 303);
  });

/** Others may see a goal and not change it. */
async function loadOwn(ctx: Context, id: string): Promise<{ goal: Goal; today: string }> {
  const { goal, today, isOwn } = await getGoalPage(ctx, id, { sort: 'best' });
  if (!isOwn) throw new AppError('not_found');
  return { goal, today };
}

export const meta: Route.MetaFunction = ({ loaderData, params }) =>
  ownPageMeta(loaderData?.site, `/goals/${params.id}/edit`, 'goals:edit.title', {
    title: loaderData?.goal.title ?? '',
  });

/** /goals/<id>/edit: the fields of a goal, and the names of its milestones. */
export default function EditGoalPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { goal, today } = loaderData;
  const { title, why, visibility } = goal;
  return (
    <div className="mx-auto max-w-2xl">
      <BackLink to={`/goals/${goal.id}`}>{goal.title}</BackLink>
      <h1 className="mb-8 font-read font-semibold text-3xl tracking-tight">{t('goals:edit.heading')}</h1>
      <GoalForm
        values={{ title, why, visibility, targetOn: goal.targetOn ?? '' }}
        failed={actionProblem(actionData)}
        today={today}
        keptFor={goal.id}
      >
        <input type="hidden" name="version" value={goal.version} />
        <SubmitButton size="lg">{t('goals:edit.save')}</SubmitButton>
      </GoalForm>
      <MilestoneNames goal={goal} />
    </div>
  );
}
