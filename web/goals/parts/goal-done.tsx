import { DoneAlert } from '#web/done-alert.tsx';

const SAID = new Set(['created', 'saved', 'reopened', 'deleted']);

/** What was just done with a goal. */
export function GoalDone() {
  return <DoneAlert texts="goals:done" known={SAID} />;
}
