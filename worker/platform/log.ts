/** Structured logs: one line of JSON each, with the request's id. No personal data, no secrets. */
export type Log = {
  info: (message: string, fields?: Record<string, unknown>) => void;
  warn: (message: string, fields?: Record<string, unknown>) => void;
  error: (message: string, error: unknown, fields?: Record<string, unknown>) => void;
};

/** Makes a log whose lines all carry `base`, such as the request's id. */
export function createLog(base: Record<string, unknown>): Log {
  return {
    info: (message, fields) => console.log(JSON.stringify({ level: 'info', message, ...base, ...fields })),
    warn: (message, fields) => console.warn(JSON.stringify({ level: 'warn', message, ...base, ...fields })),
    error: (message, error, fields) =>
      console.error(
        JSON.stringify({ level: 'error', message, ...base, ...fields, error: describeError(error) }),
      ),
  };
}

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  return {
    name: error.name,
    message: error.message,
    stack: error.stack,
    ...(error.cause ? { cause: describeError(error.cause) } : {}),
  };
}
