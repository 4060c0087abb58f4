import { z } from '@hono/zod-openapi';
import type { Context as HonoContext } from 'hono';
import type { Page } from '#src/shared/pagination.ts';
import type { HonoEnv } from '#worker/http/api.ts';

const metaSchema = z
  .object({
    next: z.string().nullable().optional(),
    prev: z.string().nullable().optional(),
    page: z.int().optional(),
    total: z.int().optional(),
  })
  .meta({ id: 'Meta' });

/** The schema of a successful answer. */
export function envelope<T extends z.ZodType>(data: T) {
  return z.object({
    success: z.literal(true),
    data,
    timestamp: z.iso.datetime(),
    meta: metaSchema.optional(),
  });
}

/** A successful answer: `{ success, data, timestamp, meta? }`. */
export function ok<T>(c: HonoContext<HonoEnv>, data: T, meta?: z.input<typeof metaSchema>) {
  const body = { success: true as const, data, timestamp: timestamp(c), ...(meta && { meta }) };
  return c.json(body, 200);
}

/** An answer for something created: 201 with its location. */
export function created<T>(c: HonoContext<HonoEnv>, data: T, location: string) {
  c.header('Location', location);
  return c.json({ success: true as const, data, timestamp: timestamp(c) }, 201);
}

/** An answer for accepted work: 202 without a result. */
export function accepted(c: HonoContext<HonoEnv>) {
  const data = { accepted: true as const };
  return c.json({ success: true as const, data, timestamp: timestamp(c) }, 202);
}

/** A page of a list; the cursors are in `meta` and in the Link header (RFC 8288). */
export function okPage<T>(c: HonoContext<HonoEnv>, page: Page<T>) {
  const links = (['next', 'prev'] as const).flatMap((rel) => {
    const cursor = page[rel];
    if (!cursor) return [];
    const url = new URL(c.req.url);
    url.searchParams.set('cursor', cursor);
    return [`<${url.pathname}${url.search}>; rel="${rel}"`];
  });
  if (links.length > 0) c.header('Link', links.join(', '));
  return ok(c, page.items, {
    next: page.next,
    prev: page.prev,
    ...(page.total !== undefined && { total: page.total }),
  });
}

function timestamp(c: HonoContext<HonoEnv>): string {
  return new Date(c.var.ctx.clock.now()).toISOString();
}
