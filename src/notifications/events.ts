import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';

/** What is unread changed for some people: their bells ring. */
export const noticesChanged = eventKind('notifications.changed', z.object({ personIds: z.array(z.uuid()) }));
