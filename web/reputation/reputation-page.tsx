import type { ReputationChange } from '#src/reputation/model.ts';
import { DAILY_CAP } from '#src/reputation/rules.ts';
import { ownPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { isEmptyList, neighbours, pageQuery } from '#web/list-query.ts';
import { fullDay } from '#web/practice/parts/day-text.ts';
import { useSite, useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Link } from '#web/ui/link.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import { getOwnReputation } from '#worker/reputation/service.ts';
import type { Route } from './+types/reputation-page';

const PATH = '/reputation';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => ({
    site: siteOf(ctx),
    ...(await getOwnReputation(ctx, pageQuery(request))),
  }));

export const meta: Route.MetaFunction = ({ loaderData }) =>
  ownPageMeta(loaderData?.site, PATH, 'reputation:page.title');

/** /reputation: one's own reputation, and what it comes from, by day. */
export default function ReputationPage({ loaderData: { reputation, changes, days } }: Route.ComponentProps) {
  const t = useT();
  return (
    <div className="mx-auto max-w-3xl pt-4 md:pt-8">
      <h1 className="font-read font-semibold text-3xl tracking-tight">{t('reputation:page.title')}</h1>
      <p className="mt-3 font-read font-semibold text-3xl tabular-nums">{reputation}</p>
      <p className="mt-3 max-w-[65ch] text-muted">{t('reputation:page.intro')}</p>
      <TextLink to="/privileges">{t('privileges:title')}</TextLink>
      <h2 className="mt-10 font-semibold text-lg">{t('reputation:page.list')}</h2>
      <p className="mb-4 text-muted text-sm">{t('reputation:page.private')}</p>
      {isEmptyList(changes) ? (
        <EmptyState
          title={t('reputation:empty.title')}
          action={
            <LinkButton to="/questions" tone="quiet">
              {t('reputation:empty.action')}
            </LinkButton>
          }
        >
          {t('reputation:empty.text')}
        </EmptyState>
      ) : (
        days.map(({ day, credited }) => (
          <DayOfChanges
            key={day}
            day={day}
            credited={credited}
            changes={changes.items.filter((change) => change.day === day)}
          />
        ))
      )}
      <div className="mt-8">
        <Pagination
          label={t('reputation:page.pages')}
          {...neighbours(PATH, changes)}
          newerLabel={t('reputation:page.newer')}
          olderLabel={t('reputation:page.older')}
        />
      </div>
    </div>
  );
}

type DayProps = { day: string; credited: number; changes: readonly ReputationChange[] };

function DayOfChanges({ day, credited, changes }: DayProps) {
  const { locale } = useSite();
  if (changes.length === 0) return null;
  return (
    <section className="border-line border-t py-4">
      <h3 className="flex justify-between gap-4 font-medium">
        <time dateTime={day}>{fullDay(day, locale)}</time>
        <Signed value={credited} />
      </h3>
      <ul className="mt-1 grid">
        {changes.map((change) => (
          <li key={`${change.target.path} ${change.reason}`} className="flex justify-between gap-4 py-1.5">
            <Change change={change} />
            <span className="inline-flex h-11 items-center">
              <Signed value={change.credited} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Change({ change: { reason, count, amount, credited, target } }: { change: ReputationChange }) {
  const t = useT();
  return (
    <span className="min-w-0">
      <Link
        to={target.path}
        lang={target.locale}
        className="wrap-anywhere inline-flex min-h-11 items-center rounded text-ink hover:text-lagoon"
      >
        {target.title}
      </Link>
      <span className="block text-muted text-sm">{t(`reputation:reasons.${reason}`, { count })}</span>
      {credited !== amount && (
        <span className="block text-muted text-sm">
          {t('reputation:page.capped', { amount, credited, cap: DAILY_CAP })}
        </span>
      )}
    </span>
  );
}

function Signed({ value }: { value: number }) {
  return (
    <span className="shrink-0 tabular-nums">{value > 0 ? `+${value}` : `${value}`.replace('-', '−')}</span>
  );
}
