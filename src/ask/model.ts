import { z } from 'zod';
import { localeSchema } from '#src/shared/model.ts';

export const LONGEST_QUESTION = 400;
export const SHORTEST_QUESTION = 3;
/** Answers of a language model that a person gets on one of their days. */
export const ANSWERS_A_DAY = 40;

/** What came of a question: an answer, the closest passages without one, nothing, or a failure of the model. */
export const OUTCOMES = ['answered', 'closest', 'refused', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A question for the site. `post`: only this post answers, by its slug; `after`: the earlier question that it follows. */
export const askSchema = z
  .strictObject({
    question: z.string().trim().min(SHORTEST_QUESTION).max(LONGEST_QUESTION),
    post: z.string().min(1).max(200).optional(),
    after: z.uuid().optional(),
  })
  .meta({ id: 'Ask', example: { question: 'How do tides work?' } });
export type Ask = z.output<typeof askSchema>;

/** A numbered source. `url` leads to the passage; `quote` is what the answer takes from it, '' for nothing. */
export const sourceSchema = z
  .object({
    n: z.int(),
    kind: z.string(),
    title: z.string(),
    path: z.array(z.string()),
    locale: localeSchema,
    url: z.string(),
  })
  .meta({ id: 'AskSource' });
export type Source = z.infer<typeof sourceSchema>;

/** A sentence of an answer, with the numbers of the sources that it has. Without one it is unsourced. */
export const sentenceSchema = z
  .object({ text: z.string(), cites: z.array(z.int()) })
  .meta({ id: 'AskSentence' });
export type Sentence = z.infer<typeof sentenceSchema>;

/** A premium post that would answer: its title only. */
export const lockedSchema = z.object({ title: z.string(), url: z.string() }).meta({ id: 'AskLocked' });
export type Locked = z.infer<typeof lockedSchema>;

/** What answered: `model` is a language model; `passages` are sentences of the site, without one. */
export const ANSWERED_BY = ['model', 'passages'] as const;
export type AnsweredBy = (typeof ANSWERED_BY)[number];

/**
 * A question with its answer, which only its asker sees. Sources that the asker may not read any more are left out, with the
 * sentences that had no other (`hidden` counts them).
 */
export const answerSchema = z
  .object({
    id: z.uuid(),
    question: z.string(),
    outcome: z.enum(OUTCOMES),
    answeredBy: z.enum(ANSWERED_BY),
    sentences: z.array(sentenceSchema),
    sources: z.array(sourceSchema),
    locked: z.array(lockedSchema),
    hidden: z.int(),
    post: z.object({ slug: z.string(), title: z.string() }).nullable(),
    isHelpful: z.boolean().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'AskAnswer' });
export type Answer = z.infer<typeof answerSchema>;

/** A question of one's own in the list. */
export const askedSchema = z
  .object({ id: z.uuid(), question: z.string(), outcome: z.enum(OUTCOMES), createdAt: z.iso.datetime() })
  .meta({ id: 'Asked' });
export type Asked = z.infer<typeof askedSchema>;

export const askedQuerySchema = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export type AskedQuery = z.output<typeof askedQuerySchema>;

export const verdictSchema = z.strictObject({ isHelpful: z.boolean().nullable() }).meta({ id: 'AskVerdict' });
