import { z } from 'zod';
import { EMPTY_TEXT, tidyText } from '#src/editor/draft-text.ts';
import { parseTags } from '#src/editor/tags-field.ts';
import { difficultySchema, type FaqEntry, MAX_TAGS, saveDraftSchema, slugSchema } from '#src/posts/model.ts';
import { localeSchema } from '#src/shared/model.ts';
import { slugify } from '#src/shared/slug.ts';
import { visibilitySchema } from '#src/social/visibility.ts';
import { tagNameSchema } from '#src/tags/model.ts';

/** What the buttons of the writing page ask for. `overwrite` saves over a version that was changed elsewhere. */
export const INTENTS = [
  'save',
  'overwrite',
  'preview',
  'publish',
  'schedule',
  'unpublish',
  'delete',
] as const;
export type Intent = (typeof INTENTS)[number];

/** Browsers send the lines of a form with a carriage return, which no editor wrote. */
const lines = z.string().transform((text) => text.replace(/\r\n?/g, '\n'));

/** A field that shows one line on as many as it takes. */
const oneLine = z.string().transform((text) => text.replace(/\s*[\r\n]+\s*/g, ' '));

const insights = saveDraftSchema.shape.insights.unwrap();
const faq = saveDraftSchema.shape.faq.unwrap();

/** What stands in the field of insights, one a line. */
function toInsights(text: string): string[] {
  return tidyText({ ...EMPTY_TEXT, insights: text.split('\n') }).insights;
}

/** The questions in a form, which was sent by whoever. */
export function toQuestions(json: string): FaqEntry[] {
  try {
    const parsed = z.array(z.object({ question: oneLine, answer: lines })).parse(JSON.parse(json));
    return tidyText({ ...EMPTY_TEXT, faq: parsed }).faq;
  } catch {
    return [];
  }
}

/** The fields of questions and answers, which come in pairs, as one text; null when the form has none. */
export function readQuestions(form: FormData): string | null {
  const questions = form.getAll('faqQuestion').map(String);
  const answers = form.getAll('faqAnswer').map(String);
  if (questions.length === 0) return null;
  return JSON.stringify(questions.map((question, at) => ({ question, answer: answers[at] ?? '' })));
}

/** The form of the writing page, as it is sent without script. */
export const editorFormSchema = z.object({
  intent: z.enum(INTENTS),
  locale: localeSchema,
  title: oneLine.pipe(saveDraftSchema.shape.title),
  summary: oneLine.pipe(saveDraftSchema.shape.summary.removeDefault()),
  markdown: lines.pipe(saveDraftSchema.shape.markdown),
  version: z.coerce.number().pipe(saveDraftSchema.shape.version),
  tags: z.string().max(1_000).transform(parseTags).pipe(z.array(tagNameSchema).max(MAX_TAGS)),
  slug: z
    .string()
    .max(200)
    .transform(slugify)
    .pipe(z.union([z.literal(''), slugSchema])),
  removeCover: z.literal('on').optional(),
  pickCover: z.union([z.literal(''), z.uuid()]).optional(),
  difficulty: z
    .union([z.literal(''), difficultySchema])
    .transform((difficulty) => difficulty || null)
    .optional(),
  visibility: visibilitySchema.optional(),
  /** Beside the box, which says nothing when it is empty: that the form has one. */
  premiumAsked: z.literal('on').optional(),
  premium: z.literal('on').optional(),
  insights: lines.transform(toInsights).pipe(insights).optional(),
  /** The pairs of the form's fields, see `readQuestions`. */
  faq: z.string().transform(toQuestions).pipe(faq).optional(),
  /** The clock of the author's own zone. */
  publishAt: z.string().max(30).optional(),
});
export type EditorForm = z.output<typeof editorFormSchema>;
