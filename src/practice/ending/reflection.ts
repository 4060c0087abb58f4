import { z } from 'zod';
import { MAX_NOTE } from '#src/practice/words.ts';

/** The templates of a reflection, and the three parts of each. */
export const REFLECTION_PARTS = {
  looking_back: ['worked', 'hard', 'next'],
  keep_stop_start: ['keep', 'stop', 'start'],
} as const;
export type ReflectionTemplate = keyof typeof REFLECTION_PARTS;
export const REFLECTION_TEMPLATES = Object.keys(REFLECTION_PARTS) as [ReflectionTemplate, ReflectionTemplate];

export const reflectionTemplateSchema = z.enum(REFLECTION_TEMPLATES).meta({ id: 'ReflectionTemplate' });

const PARTS = 3;

/** The texts of a reflection, Markdown, one for each part of its template. Without any text there is no reflection. */
export const saveReflectionSchema = z
  .strictObject({ texts: z.array(z.string().max(MAX_NOTE)).min(PARTS).max(PARTS) })
  .meta({
    id: 'SaveReflection',
    example: { texts: ['Ten pages before breakfast', 'Weekends', 'A longer book'] },
  });
export type SaveReflection = z.output<typeof saveReflectionSchema>;

/** What somebody wrote about a completed practice. */
export const reflectionSchema = z
  .object({
    template: reflectionTemplateSchema,
    parts: z.array(z.object({ part: z.string(), text: z.string(), html: z.string() })),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Reflection' });
export type Reflection = z.infer<typeof reflectionSchema>;
