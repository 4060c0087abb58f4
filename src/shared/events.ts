import type { z } from 'zod';

/** A kind of event: its name (`feature.happened`) and the shape of what it carries: ids, never copies of the truth. */
export type EventKind<T extends z.ZodType = z.ZodType> = { type: string; payload: T };

/** An event as it is told and delivered. `at` is UTC epoch milliseconds. */
export type AppEvent<T = Record<string, unknown>> = {
  id: string;
  type: string;
  payload: T;
  actorId: string | null;
  at: number;
};

/** Declares a kind of event; stands in `src/<feature>/events.ts`. */
export function eventKind<T extends z.ZodType>(type: string, payload: T): EventKind<T> {
  return { type, payload };
}
