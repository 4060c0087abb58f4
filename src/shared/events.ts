import type { z } from 'zod';

/** A kind of event: its name (`feature.happened`) and the schema of its payload, which has ids, never copies of rows. */
export type EventKind<T extends z.ZodType = z.ZodType> = { type: string; payload: T };

/** An event as it is recorded and delivered. `at` is UTC epoch milliseconds. */
export type AppEvent<T = Record<string, unknown>> = {
  id: string;
  type: string;
  payload: T;
  actorId: string | null;
  at: number;
};

/** Declares a kind of event, in `src/<feature>/events.ts`. */
export function eventKind<T extends z.ZodType>(type: string, payload: T): EventKind<T> {
  return { type, payload };
}
