/** When a job runs: every so many minutes from midnight, or once a day at a minute of the day; in UTC. */
export type Schedule = { everyMinutes: number } | { dailyAt: number };

const DAY = 24 * 60;

/** The last minute at or before `minute` at which a schedule is due. Minutes count from the epoch. */
export function latestDue(schedule: Schedule, minute: number): number {
  const ofDay = minute % DAY;
  const midnight = minute - ofDay;
  if ('dailyAt' in schedule) return midnight + schedule.dailyAt - (ofDay < schedule.dailyAt ? DAY : 0);
  return midnight + ofDay - (ofDay % schedule.everyMinutes);
}

/** The first minute after `minute` at which a schedule is due. */
export function nextDue(schedule: Schedule, minute: number): number {
  const midnight = minute - (minute % DAY);
  if ('dailyAt' in schedule) return latestDue(schedule, minute) + DAY;
  return Math.min(latestDue(schedule, minute) + schedule.everyMinutes, midnight + DAY);
}

/**
 * The due minute to run for now, or null. `last` is the due minute of the last run. Missed minutes are made up for by one run,
 * and no minute runs twice. A job that never ran runs only in its due minute.
 */
export function dueNow(schedule: Schedule, minute: number, last: number | null): number | null {
  const due = latestDue(schedule, minute);
  return due > (last ?? minute - 1) ? due : null;
}
