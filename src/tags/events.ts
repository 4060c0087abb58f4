import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';

/** A tag was created, or its name, description or synonyms changed. */
export const tagChanged = eventKind('tags.changed', z.object({ tagId: z.uuid(), slug: z.string() }));

/** A tag was removed: merged into another one, or deleted (`intoId` null). */
export const tagRemoved = eventKind(
  'tags.removed',
  z.object({ tagId: z.uuid(), slug: z.string(), intoId: z.uuid().nullable() }),
);

/**
 * Posts no longer have a tag of this name. A handler that updates copies of the name processes the batch behind `after`, and
 * records the event again with its last row.
 */
export const tagNameLeft = eventKind('tags.name_left', z.object({ name: z.string(), after: z.int() }));
