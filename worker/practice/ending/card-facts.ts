import type { PracticeCardFacts } from '#src/practice/ending/card.ts';
import { shownName } from '#src/practice/shown-name.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Facts } from '#worker/practice/days/select-facts.ts';
import type { PracticeRow } from '#worker/practice/practices/select-practices.ts';
import { todayOf, toPractice } from '#worker/practice/practices/view.ts';

/** What the card of a practice tells its reader: dates and totals, kept days first. */
export function toCardFacts(ctx: Context, row: PracticeRow, facts: Facts): PracticeCardFacts {
  const { t, locale, clock, config } = ctx;
  const { startOn, endOn, stats, name, action, unit } = toPractice(row, facts, clock.now());
  const today = todayOf(row, clock.now());
  const lastOn = [startOn, endOn !== null && endOn < today ? endOn : today].sort().at(-1) ?? startOn;
  const write = (value: number) => value.toLocaleString(locale);
  const third = stats.amount
    ? { value: write(stats.amount), label: unit || t('practice:stats.amount') }
    : { value: write(stats.checkIns), label: t('practice:stats.checkIns') };
  return {
    ...{ name: shownName({ name, action }), startOn, lastOn, locale },
    person: row.personDisplayName,
    dates: formatDays(startOn, lastOn, locale),
    totals: [
      { value: write(stats.keptDays), label: t('practice:stats.keptDays') },
      { value: write(stats.keptWeeks), label: t('practice:stats.keptWeeks') },
      third,
    ],
    kept: new Set(facts.days.filter((day) => day.kept).map(({ day }) => day)),
    host: new URL(config.publicOrigin).host,
  };
}

function formatDays(from: string, to: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return from === to
    ? format.format(new Date(from))
    : `${format.format(new Date(from))} – ${format.format(new Date(to))}`;
}
