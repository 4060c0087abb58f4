import type { z } from 'zod';
import type { redirectSchema } from '#src/posts/model.ts';
import { redirectsFor, toLocation } from '#src/posts/redirect-rules.ts';
import { toRedirectPath } from '#src/posts/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Context } from '#worker/platform/context.ts';
import { selectRedirects } from '#worker/redirects/select-redirects.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** The target of an old path, without language prefix and percent-encoded; throws `not_found`. */
export async function resolveRedirect(ctx: Context, path: string): Promise<z.infer<typeof redirectSchema>> {
  const from = toRedirectPath(path);
  if (!from) throw new AppError('not_found');
  const paths = redirectsFor(from);
  const [rows] = await ctx.db.batch([selectRedirects(ctx.db, paths, viewerOf(ctx), ctx.clock.now())]);
  const row = paths.map((path) => rows.find(({ fromPath }) => fromPath === path)).find(Boolean);
  if (!row) throw new AppError('not_found');
  return { to: toLocation(row.slug === null ? row.toPath : `/posts/${row.slug}`) };
}
