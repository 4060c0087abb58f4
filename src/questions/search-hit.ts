import { z } from 'zod';
import { hitFields } from '#src/search/hit.ts';
import { localeSchema } from '#src/shared/model.ts';

/** A question that was found. */
export const questionHitSchema = z.object({
  kind: z.literal('question'),
  ...hitFields,
  locale: localeSchema,
  answerCount: z.int(),
  voteScore: z.int(),
  isAnswered: z.boolean().meta({ description: 'Whether an answer is accepted.' }),
});
export type QuestionHit = z.infer<typeof questionHitSchema>;
