import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';

/** A tag was made, or its name, description or other names changed. */
export const tagChanged = eventKind('tags.changed', z.object({ tagId: z.uuid(), slug: z.string() }));

/** A tag is gone: it went into another one, or was deleted (`intoId` null). */
export const tagRemoved = eventKind(
  'tags.removed',
  z.object({ tagId: z.uuid(), slug: z.string(), intoId: z.uuid().nullable() }),
);

/**
 * Posts are not called by this name any more. Whoever keeps copies of it takes what comes behind `after`, a part at a time,
 * and tells the event again with where it stopped.
 */
export const tagNameLeft = eventKind('tags.name_left', z.object({ name: z.string(), after: z.int() }));
