import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';

/** The next step of a rebuild waits: each step tells the one after it, so that none is lost and none done twice. */
export const rebuildWanted = eventKind(
  'projection.rebuild_wanted',
  z.object({ checkId: z.string(), name: z.string(), after: z.string().nullable() }),
);
