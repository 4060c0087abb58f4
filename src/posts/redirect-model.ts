import { z } from 'zod';
import { MAX_TARGET } from '#src/posts/redirect-rules.ts';
import { MAX_PATH } from '#src/posts/rules.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';

const pathSchema = z.string().trim().min(1).max(MAX_PATH).meta({ example: '/2019/05/tides.html' });

/** The origin of a redirect: a changed address, an import, a merged tag, or an admin. */
export const REDIRECT_KINDS = ['slug', 'import', 'tag', 'manual'] as const;

/** A redirect: an old path (decoded, in lower case, without language) and its target. `live`: the redirect applies now. */
export const adminRedirectSchema = z
  .object({
    from: z.string(),
    to: z.string(),
    kind: z.enum(REDIRECT_KINDS),
    live: z.boolean(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'AdminRedirect' });
export type AdminRedirect = z.infer<typeof adminRedirectSchema>;

export const addRedirectSchema = z
  .strictObject({
    from: pathSchema,
    to: z
      .string()
      .trim()
      .min(1)
      .max(MAX_TARGET)
      .meta({ example: '/posts/tides', description: 'A path of this site, or an https address.' }),
  })
  .meta({ id: 'AddRedirect' });
export type AddRedirect = z.output<typeof addRedirectSchema>;

/** The query of the list of redirects; with `prefix` only those whose old path begins with it, by path. */
export const redirectListQuerySchema = pageQuerySchema.extend({
  prefix: z.string().trim().max(MAX_PATH).optional(),
});
export type RedirectListQuery = z.output<typeof redirectListQuerySchema>;

/** The query that removes a redirect by its old path, in any form. */
export const removeRedirectQuerySchema = z.object({ from: pathSchema });
