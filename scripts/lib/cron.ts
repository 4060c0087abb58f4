const MINUTE_MS = 60_000;

/** Ticks at every full minute as long as the process lives; a failed tick is logged and stops nothing. */
export function everyMinute(tick: (at: Date) => Promise<unknown>): void {
  const schedule = () => setTimeout(run, MINUTE_MS - (Date.now() % MINUTE_MS));
  const run = () => {
    tick(new Date()).catch((error: unknown) => console.error('cron:', error));
    schedule();
  };
  schedule();
}
