import type { JobRun, JobSummary } from '#src/admin/job-model.ts';
import { useSite, useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';

const TONES = { running: 'lagoon', retrying: 'sand', done: 'plain', failed: 'reef' } as const;

/** The outcome of a run, in a word. */
export function RunBadge({ outcome }: { outcome: JobRun['outcome'] }) {
  const t = useT();
  return <Badge tone={TONES[outcome]}>{t(`admin:jobs.outcomes.${outcome}`)}</Badge>;
}

/** Returns the purpose of a job, '' for a job without a text. */
export function useAboutJob(): (name: string) => string {
  const t = useT();
  return (name) => t(`admin:jobs.about.${name.replaceAll('.', '_')}`, { defaultValue: '' });
}

/** When a job runs, in words. */
export function ScheduleText({ schedule }: { schedule: JobSummary['schedule'] }) {
  const t = useT();
  if ('dailyAt' in schedule) {
    const time = `${Math.floor(schedule.dailyAt / 60)}:${String(schedule.dailyAt % 60).padStart(2, '0')}`;
    return t('admin:jobs.dailyAt', { time });
  }
  const { everyMinutes } = schedule;
  if (everyMinutes === 1) return t('admin:jobs.everyMinute');
  if (everyMinutes === 60) return t('admin:jobs.everyHour');
  if (everyMinutes % 60 === 0) return t('admin:jobs.everyHours', { count: everyMinutes / 60 });
  return t('admin:jobs.everyMinutes', { count: everyMinutes });
}

/** A span of time in the unit that suits it. */
export function Duration({ milliseconds }: { milliseconds: number }) {
  const { locale } = useSite();
  const [unit, size] =
    milliseconds < 1_000
      ? (['millisecond', 1] as const)
      : milliseconds < 60_000
        ? (['second', 1_000] as const)
        : (['minute', 60_000] as const);
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 });
  return format.format(milliseconds / size);
}
