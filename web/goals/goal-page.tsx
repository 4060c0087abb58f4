import { redirect } from 'react-router';
import { goalPath } from '#src/goals/paths.ts';
import { translator } from '#src/shared/translate.ts';
import { siteOf } from '#web/accounts/form-page-meta.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { actOnDiscussion, isAboutDiscussion } from '#web/discussion/act.ts';
import { DiscussionSection } from '#web/discussion/discussion-section.tsx';
import { askedOfDiscussion } from '#web/discussion/places.ts';
import { Reactions } from '#web/discussion/reactions.tsx';
import { EndPanel } from '#web/goals/page/end-panel.tsx';
import { actOnGoal } from '#web/goals/page/goal-actions.server.ts';
import { GoalHeader } from '#web/goals/page/goal-header.tsx';
import { LinksSection } from '#web/goals/page/links-section.tsx';
import { MilestoneList } from '#web/goals/page/milestone-list.tsx';
import { OwnerBar } from '#web/goals/page/owner-bar.tsx';
import { GoalDone } from '#web/goals/parts/goal-done.tsx';
import { pageMeta } from '#web/meta.ts';
import { ThreadLevel } from '#web/notifications/thread-level.tsx';
import { actionProblem, pageAction, pageLoad } from '#web/page.ts';
import { getGoalPage, listLinkablePractices } from '#worker/goals/service.ts';
import { findThreadState } from '#worker/notifications/service.ts';
import type { Route } from './+types/goal-page';

export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const page = await getGoalPage(ctx, params.id, askedOfDiscussion(request));
    const [practices, following] = await Promise.all([
      page.isOwn ? listLinkablePractices(ctx) : [],
      findThreadState(ctx, { kind: 'goal', id: params.id }),
    ]);
    return { ...page, practices, following, site: siteOf(ctx) };
  });

/** The forms of the discussion, and those of the goal. */
export const action = ({ context, request, params }: Route.ActionArgs) =>
  pageAction(
    context,
    request,
    async (ctx, form) => {
      const path = goalPath(params.id);
      if (isAboutDiscussion(form)) return actOnDiscussion(ctx, form, { kind: 'goal', path, request });
      return redirect(await actOnGoal(ctx, params.id, form), 303);
    },
    'text',
  );

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { goal, site } = loaderData;
  const t = translator(site.locale);
  return pageMeta({
    ...site,
    title: t('shared:site.titleSuffix', { title: goal.title }),
    description: t('goals:page.description', { title: goal.title, name: goal.person.displayName }),
    path: goalPath(goal.id),
    noindex: goal.visibility !== 'public',
  });
};

/** /goals/<id>: a goal, for its person and for whoever may see it. */
export default function GoalPage({ loaderData, actionData }: Route.ComponentProps) {
  const { goal, isOwn, today, practices } = loaderData;
  const path = goalPath(goal.id);
  const failed = actionProblem(actionData);
  const fields = failed?.problem.fields ?? {};
  return (
    <article className="mx-auto max-w-3xl">
      {isOwn && <OwnerBar path={path} />}
      <GoalDone />
      {failed && !fields.address && !fields.title && <ProblemAlert problem={failed.problem} />}
      <GoalHeader goal={goal} isOwn={isOwn} today={today} />
      {isOwn && <EndPanel goal={goal} path={path} />}
      <MilestoneList goal={goal} isOwn={isOwn} path={path} error={fields.title} />
      <LinksSection
        {...{ goal, isOwn, path, practices }}
        address={failed?.values.address}
        error={fields.address}
      />
      <Talk {...loaderData} path={path} />
    </article>
  );
}

type TalkProps = Route.ComponentProps['loaderData'] & { path: string };

/** Reactions and comments; not where nobody else can see the goal and nobody has said anything. */
function Talk({ goal, isOwn, discussion, following, path }: TalkProps) {
  if (isOwn && goal.visibility === 'private' && goal.commentCount === 0) return null;
  const target = { kind: 'goal', id: goal.id };
  return (
    <>
      <Reactions target={target} counts={goal.reactions} mine={goal.reaction} isOwn={isOwn} back={path} />
      <DiscussionSection
        path={path}
        target={target}
        authors={[goal.person.name]}
        level={following && <ThreadLevel kind="goal" id={goal.id} path={path} state={following} />}
        {...discussion}
      />
    </>
  );
}
