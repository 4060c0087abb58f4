import { redirect } from 'react-router';
import { shownName } from '#src/practice/shown-name.ts';
import { translator } from '#src/shared/translate.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { pageMeta } from '#web/meta.ts';
import { actionProblem, pageAction, pageLoad } from '#web/page.ts';
import { PracticeStats } from '#web/practice/page/practice-stats.tsx';
import { BackLink } from '#web/practice/parts/back-link.tsx';
import { PracticeDone } from '#web/practice/parts/practice-done.tsx';
import { BestNotes } from '#web/practice/summary/best-notes.tsx';
import { Closing } from '#web/practice/summary/closing.tsx';
import { loadSummary } from '#web/practice/summary/load-summary.server.ts';
import { MoodsChart } from '#web/practice/summary/moods-chart.tsx';
import { NextForm } from '#web/practice/summary/next-form.tsx';
import { Pictures } from '#web/practice/summary/pictures.tsx';
import { ReflectionSection } from '#web/practice/summary/reflection-section.tsx';
import { Reflections } from '#web/practice/summary/reflections.tsx';
import { Share } from '#web/practice/summary/share.tsx';
import { actOnSummary } from '#web/practice/summary/summary-actions.server.ts';
import { SummaryHeader } from '#web/practice/summary/summary-header.tsx';
import { useT } from '#web/site.ts';
import type { Route } from './+types/summary-page';

export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  pageLoad(context, (ctx) => loadSummary(ctx, params.id, request));

export const action = ({ context, request, params }: Route.ActionArgs) =>
  pageAction(
    context,
    request,
    async (ctx, form) => redirect(await actOnSummary(ctx, params.id, form), 303),
    'text',
  );

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { practice, site } = loaderData;
  const t = translator(site.locale);
  const name = shownName(practice);
  return pageMeta({
    ...site,
    title: t('shared:site.titleSuffix', { title: t('practice:summary.titleOf', { name }) }),
    path: `/practice/${practice.id}/summary`,
    noindex: true,
  });
};

/** /practice/<id>/summary: what a completed practice amounted to, for its owner and for whoever may see it. */
export default function SummaryPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { practice, isOwn, isHidden, moods, best, pictured, reflections, hidesStreaks } = loaderData;
  const path = `/practice/${practice.id}/summary`;
  const failed = actionProblem(actionData);
  return (
    <article className="mx-auto max-w-3xl">
      <PracticeDone />
      <BackLink to={`/practice/${practice.id}`}>{shownName(practice)}</BackLink>
      <ProblemAlert problem={failed?.problem} />
      <SummaryHeader practice={practice} isOwn={isOwn} />
      <PracticeStats practice={practice} hidesStreaks={hidesStreaks} title={t('practice:summary.totals')} />
      {isHidden && !isOwn && <p className="mt-8 text-muted">{t('practice:summary.hidden')}</p>}
      <MoodsChart moods={moods} />
      <BestNotes best={best} />
      <Pictures checkIns={pictured} />
      {isOwn ? (
        <>
          <ReflectionSection {...loaderData} path={path} failed={failed} />
          <NextForm {...loaderData} path={path} failed={failed} />
          <Share practice={practice} />
          <Closing {...loaderData} path={path} />
        </>
      ) : (
        <Reflections reflections={reflections} />
      )}
    </article>
  );
}
