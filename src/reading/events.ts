import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';

/** A deleted post has more readings than one step deletes. The next step handles the rest. */
export const readingsLeft = eventKind('reading.left', z.object({ postId: z.uuid() }));
