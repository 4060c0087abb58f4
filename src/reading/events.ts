import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';

/** A post is gone that more people read than one step forgets: of it some is left for the next one. */
export const readingsLeft = eventKind('reading.left', z.object({ postId: z.uuid() }));
