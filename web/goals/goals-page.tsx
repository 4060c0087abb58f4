import Plus from 'lucide-react/icons/plus';
import { GOAL_STATES, type GoalState } from '#src/goals/words.ts';
import { ownPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { GoalCard } from '#web/goals/goal-card.tsx';
import { GoalDone } from '#web/goals/parts/goal-done.tsx';
import { isEmptyList, neighbours, pageQuery } from '#web/list-query.ts';
import { BackLink } from '#web/practice/parts/back-link.tsx';
import { useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { listMyGoals } from '#worker/goals/service.ts';
import type { Route } from './+types/goals-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    const asked = new URL(request.url).searchParams.get('state');
    const state = GOAL_STATES.find((each) => each === asked) ?? 'open';
    return { goals: await listMyGoals(ctx, { ...pageQuery(request), state }), state, site: siteOf(ctx) };
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  ownPageMeta(loaderData?.site, '/goals', 'goals:title');

/** /goals: one's own goals by state. */
export default function GoalsPage({ loaderData: { goals, state } }: Route.ComponentProps) {
  const t = useT();
  const path = pathOf(state);
  return (
    <div className="mx-auto max-w-3xl">
      <BackLink to="/practice">{t('practice:title')}</BackLink>
      <GoalDone />
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h1 className="font-read font-semibold text-3xl tracking-tight">{t('goals:title')}</h1>
          <p className="mt-1 text-muted">{t('goals:description')}</p>
        </div>
        <LinkButton to="/goals/new">
          <Icon of={Plus} size={18} />
          {t('goals:list.new')}
        </LinkButton>
      </div>
      <div className="mt-6">
        <Tabs
          label={t('goals:list.tabs')}
          tabs={GOAL_STATES.map((each) => ({
            to: pathOf(each),
            label: t(`goals:state.${each}`),
            current: each === state,
          }))}
        />
      </div>
      {isEmptyList(goals) ? (
        <div className="my-6">
          <EmptyState title={t(`goals:list.empty.${state}.title`)}>
            {t(`goals:list.empty.${state}.text`)}
          </EmptyState>
        </div>
      ) : (
        <ul className="my-6 grid gap-4">
          {goals.items.map((goal) => (
            <GoalCard key={goal.id} goal={goal} />
          ))}
        </ul>
      )}
      <Pagination
        label={t('goals:list.pages')}
        {...neighbours(path, goals)}
        newerLabel={t('goals:list.newer')}
        olderLabel={t('goals:list.older')}
      />
    </div>
  );
}

function pathOf(state: GoalState): string {
  return state === 'open' ? '/goals' : `/goals?state=${state}`;
}
