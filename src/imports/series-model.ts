import { z } from 'zod';
import { pathSchema, sourceSchema } from '#src/imports/model.ts';
import { slugSchema } from '#src/posts/model.ts';
import { MAX_DEPTH, MAX_ENTRIES } from '#src/series/rules.ts';
import { localeSchema } from '#src/shared/model.ts';

const depth = z.int().min(0).max(MAX_DEPTH).default(0);

/** A line of the order of an imported series: a document of the source, or a heading. */
const importEntrySchema = z.union([
  z.strictObject({ path: pathSchema, depth, numbered: z.boolean().default(true) }),
  z.strictObject({ heading: z.string().trim().min(1).max(200), depth }),
]);
export type ImportEntry = z.output<typeof importEntrySchema>;

/** The name of a series in its source; empty for a source that is one series, such as a book. */
const nameSchema = z
  .string()
  .trim()
  .max(200)
  .regex(/^\P{Cc}*$/u)
  .default('');

const seriesRefSchema = z.strictObject({ source: sourceSchema, name: nameSchema });

/** A series of documents that were imported before, in one language. */
export const importSeriesSchema = z
  .strictObject({
    source: sourceSchema,
    name: nameSchema,
    kind: z.enum(['series', 'book']).default('series'),
    locale: localeSchema,
    slug: slugSchema,
    title: z.string().trim().min(1).max(200),
    summary: z.string().trim().max(500).default(''),
    entries: z.array(importEntrySchema).min(1).max(MAX_ENTRIES),
    translates: seriesRefSchema.optional().meta({
      description:
        'The series of which this one is another language: it gets the title, and the entries that only this one has.',
    }),
    translatedBy: seriesRefSchema.optional().meta({
      description: 'The same for an original that is imported after its translation.',
    }),
  })
  .meta({
    id: 'ImportSeries',
    example: {
      source: 'rust-book',
      kind: 'book',
      locale: 'en',
      slug: 'the-rust-programming-language',
      title: 'The Rust Programming Language',
      entries: [{ heading: 'Basics' }, { path: 'ch01-00-getting-started.md' }],
    },
  });
export type ImportSeries = z.output<typeof importSeriesSchema>;

/** The result of a series. `missing` are paths whose documents were not imported; they are left out. */
export const importedSeriesSchema = z
  .object({
    outcome: z.enum(['created', 'updated', 'unchanged', 'skipped']),
    slug: z.string().nullable(),
    missing: z.array(z.string()),
    reason: z.string().nullable(),
  })
  .meta({ id: 'ImportedSeries' });
export type ImportedSeries = z.infer<typeof importedSeriesSchema>;
