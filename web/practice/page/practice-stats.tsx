import type { Practice } from '#src/practice/model.ts';
import type { Translate } from '#src/shared/translate.ts';
import { useSite, useT } from '#web/site.ts';

type PracticeStatsProps = { practice: Practice; hidesStreaks: boolean; title?: string };

/** What a practice amounts to: weeks and days first, days in a row last, if at all. */
export function PracticeStats({ practice, hidesStreaks, title }: PracticeStatsProps) {
  const t = useT();
  const { locale } = useSite();
  const figures = figuresOf(practice, hidesStreaks, (value) => value.toLocaleString(locale), t);
  return (
    <section aria-labelledby="stats" className="mt-12">
      <h2 id="stats" className="font-read font-semibold text-xl">
        {title ?? t('practice:stats.title')}
      </h2>
      <dl className="mt-4 grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-4">
        {figures.map(([label, value]) => (
          <div key={label} className="flex flex-col-reverse justify-end">
            <dt className="text-muted text-sm">{label}</dt>
            <dd className="wrap-anywhere font-read font-semibold text-3xl tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type Write = (value: number) => string;

function figuresOf({ stats, unit }: Practice, hidesStreaks: boolean, write: Write, t: Translate) {
  const { minutes, amount, rate } = stats;
  const figures: [label: string, value: string | false][] = [
    [t('practice:stats.keptWeeks'), write(stats.keptWeeks)],
    [t('practice:stats.keptDays'), write(stats.keptDays)],
    [t('practice:stats.checkIns'), write(stats.checkIns)],
    [t('practice:stats.minutes'), minutes ? write(minutes) : false],
    [unit || t('practice:stats.amount'), amount ? write(amount) : false],
    [
      t('practice:stats.rate'),
      rate !== null && t('practice:stats.percent', { percent: Math.round(rate * 100) }),
    ],
    [t('practice:stats.streak'), !hidesStreaks && write(stats.streak)],
    [t('practice:stats.bestStreak'), !hidesStreaks && write(stats.bestStreak)],
  ];
  return figures.filter(([, value]) => value !== false);
}
