/** Calls `stop` at Ctrl-C, at a polite kill, and when the terminal is closed. A signal may come twice: `stop` is harmless then. */
export function whenStopped(stop: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}
