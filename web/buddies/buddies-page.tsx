import type { ReactNode } from 'react';
import { redirect } from 'react-router';
import { ownPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { actOnBuddy } from '#web/buddies/act.server.ts';
import { BuddyDone } from '#web/buddies/buddy-done.tsx';
import { listOwnPractices } from '#web/buddies/page-data.server.ts';
import { PairCard } from '#web/buddies/pair-card.tsx';
import { RequestCard, SentRequest } from '#web/buddies/request-card.tsx';
import { SuggestionList } from '#web/buddies/suggestion-list.tsx';
import { actionProblem, pageAction } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { listBuddies, suggestBuddies } from '#worker/buddies/service.ts';
import type { Route } from './+types/buddies-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    const [pairs, suggestions, own] = await Promise.all([
      listBuddies(ctx),
      suggestBuddies(ctx),
      listOwnPractices(ctx),
    ]);
    return { pairs, suggestions, own, site: siteOf(ctx) };
  });

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => redirect(await actOnBuddy(ctx, form), 303));

export const meta: Route.MetaFunction = ({ loaderData }) =>
  ownPageMeta(loaderData?.site, '/buddies', 'buddies:title');

/** /buddies: requests, buddies with their day, and people to practise with. */
export default function BuddiesPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { pairs, suggestions, own } = loaderData;
  const of = (state: string) => pairs.filter((pair) => pair.state === state);
  const [asks, asked, buddies] = [of('asks'), of('asked'), of('buddies')];
  return (
    <div className="mx-auto max-w-3xl">
      <BuddyDone />
      <ProblemAlert problem={actionProblem(actionData)?.problem} />
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h1 className="font-read font-semibold text-3xl tracking-tight">{t('buddies:title')}</h1>
          <p className="mt-1 text-muted">{t('buddies:description')}</p>
        </div>
        {(buddies.length > 0 || asked.length > 0) && (
          <LinkButton to="/buddies/ask" tone="quiet">
            {t('buddies:mine.ask')}
          </LinkButton>
        )}
      </div>
      {asks.length > 0 && (
        <Group id="asks" title={t('buddies:requests.title')}>
          {asks.map((pair) => (
            <RequestCard key={pair.practiceId} pair={pair} own={own} />
          ))}
        </Group>
      )}
      <Group id="buddies" title={t('buddies:mine.title')}>
        {buddies.map((pair) => (
          <PairCard key={pair.practiceId + pair.other} pair={pair} page="/buddies" />
        ))}
        {buddies.length === 0 && (
          <li>
            <EmptyState
              title={t('buddies:mine.empty')}
              action={
                asked.length === 0 && <LinkButton to="/buddies/ask">{t('buddies:mine.ask')}</LinkButton>
              }
            >
              {t('buddies:mine.emptyText')}
            </EmptyState>
          </li>
        )}
      </Group>
      {asked.length > 0 && (
        <Group id="asked" title={t('buddies:sent.title')}>
          {asked.map((pair) => (
            <SentRequest key={pair.practiceId + pair.other} pair={pair} page="/buddies" />
          ))}
        </Group>
      )}
      <SuggestionList suggestions={suggestions} />
    </div>
  );
}

function Group({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="mb-3 font-semibold text-lg">
        {title}
      </h2>
      <ul className="grid gap-4">{children}</ul>
    </section>
  );
}
