import { z } from 'zod';
import { REASONS } from '#src/reputation/rules.ts';
import { localeSchema } from '#src/shared/model.ts';

export const reasonSchema = z.enum(REASONS).meta({ id: 'ReputationReason' });

/** What a person gained or lost on a day by one thing of theirs, for one reason: several votes are one change. */
export const reputationChangeSchema = z
  .object({
    day: z.iso.date().meta({ description: 'The day in UTC.' }),
    reason: reasonSchema,
    count: z.int().meta({ description: 'How many votes, acceptances or edits.' }),
    amount: z.int(),
    credited: z.int().meta({ description: 'What counts within the limit of the day.' }),
    target: z.object({ kind: z.string(), title: z.string(), path: z.string(), locale: localeSchema }),
  })
  .meta({ id: 'ReputationChange' });
export type ReputationChange = z.infer<typeof reputationChangeSchema>;
