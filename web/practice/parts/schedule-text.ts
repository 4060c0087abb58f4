import type { Schedule } from '#src/practice/model.ts';
import type { Translate } from '#src/shared/translate.ts';
import { weekdayNames } from '#web/practice/parts/day-text.ts';

/** When a practice is due, in words. */
export function scheduleText(schedule: Schedule, t: Translate, locale: string): string {
  switch (schedule.kind) {
    case 'daily':
      return t('practice:schedule.daily');
    case 'weekdays': {
      if (schedule.weekdays.join('') === '12345') return t('practice:schedule.workdays');
      const names = weekdayNames(locale);
      return schedule.weekdays.map((day) => names[day - 1]).join(t('practice:schedule.comma'));
    }
    case 'weekly': {
      const { min, max } = schedule;
      if (min === max) return t('practice:schedule.times', { count: min });
      return t('practice:schedule.range', { min, max });
    }
    case 'interval':
      return t('practice:schedule.every', { count: schedule.every });
  }
}
