import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';

/**
 * Somebody has read a post to its end, or says so. It is told again when they took that back and read it once more. Whom
 * it concerns is that person alone: nobody else is told of it.
 */
export const readingFinished = eventKind(
  'reading.finished',
  z.object({ personId: z.uuid(), postId: z.uuid() }),
);
