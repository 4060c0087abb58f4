import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';

/** What is unread changed for some people: their bells ring. */
export const noticesChanged = eventKind('notifications.changed', z.object({ personIds: z.array(z.uuid()) }));

/** A thing is gone, and there is more to forget of its discussion than one step does. */
export const threadGone = eventKind(
  'notifications.thread_gone',
  z.object({ kind: z.string(), id: z.uuid() }),
);
