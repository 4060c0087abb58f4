/** Calls `stop` on SIGINT, SIGTERM and SIGHUP. A signal may come twice, so `stop` must be harmless twice. */
export function whenStopped(stop: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}
