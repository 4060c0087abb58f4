import { heatmap } from '#src/practice/heatmap.ts';
import { yearQuerySchema } from '#src/practice/today-model.ts';
import { ownPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { BackLink } from '#web/practice/parts/back-link.tsx';
import { YearHeatmap } from '#web/practice/year/year-heatmap.tsx';
import { MonthsOfYear, PracticesOfYear } from '#web/practice/year/year-tables.tsx';
import { useSite, useT } from '#web/site.ts';
import { TagChip } from '#web/ui/chip.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { getYear } from '#worker/practice/service.ts';
import type { Route } from './+types/stats-page';

const PATH = '/practice/stats';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    const asked = yearQuerySchema.safeParse({
      year: new URL(request.url).searchParams.get('year') ?? undefined,
    });
    return { year: await getYear(ctx, asked.data ?? {}), site: siteOf(ctx) };
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  ownPageMeta(loaderData?.site, PATH, 'practice:year.title');

/** /practice/stats: a year of all practices. */
export default function StatsPage({ loaderData: { year } }: Route.ComponentProps) {
  const t = useT();
  const { now } = useSite();
  const values = year.days.map(({ day, checkIns }) => ({ day, value: checkIns }));
  const map = heatmap(`${year.year}-01-01`, `${year.year}-12-31`, values);
  const text = [
    t('practice:year.text', { year: year.year, count: year.checkIns }),
    t('practice:stats.days', { count: year.keptDays }),
  ].join(' · ');
  const years = yearsFrom(year.firstYear ?? year.year, year.year, now);
  return (
    <div className="mx-auto max-w-4xl">
      <BackLink to="/practice">{t('practice:title')}</BackLink>
      <h1 className="font-read font-semibold text-3xl tracking-tight">{t('practice:year.title')}</h1>
      <nav aria-label={t('practice:calendar.years')} className="mt-2 flex flex-wrap gap-x-2">
        {years.map((each) => (
          <TagChip key={each} to={`${PATH}?year=${each}`} current={each === year.year}>
            {each}
          </TagChip>
        ))}
      </nav>
      {year.days.length === 0 ? (
        <div className="mt-6">
          <EmptyState title={t('practice:year.empty')}>{t('practice:year.emptyText')}</EmptyState>
        </div>
      ) : (
        <>
          <p className="mt-4 mb-4 text-muted tabular-nums">{text}</p>
          <YearHeatmap heatmap={map} text={text} />
          <PracticesOfYear practices={year.practices} />
          <MonthsOfYear days={year.days} />
        </>
      )}
    </div>
  );
}

/** From the first year with a check-in to the one that is shown, and on to the present one. */
function yearsFrom(first: number, shown: number, now: number): number[] {
  const last = Math.max(shown, new Date(now).getUTCFullYear());
  return Array.from({ length: Math.min(20, last - Math.min(first, shown) + 1) }, (_, at) => last - at);
}
