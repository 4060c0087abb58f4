import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';

/** A tag was made or its name or description changed. */
export const tagChanged = eventKind('tags.changed', z.object({ tagId: z.uuid(), slug: z.string() }));
