import type { z } from 'zod';
import type { redirectSchema } from '#src/posts/model.ts';
import { toLocation } from '#src/posts/redirect-rules.ts';
import { toRedirectPath } from '#src/posts/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Context } from '#worker/platform/context.ts';
import { selectRedirect } from '#worker/redirects/select-redirects.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** The target of an old path, without language prefix and percent-encoded; throws `not_found`. */
export async function resolveRedirect(ctx: Context, path: string): Promise<z.infer<typeof redirectSchema>> {
  const from = toRedirectPath(path);
  if (!from) throw new AppError('not_found');
  const [rows] = await ctx.db.batch([selectRedirect(ctx.db, from, viewerOf(ctx), ctx.clock.now())]);
  const [row] = rows;
  if (!row) throw new AppError('not_found');
  return { to: toLocation(row.slug === null ? row.toPath : `/posts/${row.slug}`) };
}
