import { sql } from 'drizzle-orm';
import type { Locale } from '#src/shared/locale.ts';
import { refKey } from '#src/shared/ref.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, type Statement } from '#worker/platform/db.ts';
import { groupByKind, hydrateTargets } from '#worker/platform/hydrate-targets.ts';
import type { Place, TargetKind } from '#worker/platform/targets.ts';

/** A target that a person is notified of, and their language. */
export type PlaceRequest = { personId: string; locale: Locale; kind: string; id: string };

/** Returns the key of the place of a target for one person. */
export function placeKey({ personId, ...ref }: Pick<PlaceRequest, 'personId' | 'kind' | 'id'>): string {
  return `${personId}:${refKey(ref)}`;
}

/**
 * Resolves the places of targets for many people, as each of them may see the targets, by `placeKey`. A target that is gone,
 * or hidden from a person, is missing for them. There is one round trip for all, with one visibility query for each kind.
 */
export async function resolvePlaces(
  ctx: Context,
  requests: readonly PlaceRequest[],
): Promise<Map<string, Place>> {
  const kinds = groupByKind(ctx.registry, requests).map(({ target }) => target);
  const titles = titlesOf(ctx, requests);
  const [first, ...rest] = [
    ...kinds.map((target) => selectSeen(ctx, target, requests)),
    ...titles.flatMap(({ statements }) => statements),
  ];
  if (!first) return new Map();
  const results: unknown[] = await ctx.db.batch([first, ...rest]);
  const seen = new Set(
    kinds.flatMap(({ kind }, at) => (results[at] as SeenRow[]).map((row) => placeKey({ ...row, kind }))),
  );
  const found = results.slice(kinds.length);
  const byLocale = new Map(
    titles.map(({ locale, statements, read }) => [locale, read(found.splice(0, statements.length))]),
  );
  return new Map(
    requests.flatMap((request): [string, Place][] => {
      const target = byLocale.get(request.locale)?.get(refKey(request));
      if (!target || !seen.has(placeKey(request))) return [];
      return [[placeKey(request), { title: target.title, path: target.path }]];
    }),
  );
}

/** Loads the titles in all languages of the requests, as the system: `selectSeen` decides who may see them. */
function titlesOf(ctx: Context, requests: readonly PlaceRequest[]) {
  const view = { viewer: { kind: 'system' as const }, now: ctx.clock.now() };
  return [...Map.groupBy(requests, ({ locale }) => locale)].map(([locale, ofLocale]) => ({
    locale,
    ...hydrateTargets(ctx, ofLocale, { ...view, locale }),
  }));
}

type SeenRow = { personId: string; id: string };

/** Selects the pairs of person and target, of one kind, where the person may see the target. */
function selectSeen(
  ctx: Context,
  { kind, isVisible }: TargetKind,
  requests: readonly PlaceRequest[],
): Statement {
  const ofKind = requests.filter((request) => request.kind === kind);
  const pairs = [...new Set(ofKind.map(({ personId, id }) => JSON.stringify([personId, id])))];
  const viewer = { kind: 'member' as const, personId: sql`(j.value ->> 0)` };
  return rawStatement<SeenRow>(
    ctx.db,
    sql`SELECT j.value ->> 0 AS "personId", j.value ->> 1 AS id FROM json_each(${JSON.stringify(pairs)}) j
      WHERE ${isVisible(sql`(j.value ->> 1)`, { viewer, now: ctx.clock.now() })}`,
  ) as Statement;
}
