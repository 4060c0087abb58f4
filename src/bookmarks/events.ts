import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';

/** A target is gone, and more people saved it than one step handles. The next step handles the rest. */
export const bookmarksLeft = eventKind('bookmarks.left', z.object({ kind: z.string(), id: z.uuid() }));
