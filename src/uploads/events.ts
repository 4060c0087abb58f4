import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';

/** A file was deleted. `ownerId` is the owner, the actor of the event the person who deleted it. */
export const uploadDeleted = eventKind(
  'uploads.deleted',
  z.object({ uploadId: z.uuid(), ownerId: z.uuid(), forced: z.boolean() }),
);
