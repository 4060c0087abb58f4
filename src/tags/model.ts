import { z } from 'zod';
import { visibleLineSchema } from '#src/shared/model.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';
import { slugify } from '#src/shared/slug.ts';

/** A tag's name: one line that has at least one letter or digit. */
export const tagNameSchema = visibleLineSchema(50)
  .refine((name) => slugify(name) !== '', { params: { code: 'format_pattern' } })
  .meta({ example: 'Web development' });

/** The last part of /tags/<slug>. */
export const tagSlugSchema = z.string().min(1).max(80).meta({ example: 'web-development' });

/** A tag by its slug and name only. */
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
    questionCount: z.int(),
    followerCount: z.int(),
  })
  .meta({ id: 'Tag' });
export type Tag = z.infer<typeof tagSchema>;

/** A tag and whether the reader follows it. Null for anonymous readers, and for a tag that shows only on restricted posts. */
export const tagForReaderSchema = tagSchema
  .extend({ following: z.boolean().nullable() })
  .meta({ id: 'TagForReader' });
export type TagForReader = z.infer<typeof tagForReaderSchema>;

const descriptionSchema = z
  .string()
  .trim()
  .max(500)
  .regex(/^\P{Cc}*$/u);

export const createTagSchema = z
  .strictObject({ name: tagNameSchema, description: descriptionSchema.default('') })
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

/** A synonym of a tag: its page redirects to the tag, and a post with the synonym gets the tag. */
export const tagSynonymSchema = z
  .object({ slug: z.string(), name: z.string() })
  .meta({ id: 'TagSynonym', example: { slug: 'ocean', name: 'Ocean' } });

/** A tag as moderators see it. `known`: readers see the tag; a tag that only drafts have is hidden from them. */
export const adminTagSchema = tagSchema
  .extend({ known: z.boolean(), synonyms: z.array(tagSynonymSchema), createdAt: z.iso.datetime() })
  .meta({ id: 'AdminTag' });
export type AdminTag = z.infer<typeof adminTagSchema>;

/** The query of the list of all tags; `q` is the beginning of their slug. */
export const adminTagListQuerySchema = pageQuerySchema.extend({
  q: z.string().trim().max(80).optional().meta({ description: 'The beginning of a tag or of a synonym.' }),
});
export type AdminTagListQuery = z.output<typeof adminTagListQuerySchema>;

/** A new slug: letters and digits of any script, in lower case, joined by hyphens. */
const newTagSlugSchema = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .refine((slug) => slugify(slug) === slug, { params: { code: 'format_pattern' } });

/** The changes of a tag; fields that are left out stay. The old address becomes a synonym. */
export const updateTagSchema = z
  .strictObject({
    name: tagNameSchema.optional(),
    slug: newTagSlugSchema.optional(),
    description: descriptionSchema.optional(),
  })
  .meta({ id: 'UpdateTag', example: { name: 'Seas', slug: 'seas', description: 'All of them.' } });
export type UpdateTag = z.output<typeof updateTagSchema>;

export const mergeTagSchema = z
  .strictObject({ into: tagSlugSchema.meta({ description: 'The tag that stays, or a synonym of it.' }) })
  .meta({ id: 'MergeTag', example: { into: 'sea' } });

export const addSynonymSchema = z
  .strictObject({ name: tagNameSchema })
  .meta({ id: 'AddTagSynonym', example: { name: 'Ocean' } });
