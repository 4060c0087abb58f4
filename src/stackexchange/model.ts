import { z } from 'zod';
import { MAX_DISPLAY_NAME } from '#src/accounts/model.ts';
import { MAX_COMMENT } from '#src/discussion/model.ts';
import { CLOSE_REASONS, MAX_QUESTION_TAGS, MAX_QUESTION_TITLE } from '#src/questions/model.ts';
import { localeSchema, visibleLineSchema } from '#src/shared/model.ts';
import { tagNameSchema } from '#src/tags/model.ts';

/** The most items of each kind in a call. */
export const MOST_ITEMS = 50;
/** The most questions of a plan. */
export const MOST_PLANNED = 500;
/** The most characters of an imported text: those of the source are longer than what is written here. */
export const MAX_IMPORTED_TEXT = 60_000;

const MAX_SLUG = 80;
const MOST_DAYS = 3_000;
/** The id that something has at its source: a number, or `name:…` for a person whose account was deleted there. */
const sourceId = z.string().min(1).max(100);
const count = z.int().min(0).max(10_000);
const instant = z.iso.datetime();
const url = z.url({ protocol: /^https$/ }).max(500);

/** The host of the site that the dump comes from. */
export const siteSchema = z
  .string()
  .max(100)
  .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/)
  .meta({ example: 'tides.stackexchange.com' });

export const exchangePersonSchema = z.strictObject({
  id: sourceId,
  displayName: z.string().trim().min(1).max(MAX_DISPLAY_NAME),
  url: url.nullable(),
});
export type ExchangePerson = z.output<typeof exchangePersonSchema>;

/** What all texts have: who wrote them, when, and where they are. */
const text = {
  id: sourceId,
  authorId: sourceId,
  authorName: z.string().trim().min(1).max(MAX_DISPLAY_NAME),
  authorUrl: url.nullable(),
  createdAt: instant,
  url,
  licence: z.string().max(40),
};
/** The votes of each day in UTC. */
const votes = {
  votes: z.array(z.strictObject({ day: z.iso.date(), up: count, down: count })).max(MOST_DAYS),
};
const markdown = z.string().max(MAX_IMPORTED_TEXT);
/** The paths that a text had there, which lead here. */
const oldPaths = z.array(z.string().startsWith('/').max(200)).max(5);

export const exchangeQuestionSchema = z.strictObject({
  ...text,
  ...votes,
  title: visibleLineSchema(MAX_QUESTION_TITLE),
  slug: z.string().min(1).max(MAX_SLUG),
  markdown,
  tags: z.array(tagNameSchema).max(MAX_QUESTION_TAGS),
  editedAt: instant.nullable(),
  lastActivityAt: instant,
  closure: z
    .strictObject({
      at: instant,
      reason: z.enum(CLOSE_REASONS).nullable().meta({ description: 'Null: the source does not tell.' }),
      duplicateOf: sourceId.nullable(),
    })
    .nullable(),
  oldPaths,
});
export type ExchangeQuestion = z.output<typeof exchangeQuestionSchema>;

export const exchangeAnswerSchema = z.strictObject({
  ...text,
  ...votes,
  questionId: sourceId,
  markdown,
  editedAt: instant.nullable(),
  acceptedAt: instant.nullable(),
  oldPaths,
});
export type ExchangeAnswer = z.output<typeof exchangeAnswerSchema>;

export const exchangeCommentSchema = z.strictObject({
  ...text,
  on: z.enum(['question', 'answer']),
  targetId: sourceId,
  markdown: z.string().max(MAX_COMMENT),
});
export type ExchangeComment = z.output<typeof exchangeCommentSchema>;

const listOf = <T extends z.ZodType>(item: T) => z.array(item).max(MOST_ITEMS).default([]);

/** Items of a dump. Authors, questions and targets must be among these items or imported before. */
export const importExchangeSchema = z
  .strictObject({
    site: siteSchema,
    locale: localeSchema,
    people: listOf(exchangePersonSchema),
    questions: listOf(exchangeQuestionSchema),
    answers: listOf(exchangeAnswerSchema),
    comments: listOf(exchangeCommentSchema),
  })
  .meta({
    id: 'ImportExchange',
    example: { site: 'tides.stackexchange.com', locale: 'en', people: [] },
  });
export type ImportExchange = z.output<typeof importExchangeSchema>;

/** What became of an item. A person has the name that they got here. */
export const exchangeOutcomeSchema = z
  .object({
    kind: z.enum(['person', 'question', 'answer', 'comment']),
    id: z.string(),
    outcome: z.enum(['created', 'updated', 'unchanged', 'skipped']),
    reason: z.string().nullable(),
    name: z.string().nullable(),
  })
  .meta({ id: 'ExchangeOutcome' });
export type ExchangeOutcome = z.infer<typeof exchangeOutcomeSchema>;

const planned = z.strictObject({ id: sourceId, slug: z.string().min(1).max(MAX_SLUG) });

export const planExchangeSchema = z
  .strictObject({
    site: siteSchema,
    questions: z.array(planned).max(MOST_PLANNED).default([]),
    answers: z.array(sourceId).max(MOST_PLANNED).default([]),
  })
  .meta({
    id: 'PlanExchange',
    example: { site: 'tides.stackexchange.com', questions: [{ id: '4', slug: 'why-two-tides' }] },
  });
export type PlanExchange = z.output<typeof planExchangeSchema>;

/** Where a question or an answer has, or would get, its page: `/questions/<key>` or `/answers/<key>`. */
export const plannedTextSchema = z
  .object({ kind: z.enum(['question', 'answer']), id: z.string(), key: z.string() })
  .meta({ id: 'PlannedText' });
export type PlannedText = z.infer<typeof plannedTextSchema>;

/** How many votes there are in all. */
export function sumOfVotes(votes: readonly { up: number; down: number }[]): { up: number; down: number } {
  const sum = (of: 'up' | 'down') => votes.reduce((all, day) => all + day[of], 0);
  return { up: sum('up'), down: sum('down') };
}
