import { z } from 'zod';
import { AppError } from '#src/shared/errors.ts';
import { cutWalk, type Keyset, type Page } from '#src/shared/pagination.ts';
import type { Context } from '#worker/platform/context.ts';
import { base64url, equalsInConstantTime, fromBase64url, hmac } from '#worker/platform/crypto.ts';

const keysetSchema = z.tuple([
  z.union([z.number(), z.string()]),
  z.string(),
  z.enum(['next', 'prev']),
  z.boolean().default(false),
]);
const SIGNATURE_LENGTH = 16;

/** Makes an opaque cursor: a position in one list, signed, so that clients cannot forge one. */
export async function signCursor(ctx: Context, list: string, keyset: Keyset): Promise<string> {
  const { key, id, direction, inclusive } = keyset;
  const place = [key, id, direction, ...(inclusive ? [true] : [])];
  const body = base64url(new TextEncoder().encode(JSON.stringify(place)));
  return `${body}.${await signature(ctx, list, body)}`;
}

/** Reads the position in a cursor of this list; null without a cursor. Throws `cursor_invalid`. */
export async function readCursor(
  ctx: Context,
  list: string,
  cursor: string | undefined,
): Promise<Keyset | null> {
  if (!cursor) return null;
  const [body = '', signed = '', more] = cursor.split('.');
  const bytes = fromBase64url(body);
  // A suffix would give one position any number of addresses.
  if (more !== undefined || !bytes || !equalsInConstantTime(signed, await signature(ctx, list, body)))
    throw new AppError('cursor_invalid');
  const [key, id, direction, inclusive] = keysetSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  return { key, id, direction, inclusive };
}

async function signature(ctx: Context, list: string, body: string): Promise<string> {
  return (await hmac(ctx.config.secretKey, 'cursor', list, body)).slice(0, SIGNATURE_LENGTH);
}

/**
 * A page with its cursors, from rows fetched with `limit + 1` in walking order. A row for which `isEnd` is true is not shown:
 * it marks the end of a bounded walk (worker/platform/bounded-walk.ts), where the next page begins.
 */
export async function toPage<T>(
  ctx: Context,
  list: string,
  rows: T[],
  {
    limit,
    keyset,
    keyOf,
    isEnd = () => false,
  }: {
    limit: number;
    keyset: Keyset | null;
    keyOf: (row: T) => { key: number | string; id: string };
    isEnd?: (row: T) => boolean;
  },
): Promise<Page<T>> {
  const { items, first, last } = cutWalk(rows, { limit, keyset, isEnd });
  // An empty page has no row to continue from: the only way on is back to where it begins.
  const back = items.length === 0 && !first && !last ? keyset : null;
  const sign = (direction: Keyset['direction'], row: T | undefined) => {
    if (row) return signCursor(ctx, list, { ...keyOf(row), direction });
    if (!back || back.direction === direction) return null;
    return signCursor(ctx, list, { ...back, direction, inclusive: true });
  };
  const [next, prev] = await Promise.all([sign('next', last), sign('prev', first)]);
  return { items, next, prev };
}
