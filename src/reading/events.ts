import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';

/** A deleted post has more readings than one step deletes. The next step handles the rest. */
export const readingsLeft = eventKind('reading.left', z.object({ postId: z.uuid() }));

/**
 * What a person has read changed. The event does not say which posts: the outbox would keep for two weeks what a person deleted
 * (decision 025).
 */
export const readingsChanged = eventKind('reading.changed', z.object({ personId: z.uuid() }));
