import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { Context as HonoContext, MiddlewareHandler } from 'hono';
import { AppError } from '#src/shared/errors.ts';
import type { HonoEnv } from '#worker/http/api.ts';
import { isSafe } from '#worker/http/csrf.ts';
import { open, seal } from '#worker/http/seal.ts';
import type { Context } from '#worker/platform/context.ts';
import { sha256 } from '#worker/platform/crypto.ts';
import { runBatch } from '#worker/platform/db.ts';
import { idempotencyKeys } from '#worker/platform/tables.ts';

const KEPT_MS = 24 * 60 * 60_000;
/** A request that has been running for longer is considered lost; its key may be used again. */
const RUNNING_MS = 2 * 60_000;
const KEY_FORM = /^[\x21-\x7e]{1,255}$/;

type Claim = { scope: string; key: string; fingerprint: string };
type Kept = { status: number; headers: [string, string][]; body: string };

/**
 * `Idempotency-Key` on unsafe methods: the first request runs; repetitions get the same answer for 24 hours. A key belongs
 * to a person and a route. The database stores the key's hash and the answer, encrypted with the key, because some answers
 * contain a secret that is shown once.
 */
export function idempotency(routePath: string): MiddlewareHandler<HonoEnv> {
  return async (c, next) => {
    const key = c.req.header('Idempotency-Key');
    const { ctx } = c.var;
    if (key === undefined || isSafe(c.req.method) || ctx.actor.kind !== 'member') return next();
    if (!KEY_FORM.test(key)) throw new AppError('malformed_request');
    const claim = await toClaim(c, routePath, key);
    const earlier = await begin(ctx, claim);
    if (earlier) return replay(ctx, earlier, claim, key);
    await next();
    await finish(ctx, claim, key, c.res);
  };
}

async function toClaim(c: HonoContext<HonoEnv>, routePath: string, key: string): Promise<Claim> {
  const { actor } = c.var.ctx;
  const person = actor.kind === 'member' ? actor.personId : '';
  const body = await sha256(new Uint8Array(await c.req.arrayBuffer()));
  const url = new URL(c.req.url);
  return {
    scope: `${person} ${c.req.method} ${routePath}`,
    key: await sha256(key),
    fingerprint: await sha256(`${url.pathname}${url.search}\n${body}`),
  };
}

type Row = { fingerprint: string; status: number | null; body: string | null };

/** Claims the key; returns null, or the row of the request that already has the key. */
async function begin(ctx: Context, claim: Claim): Promise<Row | null> {
  const now = ctx.clock.now();
  const isLost = and(isNull(idempotencyKeys.status), lt(idempotencyKeys.createdAt, now - RUNNING_MS));
  const isOld = lt(idempotencyKeys.createdAt, now - KEPT_MS);
  const [, taken, rows] = await ctx.db.batch([
    ctx.db.delete(idempotencyKeys).where(and(isMine(claim), or(isOld, isLost))),
    ctx.db
      .insert(idempotencyKeys)
      .values({ ...claim, createdAt: now })
      .onConflictDoNothing(),
    ctx.db
      .select({
        fingerprint: idempotencyKeys.fingerprint,
        status: idempotencyKeys.status,
        body: idempotencyKeys.body,
      })
      .from(idempotencyKeys)
      .where(isMine(claim)),
  ]);
  return taken.meta.changes === 1 ? null : (rows[0] ?? null);
}

function isMine({ scope, key }: Claim) {
  return and(eq(idempotencyKeys.scope, scope), eq(idempotencyKeys.key, key));
}

async function replay(ctx: Context, earlier: Row, claim: Claim, key: string): Promise<Response> {
  if (earlier.fingerprint !== claim.fingerprint) throw new AppError('idempotency_mismatch');
  if (earlier.status === null || earlier.body === null)
    throw new AppError('request_in_progress', { retryAfter: 1 });
  const kept = JSON.parse(await open(ctx.config.secretKey, key, earlier.body)) as Kept;
  const response = new Response(kept.body, { status: kept.status, headers: kept.headers });
  response.headers.set('Idempotency-Replayed', 'true');
  return response;
}

const KEPT_HEADERS = ['Content-Type', 'Location', 'Link', 'ETag'];

/** Stores a final answer; an answer that asks for another try frees the key. */
async function finish(ctx: Context, claim: Claim, key: string, response: Response): Promise<void> {
  if (response.status >= 500 || response.status === 429) {
    await ctx.db.batch([ctx.db.delete(idempotencyKeys).where(isMine(claim))]);
    return;
  }
  const headers = KEPT_HEADERS.flatMap((name): [string, string][] => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  const kept: Kept = { status: response.status, headers, body: await response.clone().text() };
  const body = await seal(ctx.config.secretKey, key, JSON.stringify(kept));
  await ctx.db.batch([
    ctx.db.update(idempotencyKeys).set({ status: kept.status, body }).where(isMine(claim)),
  ]);
}

/** Deletes answers older than a day, a bounded number at a time. */
export async function pruneIdempotencyKeys(ctx: Context): Promise<void> {
  const before = ctx.clock.now() - KEPT_MS;
  await runBatch(ctx.db, [
    ctx.db
      .delete(idempotencyKeys)
      .where(sql`rowid IN (SELECT rowid FROM idempotency_keys WHERE created_at < ${before} LIMIT 5000)`),
  ]);
}
