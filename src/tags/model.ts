import { z } from 'zod';
import { pageQuerySchema } from '#src/shared/pagination.ts';
import { slugify } from '#src/shared/slug.ts';

/** A tag's name: one line that has at least one letter or digit. */
export const tagNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(50)
  .regex(/^\P{Cc}*$/u)
  .refine((name) => slugify(name) !== '', { params: { code: 'format_pattern' } })
  .meta({ example: 'Web development' });

/** The last part of /tags/<slug>. */
export const tagSlugSchema = z.string().min(1).max(80).meta({ example: 'web-development' });

/** A tag where it is only named. */
export const tagRefSchema = z
  .object({ slug: z.string(), name: z.string() })
  .meta({ id: 'TagRef', example: { slug: 'sea', name: 'Sea' } });
export type TagRef = z.infer<typeof tagRefSchema>;

/** A tag. `postCount` counts its published posts. */
export const tagSchema = tagRefSchema
  .extend({
    id: z.uuid(),
    description: z.string(),
    postCount: z.int(),
    followerCount: z.int(),
  })
  .meta({ id: 'Tag' });
export type Tag = z.infer<typeof tagSchema>;

/** A tag and whether the reader follows it; null for somebody anonymous. */
export const tagForReaderSchema = tagSchema
  .extend({ following: z.boolean().nullable() })
  .meta({ id: 'TagForReader' });
export type TagForReader = z.infer<typeof tagForReaderSchema>;

export const createTagSchema = z
  .strictObject({
    name: tagNameSchema,
    description: z
      .string()
      .trim()
      .max(500)
      .regex(/^\P{Cc}*$/u)
      .default(''),
  })
  .meta({ id: 'CreateTag', example: { name: 'Sea', description: 'Tides, reefs and what lives there.' } });
export type CreateTag = z.output<typeof createTagSchema>;

/** The query of the list of tags, the most used first. `used` leaves out tags without a public post. */
export const tagListQuerySchema = pageQuerySchema.extend({
  used: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true'),
});
export type TagListQuery = z.output<typeof tagListQuerySchema>;

export const followSchema = z
  .object({ following: z.boolean(), followerCount: z.int() })
  .meta({ id: 'TagFollow' });
export type TagFollow = z.infer<typeof followSchema>;
