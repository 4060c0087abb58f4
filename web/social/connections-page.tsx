import { redirect } from 'react-router';
import { translator } from '#src/shared/translate.ts';
import { connectionsQuerySchema, type ListedPerson } from '#src/social/model.ts';
import { siteOf } from '#web/accounts/form-page-meta.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { neighbours, pageQuery } from '#web/list-query.ts';
import { pageMeta } from '#web/meta.ts';
import { actionProblem, pageAction } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { changeRelation } from '#web/social/change-relation.ts';
import { Answer } from '#web/social/connection-controls.tsx';
import { PeopleList, toLine } from '#web/social/people-list.tsx';
import { RelationForm } from '#web/social/relation-form.tsx';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { KeptFocus } from '#web/ui/kept-focus.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { listConnections } from '#worker/social/service.ts';
import type { Route } from './+types/connections-page';

const STATES = ['asks', 'asked', 'connected'] as const;
type State = (typeof STATES)[number];

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    const wanted = new URL(request.url).searchParams.get('state');
    const state = STATES.find((one) => one === wanted) ?? 'asks';
    const query = connectionsQuerySchema.parse({ ...pageQuery(request), state });
    return { site: siteOf(ctx), state, people: await listConnections(ctx, query) };
  });

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => redirect(await changeRelation(ctx, form)));

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const t = translator(loaderData.site.locale);
  const title = t('shared:site.titleSuffix', { title: t('social:connections.title') });
  return pageMeta({ ...loaderData.site, path: '/connections', title, noindex: true });
};

/** /connections: requests to the reader, requests by the reader, and the reader's connections. */
export default function ConnectionsPage({ loaderData: { state, people }, actionData }: Route.ComponentProps) {
  const t = useT();
  return (
    <div className="mx-auto max-w-3xl">
      <h1 className="font-read font-semibold text-3xl tracking-tight">{t('social:connections.title')}</h1>
      <p className="mt-2 mb-4 max-w-[65ch] text-muted">{t('social:connections.intro')}</p>
      <Tabs
        label={t('social:connections.title')}
        tabs={STATES.map((one) => ({
          to: pathOf(one),
          label: t(`social:connections.${one}.tab`),
          current: one === state,
        }))}
      />
      <section aria-labelledby="list" className="mt-8 grid gap-6">
        <h2 id="list" tabIndex={-1} className="sr-only">
          {t(`social:connections.${state}.title`)}
        </h2>
        <ProblemAlert problem={actionProblem(actionData)?.problem} />
        <KeptFocus lines={people.items.map(toLine)} heading="list">
          <People people={people.items} state={state} />
        </KeptFocus>
        <Pagination
          label={t('social:list.pages')}
          {...neighbours(pathOf(state), people)}
          newerLabel={t('social:list.newer')}
          olderLabel={t('social:list.older')}
        />
      </section>
    </div>
  );
}

function People({ people, state }: { people: readonly ListedPerson[]; state: State }) {
  const t = useT();
  if (people.length > 0)
    return <PeopleList people={people} beside={(person) => <Beside person={person} state={state} />} />;
  return (
    <EmptyState
      title={t(`social:connections.${state}.empty`)}
      action={
        <LinkButton to="/posts" tone="quiet">
          {t('social:connections.action')}
        </LinkButton>
      }
    >
      {t(`social:connections.${state}.text`)}
    </EmptyState>
  );
}

function Beside({ person: { name, displayName }, state }: { person: ListedPerson; state: State }) {
  const t = useT();
  const page = pathOf(state);
  if (state === 'asks') return <Answer person={name} name={displayName} page={page} />;
  const action = state === 'asked' ? 'withdraw' : 'disconnect';
  return (
    <RelationForm person={name} intent="disconnect" page={page}>
      <Button tone="quiet" size="sm" aria-label={t(`social:connection.${action}Whom`, { name: displayName })}>
        {t(`social:connection.${action}`)}
      </Button>
    </RelationForm>
  );
}

function pathOf(state: State): string {
  return state === 'asks' ? '/connections' : `/connections?state=${state}`;
}
