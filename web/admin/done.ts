/** The action that led to this page, from its address; shown as done. */
export function doneOf(request: Request): string | null {
  const done = new URL(request.url).searchParams.get('done');
  return done !== null && DONE.has(done) ? done : null;
}

const DONE = new Set([
  'deleted',
  'saved',
  'takenBack',
  'approved',
  'rejected',
  'decided',
  'merged',
  'added',
  'removed',
  'suspended',
  'unsuspended',
  'started',
  'retried',
  'replayed',
  'checked',
  'rebuilding',
]);
