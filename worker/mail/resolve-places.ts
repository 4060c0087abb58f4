import { sql } from 'drizzle-orm';
import type { Locale } from '#src/shared/locale.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, type Statement } from '#worker/platform/db.ts';
import type { Place, TargetKind, TargetRow } from '#worker/platform/targets.ts';

/** Somebody who is told of a thing, in their language. */
export type Look = { personId: string; locale: Locale; kind: string; id: string };

/** A thing as one person may see it. */
export function lookKey({ personId, kind, id }: Pick<Look, 'personId' | 'kind' | 'id'>): string {
  return `${personId}:${kind}:${id}`;
}

/**
 * What many people are told of, as each of them may see it, by `lookKey`; what is gone or hidden from somebody is not
 * there for them. One round trip for all, and a few statements a kind of things: who may see what is asked of all pairs at
 * once.
 */
export async function resolvePlaces(ctx: Context, looks: readonly Look[]): Promise<Map<string, Place>> {
  const places = new Map<string, Place>();
  const asks = [...ctx.registry.targets.values()].flatMap((target) => askOf(ctx, target, looks));
  const [first, ...rest] = asks.flatMap((ask) => ask.statements);
  if (!first) return places;
  const results: unknown[] = await ctx.db.batch([first, ...rest]);
  for (const ask of asks) ask.read(results.splice(0, ask.statements.length), places);
  return places;
}

type Ask = { statements: Statement[]; read: (results: unknown[], places: Map<string, Place>) => void };

function askOf(ctx: Context, target: TargetKind, all: readonly Look[]): Ask[] {
  const looks = all.filter(({ kind }) => kind === target.kind);
  if (looks.length === 0) return [];
  const now = ctx.clock.now();
  const locales = [...new Set(looks.map(({ locale }) => locale))];
  const pairs = JSON.stringify([...new Set(looks.map(({ personId, id }) => JSON.stringify([personId, id])))]);
  const viewer = { kind: 'member' as const, personId: sql`(j.value ->> 0)` };
  const seen = rawStatement<{ person_id: string; id: string }>(
    ctx.db,
    sql`SELECT j.value ->> 0 AS person_id, j.value ->> 1 AS id FROM json_each(${pairs}) j
      WHERE ${target.isVisible(sql`(j.value ->> 1)`, { viewer, now })}`,
  );
  const titles = locales.map((locale) => {
    const ids = [...new Set(looks.filter((look) => look.locale === locale).map(({ id }) => id))];
    // The system sees everything and shows nobody anything: what each may see is `seen`.
    return target.select(ctx.db, ids, { viewer: { kind: 'system' }, locale, now }) as Statement;
  });
  return [
    {
      statements: [seen as Statement, ...titles],
      read: ([visible, ...rows], places) => {
        const pairsSeen = new Set(
          (visible as { person_id: string; id: string }[]).map((row) => `${row.person_id}:${row.id}`),
        );
        const byLocale = new Map(
          locales.map((locale, at) => [
            locale,
            new Map((rows[at] as TargetRow[]).map((row) => [row.id, { title: row.title, path: row.path }])),
          ]),
        );
        for (const look of looks) {
          const place = byLocale.get(look.locale)?.get(look.id);
          if (place && pairsSeen.has(`${look.personId}:${look.id}`)) places.set(lookKey(look), place);
        }
      },
    },
  ];
}
