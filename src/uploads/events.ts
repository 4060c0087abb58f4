import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';

/** A file is gone; `ownerId` is whose it was, the actor of the event who deleted it. */
export const uploadDeleted = eventKind(
  'uploads.deleted',
  z.object({ uploadId: z.uuid(), ownerId: z.uuid(), forced: z.boolean() }),
);
