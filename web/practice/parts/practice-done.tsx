import { DoneAlert } from '#web/done-alert.tsx';

const SAID = new Set([
  'created',
  'checkedIn',
  'saved',
  'archived',
  'restored',
  'completed',
  'planned',
  'revealed',
  'reopened',
  'copied',
  'rest',
  'unrest',
  'repaired',
  'deleted',
  'undone',
  'split',
  'started',
  'vacation',
  'vacationRemoved',
]);

/** What was just done with a practice or a check-in. */
export function PracticeDone() {
  return <DoneAlert texts="practice:done" known={SAID} />;
}
