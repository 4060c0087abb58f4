import { redirect } from 'react-router';
import { seriesPath } from '#src/series/rules.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { actionProblem, cacheable, pageAction, pageLoad } from '#web/page.ts';
import { orMoved } from '#web/posts/or-moved.ts';
import { ChapterList } from '#web/series/chapter-list.tsx';
import { SeriesHeader } from '#web/series/series-header.tsx';
import { seriesMeta } from '#web/series/series-meta.ts';
import { useT } from '#web/site.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Prose } from '#web/ui/prose.tsx';
import { countCall } from '#worker/http/limit-rate.ts';
import { followSeries, getSeries, unfollowSeries } from '#worker/series/service.ts';
import type { Route } from './+types/series-page';

export const headers = cacheable;

export const loader = ({ context, params }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => ({
    series: await orMoved(ctx, seriesPath(params.slug), getSeries(ctx, params.slug)),
    locale: ctx.locale,
    origin: ctx.config.publicOrigin,
  }));

/** The action of the button that follows or unfollows a series. */
export const action = ({ context, params, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'write');
    if (form.get('intent') === 'unfollow') await unfollowSeries(ctx, params.slug);
    else await followSeries(ctx, params.slug);
    return redirect(seriesPath(params.slug));
  });

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? seriesMeta(loaderData) : []);

/** /series/<slug>: the texts of a series, and its chapters in order. */
export default function SeriesPage({ loaderData: { series }, actionData }: Route.ComponentProps) {
  const t = useT();
  return (
    <article className="mx-auto max-w-3xl">
      <SeriesHeader series={series} />
      <ProblemAlert problem={actionProblem(actionData)?.problem} />
      {series.html && <Prose lang={series.shownLocale} className="mb-12" html={series.html} />}
      {series.entries.length === 0 ? (
        <EmptyState title={t('series:page.empty.title')}>{t('series:page.empty.text')}</EmptyState>
      ) : (
        <ChapterList entries={series.entries} states={series.reading?.states} />
      )}
    </article>
  );
}
