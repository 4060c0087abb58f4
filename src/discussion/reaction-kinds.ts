import { z } from 'zod';
import { REACTION_KINDS } from '#src/discussion/reaction-rules.ts';

export const reactionKindSchema = z.enum(REACTION_KINDS).meta({ id: 'ReactionKind', example: 'insight' });

/** How many reactions of each kind a target has; a kind that nobody chose is absent. */
export const reactionCountsSchema = z
  .partialRecord(reactionKindSchema, z.int().min(0))
  .meta({ id: 'ReactionCounts', example: { like: 3, insight: 1 } });
