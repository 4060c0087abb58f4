import type { SeriesCard } from '#src/series/model.ts';
import { seriesPath } from '#src/series/rules.ts';
import { translator } from '#src/shared/translate.ts';
import { neighbours, pageQuery } from '#web/list-query.ts';
import { pageMeta } from '#web/meta.ts';
import { cacheable, pageLoad } from '#web/page.ts';
import { useSite, useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Link } from '#web/ui/link.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { listSeries } from '#worker/series/service.ts';
import type { Route } from './+types/series-list-page';

export const headers = cacheable;

export const loader = ({ context, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const query = pageQuery(request);
    const series = await listSeries(ctx, query);
    return { series, later: query.cursor !== undefined, locale: ctx.locale, origin: ctx.config.publicOrigin };
  });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { locale, origin, later } = loaderData;
  const t = translator(locale);
  return pageMeta({
    title: t('shared:site.titleSuffix', { title: t('series:list.title') }),
    description: t('series:list.description'),
    locale,
    origin,
    path: '/series',
    noindex: later,
  });
};

/** /series: all public series and books. */
export default function SeriesListPage({ loaderData: { series } }: Route.ComponentProps) {
  const t = useT();
  return (
    <div className="mx-auto max-w-3xl">
      <h1 className="pt-4 font-read font-semibold text-3xl tracking-tight md:pt-8">
        {t('series:list.title')}
      </h1>
      <p className="mt-3 mb-8 max-w-[65ch] text-muted">{t('series:list.intro')}</p>
      {series.items.length === 0 ? (
        <EmptyState title={t('series:list.empty.title')}>{t('series:list.empty.text')}</EmptyState>
      ) : (
        <ul className="mb-10 grid divide-y divide-line">
          {series.items.map((each) => (
            <SeriesRow key={each.id} series={each} />
          ))}
        </ul>
      )}
      <Pagination
        label={t('series:list.pages')}
        {...neighbours('/series', series)}
        newerLabel={t('series:list.newer')}
        olderLabel={t('series:list.older')}
      />
    </div>
  );
}

function SeriesRow({ series }: { series: SeriesCard }) {
  const { locale } = useSite();
  const t = useT();
  const { kind, title, summary, shownLocale, coverUrl, entryCount, owner } = series;
  return (
    <li className="flex gap-5 py-6 first:pt-0">
      <div className="min-w-0 flex-1">
        <h2 lang={shownLocale} className="font-read font-semibold text-xl tracking-tight">
          <Link
            to={seriesPath(series.slug)}
            className="flex min-h-11 items-center rounded py-1 transition-colors hover:text-lagoon"
          >
            {title}
          </Link>
        </h2>
        {summary && (
          <p
            lang={shownLocale}
            className="mt-1 line-clamp-3 max-w-[65ch] font-read text-muted leading-(--read-leading)"
          >
            {summary}
          </p>
        )}
        <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
          <Badge tone={kind === 'book' ? 'sand' : 'plain'}>{t(`series:kind.${kind}`)}</Badge>
          <span>{t('series:chapters', { count: entryCount })}</span>
          {kind === 'series' && <span>{t('series:list.by', { name: owner.displayName })}</span>}
          {shownLocale !== locale && <Badge lang={shownLocale}>{t(`posts:language.${shownLocale}`)}</Badge>}
        </p>
      </div>
      {coverUrl && (
        <img
          src={coverUrl}
          alt=""
          width={160}
          height={120}
          loading="lazy"
          className="hidden h-30 w-40 shrink-0 rounded border border-line object-cover sm:block"
        />
      )}
    </li>
  );
}
