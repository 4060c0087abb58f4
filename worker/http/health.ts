import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Api, route } from '#worker/http/api.ts';
import { envelope } from '#worker/http/envelope.ts';
import type { Context } from '#worker/platform/context.ts';

const stateSchema = z.enum(['ok', 'failing']);

/** The health of Atoll: the services it depends on, and which of them are local stand-ins for Cloudflare's services. */
export const healthSchema = z
  .object({
    status: stateSchema,
    version: z.string(),
    environment: z.string(),
    checks: z.object({ database: stateSchema, cache: stateSchema, media: stateSchema, queue: stateSchema }),
    /** `cloudflare`, `configured`: the real service; `simulated`: a local stand-in; `none`: the feature works without. */
    adapters: z.object({
      mail: z.enum(['cloudflare', 'simulated']),
      images: z.enum(['cloudflare', 'simulated', 'none']),
      google: z.enum(['configured', 'simulated', 'none']),
      github: z.enum(['configured', 'simulated', 'none']),
      /** `extractive`: sentences of the site answer questions, without a language model. */
      answers: z.enum(['cloudflare', 'extractive']),
    }),
  })
  .meta({ id: 'Health' });

type Health = z.infer<typeof healthSchema>;

/** `GET /api/v1/health`: 200 when every service answers, otherwise 503; never cached, counted only by the burst limit. */
export function healthRoutes(api: Api): void {
  api.openapi(
    route({
      method: 'get',
      path: '/api/v1/health',
      summary: 'The health of Atoll',
      description: '503 with the same body when a service that Atoll depends on does not respond.',
      tag: 'Site',
      access: 'public',
      rateGroup: 'none',
      returns: healthSchema,
    }),
    async (c) => {
      const health = await checkHealth(c.var.ctx);
      c.header('Cache-Control', 'no-store');
      const timestamp = new Date(c.var.ctx.clock.now()).toISOString();
      const answer = envelope(healthSchema).parse({ success: true, data: health, timestamp });
      return c.json(answer, (health.status === 'ok' ? 200 : 503) as 200);
    },
  );
}

async function checkHealth(ctx: Context): Promise<Health> {
  const [database, cache, media] = await Promise.all([
    check(() => ctx.db.batch([ctx.db.select({ one: sql`1` }).from(sql`(SELECT 1)`)])),
    check(() => ctx.cacheVersions.get('health')),
    check(() => ctx.media.head('health')),
  ]);
  const queue = ctx.queue.isBound ? ('ok' as const) : ('failing' as const);
  const checks = { database, cache, media, queue };
  const isLocal = ctx.config.environment !== 'production';
  return {
    status: Object.values(checks).includes('failing') ? 'failing' : 'ok',
    version: ctx.versionId,
    environment: ctx.config.environment,
    checks,
    adapters: {
      mail: isLocal ? 'simulated' : 'cloudflare',
      images: ctx.images === null ? 'none' : isLocal ? 'simulated' : 'cloudflare',
      google: ctx.config.google ? 'configured' : isLocal ? 'simulated' : 'none',
      github: ctx.config.github ? 'configured' : isLocal ? 'simulated' : 'none',
      answers: ctx.generator.isModel ? 'cloudflare' : 'extractive',
    },
  };
}

async function check(ask: () => Promise<unknown>): Promise<z.infer<typeof stateSchema>> {
  return ask().then(
    () => 'ok' as const,
    () => 'failing' as const,
  );
}
