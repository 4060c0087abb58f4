import { z } from 'zod';
import { MAX_TARGET } from '#src/posts/redirect-rules.ts';
import { MAX_PATH } from '#src/posts/rules.ts';
import { pageQuerySchema } from '#src/shared/pagination.ts';

const pathSchema = z.string().trim().min(1).max(MAX_PATH).meta({ example: '/2019/05/tides.html' });

/** What made a redirect: a changed address, an import, a merged tag, or an admin. */
export const REDIRECT_KINDS = ['slug', 'import', 'tag', 'manual'] as const;

/** An old path (decoded, in lower case, without language) and where it leads. `live`: it leads there now. */
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

/** The query of the list of redirects; with `prefix` those whose old path begins with it, by path. */
export const redirectListQuerySchema = pageQuerySchema.extend({
  prefix: z.string().trim().max(MAX_PATH).optional(),
});
export type RedirectListQuery = z.output<typeof redirectListQuerySchema>;

/** Which redirect goes: its old path, in any form. */
export const removeRedirectQuerySchema = z.object({ from: pathSchema });
