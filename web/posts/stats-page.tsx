import { postPath } from '#src/posts/rules.ts';
import { translator } from '#src/shared/translate.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { pageMeta } from '#web/meta.ts';
import { ReadsChart } from '#web/posts/reads-chart.tsx';
import { useSite, useT } from '#web/site.ts';
import { Link } from '#web/ui/link.tsx';
import { getPostStats } from '#worker/posts/service.ts';
import type { Route } from './+types/stats-page';

export function loader({ context, request, params }: Route.LoaderArgs) {
  return memberLoad(context, request, async (ctx) => ({
    stats: await getPostStats(ctx, params.id),
    id: params.id,
    locale: ctx.locale,
    origin: ctx.config.publicOrigin,
  }));
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { locale, origin, stats, id } = loaderData;
  const title = translator(locale)('posts:stats.title', { title: stats.title });
  return pageMeta({ title: `${title} · Atoll`, locale, origin, path: `/write/${id}/stats`, noindex: true });
}

/** The stats of a post: its reads of the last thirty days, and the helpful answers. */
export default function StatsPage({ loaderData: { stats, id } }: Route.ComponentProps) {
  const t = useT();
  const { locale } = useSite();
  const figures = [
    ['reads', stats.readCount],
    ['helpful', stats.helpfulCount],
    ['unhelpful', stats.unhelpfulCount],
  ] as const;
  return (
    <div className="mx-auto max-w-3xl">
      <p className="text-muted text-sm">
        <Link to={`/write/${id}`} className="inline-flex min-h-11 items-center hover:text-lagoon">
          {t('posts:stats.back')}
        </Link>
      </p>
      <h1 className="font-read font-semibold text-3xl tracking-tight">{t('posts:stats.heading')}</h1>
      <p className="mt-1 text-muted">
        <Link to={postPath(stats.slug)} className="hover:text-lagoon">
          {stats.title}
        </Link>
      </p>
      <dl className="mt-8 grid grid-cols-3 gap-4">
        {figures.map(([name, count]) => (
          <div key={name} className="flex flex-col-reverse justify-end">
            <dt className="text-muted text-sm">{t(`posts:stats.${name}`)}</dt>
            <dd className="font-read font-semibold text-3xl tabular-nums">{count.toLocaleString(locale)}</dd>
          </div>
        ))}
      </dl>
      <ReadsChart reads={stats.reads} locale={locale} t={t} />
      <p className="mt-6 text-muted text-sm">{t('posts:stats.how')}</p>
    </div>
  );
}
