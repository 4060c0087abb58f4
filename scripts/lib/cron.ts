const MINUTE_MS = 60_000;

/** Ticks at every full minute until it is stopped; a tick that fails is told and stops nothing. */
export function everyMinute(tick: (at: Date) => Promise<unknown>): { stop: () => void } {
  let timer: NodeJS.Timeout;
  const schedule = () => {
    timer = setTimeout(run, MINUTE_MS - (Date.now() % MINUTE_MS));
  };
  const run = () => {
    tick(new Date()).catch((error: unknown) => console.error('cron:', error));
    schedule();
  };
  schedule();
  return { stop: () => clearTimeout(timer) };
}
