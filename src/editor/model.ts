import { z } from 'zod';
import { EMPTY_TEXT, tidyText } from '#src/editor/draft-text.ts';
import { parseTags } from '#src/editor/tags-field.ts';
import { difficultySchema, type FaqEntry, MAX_TAGS, saveDraftSchema, slugSchema } from '#src/posts/model.ts';
import { localeSchema } from '#src/shared/model.ts';
import { slugify } from '#src/shared/slug.ts';
import { visibilitySchema } from '#src/social/visibility.ts';
import { tagNameSchema } from '#src/tags/model.ts';

/** The intents of the writing page's buttons. `overwrite` saves over a version that was changed elsewhere. */
export const INTENTS = [
  'save',
  'overwrite',
  'preview',
  'publish',
  'schedule',
  'unpublish',
  'withdraw',
  'delete',
] as const;
export type Intent = (typeof INTENTS)[number];

/** Browsers send the lines of a form with carriage returns, which no editor wrote. */
const lines = z.string().transform((text) => text.replace(/\r\n?/g, '\n'));

/** A field that displays one line of text on as many as it needs. */
const oneLine = z.string().transform((text) => text.replace(/\s*[\r\n]+\s*/g, ' '));

const insights = saveDraftSchema.shape.insights.unwrap();
const faq = saveDraftSchema.shape.faq.unwrap();

/** Parses the field of insights, one per line. */
function toInsights(text: string): string[] {
  return tidyText({ ...EMPTY_TEXT, insights: text.split('\n') }).insights;
}

/** Parses the questions of a form, which may come from any client. */
export function toQuestions(json: string): FaqEntry[] {
  try {
    const parsed = z.array(z.object({ question: oneLine, answer: lines })).parse(JSON.parse(json));
    return tidyText({ ...EMPTY_TEXT, faq: parsed }).faq;
  } catch {
    return [];
  }
}

/** Returns the pairs of question and answer fields as one JSON text, or null when the form has none. */
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
  /** Says that the form has the checkbox, which sends nothing when it is not checked. */
  premiumAsked: z.literal('on').optional(),
  premium: z.literal('on').optional(),
  insights: lines.transform(toInsights).pipe(insights).optional(),
  /** The pairs of question and answer fields, see `readQuestions`. */
  faq: z.string().transform(toQuestions).pipe(faq).optional(),
  /** Says that the form has the checkboxes of the languages to publish. */
  languagesAsked: z.literal('on').optional(),
  languages: z.union([z.array(localeSchema), localeSchema.transform((locale) => [locale])]).default([]),
  /** In the author's own time zone. */
  publishAt: z.string().max(30).optional(),
});
export type EditorForm = z.output<typeof editorFormSchema>;
