import { sql } from 'drizzle-orm';
import type { Locale } from '#src/shared/locale.ts';
import { refKey } from '#src/shared/ref.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, type Statement } from '#worker/platform/db.ts';
import { groupByKind, hydrateTargets } from '#worker/platform/hydrate-targets.ts';
import type { Place, TargetKind } from '#worker/platform/targets.ts';

/** Somebody who is told of a thing, in their language. */
export type Look = { personId: string; locale: Locale; kind: string; id: string };

/** A thing as one person may see it. */
export function lookKey({ personId, ...ref }: Pick<Look, 'personId' | 'kind' | 'id'>): string {
  return `${personId}:${refKey(ref)}`;
}

/**
 * What many people are told of, as each of them may see it, by `lookKey`; what is gone or hidden from somebody is not
 * there for them. One round trip for all, and a few statements a kind of things: who may see what is asked of all pairs at
 * once.
 */
export async function resolvePlaces(ctx: Context, looks: readonly Look[]): Promise<Map<string, Place>> {
  const kinds = groupByKind(ctx.registry, looks).map(({ target }) => target);
  const titles = titlesOf(ctx, looks);
  const [first, ...rest] = [
    ...kinds.map((target) => selectSeen(ctx, target, looks)),
    ...titles.flatMap(({ statements }) => statements),
  ];
  if (!first) return new Map();
  const results: unknown[] = await ctx.db.batch([first, ...rest]);
  const seen = new Set(
    kinds.flatMap(({ kind }, at) => (results[at] as SeenRow[]).map((row) => lookKey({ ...row, kind }))),
  );
  const found = results.slice(kinds.length);
  const byLocale = new Map(
    titles.map(({ locale, statements, read }) => [locale, read(found.splice(0, statements.length))]),
  );
  return new Map(
    looks.flatMap((look): [string, Place][] => {
      const target = byLocale.get(look.locale)?.get(refKey(look));
      if (!target || !seen.has(lookKey(look))) return [];
      return [[lookKey(look), { title: target.title, path: target.path }]];
    }),
  );
}

/** The titles in every language that somebody reads. The system sees everything and shows nobody anything. */
function titlesOf(ctx: Context, looks: readonly Look[]) {
  const view = { viewer: { kind: 'system' as const }, now: ctx.clock.now() };
  return [...Map.groupBy(looks, ({ locale }) => locale)].map(([locale, theirs]) => ({
    locale,
    ...hydrateTargets(ctx, theirs, { ...view, locale }),
  }));
}

type SeenRow = { personId: string; id: string };

/** Who of the people may see which of the targets of a kind. */
function selectSeen(ctx: Context, { kind, isVisible }: TargetKind, looks: readonly Look[]): Statement {
  const asked = looks.filter((look) => look.kind === kind);
  const pairs = [...new Set(asked.map(({ personId, id }) => JSON.stringify([personId, id])))];
  const viewer = { kind: 'member' as const, personId: sql`(j.value ->> 0)` };
  return rawStatement<SeenRow>(
    ctx.db,
    sql`SELECT j.value ->> 0 AS "personId", j.value ->> 1 AS id FROM json_each(${JSON.stringify(pairs)}) j
      WHERE ${isVisible(sql`(j.value ->> 1)`, { viewer, now: ctx.clock.now() })}`,
  ) as Statement;
}
