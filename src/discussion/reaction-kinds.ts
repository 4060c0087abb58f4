import { z } from 'zod';
import { REACTION_KINDS } from '#src/discussion/reaction-rules.ts';

export const reactionKindSchema = z.enum(REACTION_KINDS).meta({ id: 'ReactionKind', example: 'insight' });

/** How many of each kind a thing has; a kind that nobody chose is absent. */
export const reactionCountsSchema = z
  .partialRecord(reactionKindSchema, z.int().min(0))
  .meta({ id: 'ReactionCounts', example: { like: 3, insight: 1 } });
