import { sql } from 'drizzle-orm';
import type { Locale } from '#src/shared/locale.ts';
import { ANYBODY, type Viewer } from '#src/social/visibility.ts';
import { byKind } from '#worker/platform/by-kind.ts';
import { type Db, literal, rawStatement } from '#worker/platform/db.ts';
import type { PassageKind } from '#worker/platform/passage-kind.ts';
import { unlessHidden } from '#worker/search/queries.ts';

/** Whose passages are looked for, when, and where. `within`: only in one target. */
export type PassageWalk = {
  kinds: readonly PassageKind[];
  expression: string;
  viewer: Viewer;
  hasPremium: boolean;
  within: { kind: string; id: string } | null;
  now: number;
  limit: number;
};

/** A passage that the viewer may read. */
export type PassageRow = {
  kind: string;
  targetId: string;
  part: string;
  locale: Locale;
  title: string;
  path: string;
  anchor: string | null;
  startsAt: number;
  endsAt: number;
  text: string;
  /** Whether everybody may read it. */
  isPublic: 0 | 1;
  hash: string;
  slug: string;
  score: number;
};

/** Passages that are weighed, and the best of them whose readers are checked. */
const MOST_WEIGHED = 1500;
const MOST_CHECKED = 60;
/** title : path : text, then the tokens of title and path, and of the text; facets weigh nothing. */
const WEIGHTS = '3.0, 2.0, 1.0, 3.0, 1.0, 0.0';

/**
 * The best passages of an expression that the viewer may read, best first. The truth decides for each of them who may see its
 * target and whether it is premium; the facets of the index only keep hidden passages from taking the places of others.
 */
export function selectPassages(db: Db, walk: PassageWalk) {
  const facets = walk.hasPremium ? '' : ' NOT facets : "tierpremium"';
  return rawStatement<PassageRow>(
    db,
    sql`SELECT kind, target_id AS "targetId", part, locale, title, path, anchor, starts_at AS "startsAt", ends_at AS "endsAt",
      text, hash, slug, score, anybody IS NOT NULL AS "isPublic"
    FROM (SELECT p.*, b.score, ${slugOf(walk)} AS slug, ${slugOf({ ...walk, viewer: ANYBODY })} AS anybody FROM (${best(walk, facets)}) b JOIN passages p ON p.rowid = b.id)
    WHERE slug IS NOT NULL ${walk.hasPremium ? sql`` : sql`AND NOT ${isPremium(walk)}`}
    ORDER BY score, rowid LIMIT ${literal(walk.limit)}`,
  );
}

/** A premium text of which the viewer gets no words. */
export type LockedRow = { kind: string; targetId: string; title: string; slug: string };

/** The best premium targets of an expression by their titles, for viewers without premium. */
export function selectLocked(db: Db, walk: PassageWalk) {
  return rawStatement<LockedRow>(
    db,
    sql`SELECT kind, target_id AS "targetId", title, slug
    FROM (SELECT p.rowid, p.kind, p.target_id, p.title, b.score, ${slugOf(walk)} AS slug
      FROM (${best(walk, ' AND facets : "tierpremium"')}) b JOIN passages p ON p.rowid = b.id)
    WHERE slug IS NOT NULL AND ${isPremium(walk)}
    GROUP BY kind, target_id ORDER BY min(score) LIMIT ${literal(walk.limit)}`,
  );
}

function best({ expression, viewer, within }: PassageWalk, facets: string) {
  const inside = within ? ` AND facets : "at${within.id.replaceAll('-', '')}"` : '';
  const match = `- facets : ${expression}${inside}${facets}${unlessHidden(viewer)}`;
  return sql`SELECT id, score FROM (
      SELECT rowid AS id, bm25(passage_index, ${sql.raw(WEIGHTS)}) AS score FROM passage_index
      WHERE passage_index MATCH ${match} ORDER BY rowid DESC LIMIT ${literal(MOST_WEIGHED)}
    ) ORDER BY score, id LIMIT ${literal(MOST_CHECKED)}`;
}

function slugOf({ kinds, viewer, now }: Pick<PassageWalk, 'kinds' | 'viewer' | 'now'>) {
  const at = { id: sql`p.target_id`, part: sql`p.part` };
  return byKind(kinds, sql`p.kind`, ({ slug }) => slug(at, { viewer, now }));
}

function isPremium({ kinds }: Pick<PassageWalk, 'kinds'>) {
  return sql`coalesce(${byKind(kinds, sql`kind`, (one) => one.isPremium?.(sql`target_id`) ?? sql`0`)}, 0)`;
}

/** Those of some places whose words the viewer may read. */
export function selectReadable(
  db: Db,
  walk: Pick<PassageWalk, 'kinds' | 'viewer' | 'now' | 'hasPremium'> & {
    places: readonly { kind: string; targetId: string; part: string }[];
  },
) {
  const places = JSON.stringify(walk.places.map(({ kind, targetId, part }) => [kind, targetId, part]));
  return rawStatement<{ kind: string; targetId: string; part: string }>(
    db,
    sql`SELECT kind, target_id AS "targetId", part
    FROM (SELECT p.*, ${slugOf(walk)} AS slug
      FROM (SELECT value ->> 0 AS kind, value ->> 1 AS target_id, value ->> 2 AS part FROM json_each(${places})) p)
    WHERE slug IS NOT NULL ${walk.hasPremium ? sql`` : sql`AND NOT ${isPremium(walk)}`}`,
  );
}
