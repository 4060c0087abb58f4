import { z } from 'zod';
import { reactionCountsSchema, reactionKindSchema } from '#src/discussion/reaction-kinds.ts';
import { bylineSchema } from '#src/posts/model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';

/** The target of a reaction: a registered kind and an id. */
export const reactionTargetSchema = z.object({
  kind: z.string().min(1).max(40).meta({ example: 'post' }),
  id: z.uuid(),
});

export const reactSchema = z.strictObject({ kind: reactionKindSchema }).meta({ id: 'React' });
export type React = z.infer<typeof reactSchema>;

/** The reactions to a target, and the caller's own. */
export const reactionsSchema = z
  .object({
    counts: reactionCountsSchema,
    total: z.int(),
    mine: reactionKindSchema.nullable(),
  })
  .meta({ id: 'Reactions', example: { counts: { like: 3, insight: 1 }, total: 4, mine: null } });
export type Reactions = z.infer<typeof reactionsSchema>;

export const reactorQuerySchema = pageQuerySchema.extend({
  reaction: reactionKindSchema.optional().meta({ description: 'Only people with this reaction.' }),
});
export type ReactorQuery = z.output<typeof reactorQuerySchema>;

/** A person who reacted, and how. */
export const reactorSchema = z
  .object({ person: bylineSchema, reaction: reactionKindSchema, at: z.iso.datetime() })
  .meta({ id: 'Reactor' });
export type Reactor = z.infer<typeof reactorSchema>;
