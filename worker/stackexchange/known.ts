import { sql } from 'drizzle-orm';
import type { OriginKind } from '#src/origins/model.ts';
import { selectOrigins } from '#worker/origins/queries.ts';
import type { Context } from '#worker/platform/context.ts';
import { sha256 } from '#worker/platform/crypto.ts';
import { type Db, inList, rawStatement } from '#worker/platform/db.ts';
import { idHere } from '#worker/stackexchange/ids.ts';

/** An item of a call with its id here and the hash of what is imported. */
export type Item<T> = { item: T; id: string; hash: string };

/** Gives the items of a call their ids and hashes. Whatever changes an item, such as a better conversion, changes the hash. */
export function toItems<T extends { id: string }>(
  site: string,
  kind: OriginKind,
  items: readonly T[],
): Promise<Item<T>[]> {
  return Promise.all(
    items.map(async (item) => ({
      item,
      id: await idHere(site, kind, item.id),
      hash: await sha256(JSON.stringify(item)),
    })),
  );
}

/** The people of the source whom texts name, by their ids there: who they are here. */
export async function findAuthors(
  ctx: Context,
  site: string,
  texts: readonly { authorId: string }[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(texts.map(({ authorId }) => authorId))];
  const ids = new Map(
    await Promise.all(wanted.map(async (there) => [await idHere(site, 'person', there), there] as const)),
  );
  const [rows] = await ctx.db.batch([selectOrigins(ctx.db, 'person', [...ids.keys()])]);
  return new Map(rows.map(({ id, claimedBy }) => [ids.get(id) ?? '', claimedBy ?? id]));
}

type Imported = { id: string; hash: string; version: number | null };

/** The texts that were imported among some ids: `version` is null for one that is gone, 1 for one that nobody edited here. */
export function selectImported(db: Db, kind: 'question' | 'answer' | 'comment', ids: readonly string[]) {
  const table = sql.raw(`${kind}s`);
  return rawStatement<Imported>(
    db,
    sql`SELECT o.id AS id, o.hash AS hash, t.version AS version FROM origins o LEFT JOIN ${table} t ON t.id = o.id
      WHERE o.kind = ${kind} AND ${inList(sql`o.id`, ids)}`,
  );
}

/** What happens to an item: nothing, with a reason, or that it is stored. */
export type Decision = { outcome: 'unchanged' | 'skipped'; reason: string | null } | 'created' | 'updated';

/** Decides by what an earlier import left. */
export function decide({ hash }: { hash: string }, before: Imported | undefined): Decision {
  if (!before) return 'created';
  if (before.hash === hash) return { outcome: 'unchanged', reason: null };
  if (before.version === null) return { outcome: 'skipped', reason: 'gone_here' };
  if (before.version > 1) return { outcome: 'skipped', reason: 'edited_here' };
  return 'updated';
}
