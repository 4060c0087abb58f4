import { z } from 'zod';
import { parseTags } from '#src/editor/tags-field.ts';
import { MAX_TAGS, saveDraftSchema, slugSchema } from '#src/posts/model.ts';
import { localeSchema } from '#src/shared/model.ts';
import { slugify } from '#src/shared/slug.ts';
import { tagNameSchema } from '#src/tags/model.ts';

/** What the buttons of the writing page ask for. `overwrite` saves over a version that was changed elsewhere. */
export const INTENTS = ['save', 'overwrite', 'preview', 'publish', 'unpublish', 'delete'] as const;
export type Intent = (typeof INTENTS)[number];

/** Browsers send the lines of a form with a carriage return, which no editor wrote. */
const lines = z.string().transform((text) => text.replace(/\r\n?/g, '\n'));

/** A field that shows one line on as many as it takes. */
const oneLine = z.string().transform((text) => text.replace(/\s*[\r\n]+\s*/g, ' '));

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
});
export type EditorForm = z.output<typeof editorFormSchema>;
