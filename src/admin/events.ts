import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';

/** Requests the next step of a rebuild. Each step records the event of the next, so that none is lost or done twice. */
export const rebuildWanted = eventKind(
  'projection.rebuild_wanted',
  z.object({ checkId: z.string(), name: z.string(), after: z.string().nullable() }),
);
