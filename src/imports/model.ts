import { z } from 'zod';
import { slugSchema, textFields } from '#src/posts/model.ts';
import { localeSchema } from '#src/shared/model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';
import { visibilitySchema } from '#src/social/visibility.ts';

/** The name of a source, e.g. that of the folder; documents are identified by `source:path`. */
export const sourceSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9][a-z0-9._-]{0,79}$/)
  .meta({ example: 'rust-blog' });

export const pathSchema = z
  .string()
  .min(1)
  .max(500)
  .meta({ description: 'The document in its source, e.g. its file name.', example: 'Rust-1.63.0.md' });

/** A document by its source and path; the source may be another one. */
const documentRefSchema = z
  .strictObject({ source: sourceSchema, path: pathSchema })
  .meta({ example: { source: 'rust-book', path: 'ch18-00-oop.md' } });
export type DocumentRef = z.infer<typeof documentRefSchema>;

const editionOf = {
  translates: documentRefSchema.optional().meta({
    description:
      'The document that this one translates: its post gets this text as another language. Only the first import of a document reads this field.',
  }),
  translatedBy: documentRefSchema.optional().meta({
    description:
      'The same for an original that is imported after its translation: it joins that post and decides the shared fields from then on.',
  }),
};

export const MAX_DOCUMENTS = 50;
export const MAX_PLANNED = 1000;

/** One document of a bulk import. Links and images in `markdown` already lead to Atoll's addresses. */
export const importDocumentSchema = z
  .strictObject({
    path: pathSchema,
    locale: localeSchema,
    slug: slugSchema,
    title: textFields.title.min(1),
    summary: textFields.summary.default(''),
    markdown: textFields.markdown.min(1),
    publishedAt: z.iso
      .datetime()
      .nullish()
      .meta({ description: 'Null for a draft; left out: the time of the first import.' }),
    updatedAt: z.iso.datetime().optional().meta({ description: 'When its text last changed.' }),
    authors: z.array(z.string().trim().min(1).max(80)).max(20).default([]),
    tags: textFields.tags.default([]),
    oldPaths: z
      .array(z.string().min(1).max(500))
      .max(50)
      .default([])
      .meta({
        description: 'Old paths that redirect to the post.',
        example: ['/2022/08/11/Rust-1.63.0.html'],
      }),
    unlisted: z
      .boolean()
      .optional()
      .meta({ description: 'Leaves the post out of all lists of posts, as the chapters of a book.' }),
    visibility: visibilitySchema
      .optional()
      .meta({ description: 'Who may see the post. Left out: unchanged, at first everyone.' }),
    ...editionOf,
  })
  .meta({ id: 'ImportDocument' });
export type ImportDocument = z.output<typeof importDocumentSchema>;
export type Import = { source: string; documents: ImportDocument[] };

/** A bulk import: at most 50 documents per call. */
export const importSchema = z
  .strictObject({ source: sourceSchema, documents: z.array(importDocumentSchema).min(1).max(MAX_DOCUMENTS) })
  .meta({ id: 'Import' });

/** The result of a document. `reason` is a code, for `skipped`. */
export const importOutcomeSchema = z
  .object({
    path: z.string(),
    outcome: z.enum(['created', 'updated', 'unchanged', 'skipped']),
    slug: z.string().nullable(),
    redirects: z.int().meta({ description: 'The number of old paths that redirect to the post.' }),
    reason: z.string().nullable(),
    held: z.boolean().meta({
      description: 'Whether the document is kept as a draft because the caller may not publish at once.',
    }),
  })
  .meta({ id: 'ImportOutcome' });
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;

/** The query of the imported documents of a source. */
export const importedQuerySchema = pageQuerySchema.extend({ source: sourceSchema });
export type ImportedQuery = z.infer<typeof importedQuerySchema>;

/** An imported document, its language, and the post that it created or joined. */
export const importedDocumentSchema = z
  .object({ path: z.string(), locale: localeSchema, slug: z.string() })
  .meta({ id: 'ImportedDocument' });
export type ImportedDocument = z.infer<typeof importedDocumentSchema>;

/** Documents whose addresses are to be planned, before links to them are written. */
export const importPlanSchema = z
  .strictObject({
    source: sourceSchema,
    documents: z
      .array(z.strictObject({ path: pathSchema, slug: slugSchema, ...editionOf }))
      .min(1)
      .max(MAX_PLANNED),
  })
  .meta({ id: 'ImportPlan' });

/** The address of a document; `known` when an earlier import created its post. */
export const plannedDocumentSchema = z
  .object({ path: z.string(), slug: z.string(), known: z.boolean() })
  .meta({ id: 'PlannedDocument' });
export type ImportPlan = z.infer<typeof importPlanSchema>;
export type PlannedDocument = z.infer<typeof plannedDocumentSchema>;
