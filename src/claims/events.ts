import { z } from 'zod';
import { eventKind } from '#src/shared/events.ts';

/** An admin approved a claim: what an imported person wrote is a member’s now. */
export const personClaimed = eventKind(
  'claims.person_claimed',
  z.object({ importedId: z.uuid(), personId: z.uuid(), questionIds: z.array(z.uuid()) }),
);
