import { shownName } from '#src/practice/shown-name.ts';
import type { TodayPractice } from '#src/practice/today-model.ts';
import type { Translate } from '#src/shared/translate.ts';
import { CheckInButton } from '#web/practice/parts/check-in-button.tsx';
import { inARow } from '#web/practice/parts/in-a-row.ts';
import { JustChecked } from '#web/practice/parts/just-checked.tsx';
import { WeekRing } from '#web/practice/parts/week-ring.tsx';
import { useSite, useT } from '#web/site.ts';
import { Link } from '#web/ui/link.tsx';

type PracticeRowProps = {
  one: TodayPractice;
  seed: string;
  hidesStreaks: boolean;
  /** The one that comes first on the page. */
  isNext?: boolean;
};

/** A practice of the day: its week, what it amounts to, and the button that checks in or what follows it. */
export function PracticeRow({ one, seed, hidesStreaks, isNext = false }: PracticeRowProps) {
  const t = useT();
  const { locale } = useSite();
  const { practice, due, checkIns, checkInId } = one;
  return (
    <li className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2 py-3 sm:grid-cols-[auto_1fr_auto]">
      <WeekRing week={practice.week} size={isNext ? 76 : 52} hideText />
      <div className="min-w-0">
        <h3 className={isNext ? 'font-read font-semibold text-xl' : 'font-medium'}>
          <Link to={`/practice/${practice.id}`} className="wrap-anywhere hover:text-lagoon">
            {shownName(practice)}
          </Link>
        </h3>
        <p className="text-muted text-sm tabular-nums">{partsOf(one, hidesStreaks, t, locale)}</p>
      </div>
      <div className="col-span-2 flex flex-wrap items-center gap-x-4 sm:col-span-1 sm:justify-end">
        {checkInId && !due ? (
          <JustChecked checkInId={checkInId} back="/" />
        ) : (
          <CheckInButton
            practice={practice}
            seed={seed}
            back="/"
            size={isNext ? 'lg' : 'sm'}
            times={checkIns}
            isOptional={!due || !isNext}
          />
        )}
      </div>
    </li>
  );
}

/** What the practice says of the day, then weeks and days; days in a row last, if at all. */
function partsOf(one: TodayPractice, hidesStreaks: boolean, t: Translate, locale: string): string {
  const { practice, amount, due } = one;
  const { stats, week } = practice;
  const kept = week.filter(({ outcome }) => outcome === 'kept' || outcome === 'repair').length;
  const parts = [
    due && practice.moment !== 'any' && t(`practice:moment.${practice.moment}`),
    due && practice.amount !== null && amountOf(one, t, locale),
    !due && amount > 0 && `${amount.toLocaleString(locale)} ${practice.unit}`.trim(),
    t('practice:week.kept', { count: kept }),
    stats.keptWeeks > 0 && t('practice:stats.weeks', { count: stats.keptWeeks }),
    stats.keptWeeks === 0 && stats.keptDays > 0 && t('practice:stats.days', { count: stats.keptDays }),
    !hidesStreaks && stats.streak > 1 && t(inARow(stats), { count: stats.streak }),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** How much of the amount of the day is done, or what it is. */
function amountOf({ practice, amount }: TodayPractice, t: Translate, locale: string): string {
  const of = (practice.amount ?? 0).toLocaleString(locale);
  const done = amount.toLocaleString(locale);
  return t(amount > 0 ? 'home:due.amountOf' : 'home:due.amount', { done, of, unit: practice.unit }).trim();
}
