import { redirect } from 'react-router';
import { seriesPath } from '#src/series/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import { CACHEABLE } from '#src/shared/page-cache.ts';
import { cacheable, pageLoad } from '#web/page.ts';
import { ChapterList } from '#web/series/chapter-list.tsx';
import { SeriesHeader } from '#web/series/series-header.tsx';
import { seriesMeta } from '#web/series/series-meta.ts';
import { useT } from '#web/site.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import type { Context } from '#worker/platform/context.ts';
import { resolveRedirect } from '#worker/posts/service.ts';
import { getSeries } from '#worker/series/service.ts';
import type { Route } from './+types/series-page';

export const headers = cacheable;

export const loader = ({ context, params }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => ({
    series: await getSeries(ctx, params.slug).catch((error: unknown) =>
      followRedirect(ctx, params.slug, error),
    ),
    locale: ctx.locale,
    origin: ctx.config.publicOrigin,
  }));

/** An old slug leads to the present one, in the same language. */
async function followRedirect(ctx: Context, slug: string, error: unknown): Promise<never> {
  if (!(error instanceof AppError) || error.code !== 'not_found') throw error;
  const { to } = await resolveRedirect(ctx, seriesPath(slug));
  throw redirect(to, { status: 301, headers: { 'Cache-Control': CACHEABLE } });
}

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? seriesMeta(loaderData) : []);

/** /series/<slug>: what a series is about, and its chapters in order. */
export default function SeriesPage({ loaderData: { series } }: Route.ComponentProps) {
  const t = useT();
  return (
    <article className="mx-auto max-w-3xl">
      <SeriesHeader series={series} />
      {series.html && (
        <div
          lang={series.shownLocale}
          className="prose mb-12"
          dangerouslySetInnerHTML={{ __html: series.html }}
        />
      )}
      {series.entries.length === 0 ? (
        <EmptyState title={t('series:page.empty.title')}>{t('series:page.empty.text')}</EmptyState>
      ) : (
        <ChapterList entries={series.entries} />
      )}
    </article>
  );
}
