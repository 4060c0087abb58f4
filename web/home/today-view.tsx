import PenLine from 'lucide-react/icons/pen-line';
import type { ReactNode } from 'react';
import type { BuddyToday } from '#src/buddies/model.ts';
import type { FirstSteps } from '#src/home/first-steps.ts';
import type { Today } from '#src/practice/today-model.ts';
import type { SeriesInProgress } from '#src/reading/model.ts';
import { BuddiesToday } from '#web/buddies/buddies-today.tsx';
import { DayOfPractice } from '#web/home/today/day-of-practice.tsx';
import { FirstStepsCard } from '#web/home/today/first-steps-card.tsx';
import { WeekOfAll } from '#web/home/today/week-of-all.tsx';
import { PostCard, type PostSummary } from '#web/posts/post-card.tsx';
import { PostList } from '#web/posts/post-list.tsx';
import { ContinueSeries } from '#web/reading/continue-series.tsx';
import { LinkButton } from '#web/ui/button.tsx';
import { Card } from '#web/ui/card.tsx';
import { Chart } from '#web/ui/chart.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import { Time } from '#web/ui/time.tsx';

type T = (key: string, params?: Record<string, string | number>) => string;

export type TodayViewProps = {
  t: T;
  locale: string;
  now: string | number | Date;
  timeZone?: string;
  name: string;
  /** By the person's own clock. */
  part: 'morning' | 'afternoon' | 'evening' | 'night';
  practice: Today;
  buddies: readonly BuddyToday[];
  /** Makes a check-in that is sent twice one check-in. */
  seed: string;
  unread: number;
  level?: number;
  firstSteps?: FirstSteps;
  draft?: { title: string; to: string; lang: string; savedAt: string | number | Date };
  /** The series that the person has begun and not finished. */
  goOn?: SeriesInProgress;
  read?: PostSummary;
  /** Absent when the person follows nobody and nothing yet. */
  followed?: PostSummary[];
};

function Part({
  id,
  title,
  more,
  children,
}: {
  id: string;
  title: string;
  more?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="mt-12">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6">
        <h2 id={id} className="font-semibold text-lg">
          {title}
        </h2>
        {more}
      </div>
      {children}
    </section>
  );
}

function Draft({ t, draft, now, locale, timeZone }: TodayViewProps) {
  if (!draft) {
    return (
      <p className="mt-8">
        <LinkButton to="/write" tone="quiet">
          <Icon of={PenLine} size={18} />
          {t('home:today.write')}
        </LinkButton>
      </p>
    );
  }
  return (
    <Card
      aria-labelledby="draft"
      className="mt-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-4"
    >
      <div className="min-w-0">
        <p className="text-muted text-sm">
          {t('home:today.draft')} · <Time at={draft.savedAt} now={now} locale={locale} timeZone={timeZone} />
        </p>
        <h2 id="draft" lang={draft.lang} className="mt-1 font-read font-semibold text-xl">
          {draft.title || t('home:today.untitled')}
        </h2>
      </div>
      <LinkButton to={draft.to}>
        <Icon of={PenLine} size={18} />
        {t('home:today.continue')}
      </LinkButton>
    </Card>
  );
}

/** The person's own day, which may begin hours after midnight. */
const DAY = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;

/** Signed in: what to do today, on one screen. */
export function TodayView(props: TodayViewProps) {
  const { t, locale, now, name, part, goOn, read, followed, practice, seed } = props;
  const day = new Intl.DateTimeFormat(locale, DAY);
  return (
    <div className="mx-auto max-w-3xl">
      <header className="flex items-center justify-between gap-6">
        <div>
          <p className="text-muted">{day.format(new Date(`${practice.day}T00:00Z`))}</p>
          <h1 className="mt-1 font-read font-semibold text-3xl tracking-tight">
            {t(`home:today.greeting.${part}`, { name })}
          </h1>
          {practice.isBack && <p className="mt-2 text-muted">{t('home:back')}</p>}
          {(props.unread > 0 || props.level !== undefined) && (
            <p className="mt-1 flex flex-wrap gap-x-4">
              {props.unread > 0 && (
                <TextLink to="/notifications">{t('home:unread', { count: props.unread })}</TextLink>
              )}
              {props.level !== undefined && (
                <TextLink to="/standing">{t('standing:level', { level: props.level })}</TextLink>
              )}
            </p>
          )}
        </div>
        {practice.practices.length > 0 ? (
          <WeekOfAll today={practice} className="shrink-0 text-center" />
        ) : (
          <Chart plain className="-my-4 hidden w-40 shrink-0 sm:block" />
        )}
      </header>
      <DayOfPractice today={practice} seed={seed} />
      <BuddiesToday buddies={props.buddies} />
      {props.firstSteps && <FirstStepsCard steps={props.firstSteps} />}
      <Draft {...props} />
      {goOn && (
        <Part
          id="continue"
          title={t('home:today.goOn')}
          more={<TextLink to="/reading">{t('reading:title')}</TextLink>}
        >
          <div className="rounded border border-line bg-surface px-4 py-4 sm:px-5">
            <ContinueSeries series={goOn} />
          </div>
        </Part>
      )}
      {read && (
        <Part
          id="read"
          title={t('home:today.read')}
          more={
            <span className="flex flex-wrap gap-x-6">
              {!goOn && <TextLink to="/reading">{t('reading:title')}</TextLink>}
              <TextLink to="/saved">{t('bookmarks:title')}</TextLink>
              <TextLink to="/series">{t('series:list.title')}</TextLink>
            </span>
          }
        >
          <PostCard post={read} now={now} locale={locale} heading="h3" lead />
        </Part>
      )}
      <Part
        id="followed"
        title={t('home:today.followed')}
        more={followed && <TextLink to="/feed">{t('social:feed.see')}</TextLink>}
      >
        {followed && followed.length > 0 ? (
          <PostList posts={followed} now={now} locale={locale} heading="h3" />
        ) : (
          <EmptyState
            title={t(followed ? 'home:today.quiet.title' : 'home:today.follow.title')}
            action={
              <LinkButton to={followed ? '/posts' : '/feed'} tone="quiet">
                {t(followed ? 'home:today.quiet.action' : 'home:today.follow.action')}
              </LinkButton>
            }
          >
            {t(followed ? 'home:today.quiet.text' : 'home:today.follow.text')}
          </EmptyState>
        )}
      </Part>
    </div>
  );
}
