import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';

/** The unread notices of some people changed; their bells are rung. */
export const noticesChanged = eventKind('notifications.changed', z.object({ personIds: z.array(z.uuid()) }));

/** A target is gone, and one step could not delete everything that belongs to its discussion. */
export const threadGone = eventKind(
  'notifications.thread_gone',
  z.object({ kind: z.string(), id: z.uuid() }),
);
