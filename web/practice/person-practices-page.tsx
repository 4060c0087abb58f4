import { shownName } from '#src/practice/shown-name.ts';
import type { PracticeCard } from '#src/practice/today-model.ts';
import { translator } from '#src/shared/translate.ts';
import { siteOf } from '#web/accounts/form-page-meta.ts';
import { isEmptyList, neighbours, pageQuery } from '#web/list-query.ts';
import { pageMeta } from '#web/meta.ts';
import { pageLoad } from '#web/page.ts';
import { VisibilityBadge } from '#web/posts/visibility-badge.tsx';
import { scheduleText } from '#web/practice/parts/schedule-text.ts';
import { StateBadge } from '#web/practice/parts/state-badge.tsx';
import { useSite, useT } from '#web/site.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Link } from '#web/ui/link.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import { listPracticesOf } from '#worker/practice/service.ts';
import type { Route } from './+types/person-practices-page';

export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => ({
    ...(await listPracticesOf(ctx, params.name, pageQuery(request))),
    site: siteOf(ctx),
  }));

/** Nothing for search engines: each practice has a page of its own. */
export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { person, site } = loaderData;
  const t = translator(site.locale);
  const title = t('practice:person.title', { name: person.displayName });
  return pageMeta({
    ...site,
    title: t('shared:site.titleSuffix', { title }),
    path: `${pathOf(person.name)}/practices`,
    noindex: true,
  });
};

/** /people/:name/practices: the practices of a person that the reader may see. */
export default function PersonPracticesPage({ loaderData: { person, practices } }: Route.ComponentProps) {
  const t = useT();
  const name = person.displayName;
  const path = pathOf(person.name);
  return (
    <div className="mx-auto max-w-3xl pt-4 md:pt-8">
      <TextLink to={path}>{t('social:list.back', { name })}</TextLink>
      <h1 className="mb-6 wrap-anywhere font-read font-semibold text-3xl tracking-tight">
        {t('practice:person.title', { name })}
      </h1>
      {isEmptyList(practices) ? (
        <EmptyState title={t('practice:person.empty')}>{t('practice:person.emptyText')}</EmptyState>
      ) : (
        <ul className="mb-6 divide-y divide-line">
          {practices.items.map((practice) => (
            <PracticeLine key={practice.id} practice={practice} />
          ))}
        </ul>
      )}
      <Pagination
        label={t('practice:list.pages')}
        {...neighbours(`${path}/practices`, practices)}
        newerLabel={t('practice:list.newer')}
        olderLabel={t('practice:list.older')}
      />
    </div>
  );
}

function PracticeLine({ practice }: { practice: PracticeCard }) {
  const t = useT();
  const { locale } = useSite();
  return (
    <li className="py-4">
      <Link
        dir="auto"
        to={`/practice/${practice.id}`}
        className="wrap-anywhere inline-flex min-h-11 items-center rounded font-read font-semibold text-xl hover:text-lagoon"
      >
        {shownName(practice)}
      </Link>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
        <StateBadge state={practice.state} />
        <VisibilityBadge visibility={practice.visibility} />
        <span>{scheduleText(practice.schedule, t, locale)}</span>
        <span className="tabular-nums">{t('practice:stats.days', { count: practice.keptDays })}</span>
      </p>
    </li>
  );
}

function pathOf(name: string): string {
  return `/people/${encodeURIComponent(name)}`;
}
