import type { PracticeWeek } from '#src/practice/review-model.ts';
import type { Translate } from '#src/shared/translate.ts';
import { useSite, useT } from '#web/site.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { TextLink } from '#web/ui/text-link.tsx';

type One = PracticeWeek['practices'][number];

/** What each practice amounts to in a week, beside the week before: more is said, less is not. */
export function WeekSums({ week }: { week: PracticeWeek }) {
  const t = useT();
  const { locale } = useSite();
  const kept = week.practices.filter(({ checkIns }) => checkIns > 0);
  if (kept.length === 0) {
    return (
      <div className="mt-6">
        <EmptyState title={t('practice:review.empty')}>{t('practice:review.emptyText')}</EmptyState>
      </div>
    );
  }
  return (
    <section aria-labelledby="sums" className="mt-8">
      <h2 id="sums" className="font-semibold text-lg">
        {t('practice:review.sums')}
      </h2>
      <ul className="mt-2 divide-y divide-line">
        {kept.map((one) => (
          <li key={one.practiceId} className="py-3">
            <TextLink to={`/practice/${one.practiceId}`}>{one.name}</TextLink>
            <p className="tabular-nums">{sumsOf(one, t, locale)}</p>
            {moreOf(one, t) && <p className="text-muted text-sm">{moreOf(one, t)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Days, minutes and amount, those that there are. */
export function sumsOf(
  one: Pick<One, 'keptDays' | 'minutes' | 'amount' | 'unit'>,
  t: Translate,
  locale: string,
): string {
  const { keptDays, minutes, amount, unit } = one;
  const parts = [
    t('practice:stats.days', { count: keptDays }),
    minutes > 0 && t('practice:checkIn.minutesText', { count: minutes }),
    amount > 0 && `${amount.toLocaleString(locale, { maximumFractionDigits: 2 })} ${unit}`.trim(),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** How the week compares, when that is good to hear. */
function moreOf({ keptDays, before }: One, t: Translate): string | null {
  if (before.checkIns === 0) return t('practice:review.new');
  if (keptDays > before.keptDays) return t('practice:review.more', { count: keptDays - before.keptDays });
  return keptDays === before.keptDays && keptDays > 0 ? t('practice:review.same') : null;
}
