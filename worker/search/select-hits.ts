import { type SQL, sql } from 'drizzle-orm';
import { MOST_HITS } from '#src/search/limits.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import { byKind } from '#worker/platform/by-kind.ts';
import type { Db } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { finalScore, type RankedWalk, rankedDocuments } from '#worker/search/select-ranked.ts';

/**
 * A query as the index takes it. `locale` is the reader's language: of two translations it is shown. `needles` are what
 * an excerpt is cut round, in small letters, the best first.
 */
export type HitWalk = RankedWalk & {
  needles: readonly string[];
  script: keyof typeof EXCERPT_SOURCE;
  locale: Locale;
  now: number;
  keyset: Keyset | null;
  limit: number;
};

/** Ranked documents among which translations of the same thing are joined and what is not public falls out. */
const MOST_CANDIDATES = 2 * MOST_HITS;
/** The part of a text that an excerpt is chosen from, Chinese is dense; and how much of it stands before the needle. */
const EXCERPT_SOURCE = { latin: 1500, cjk: 500 };
const EXCERPT_LEAD = 200;
/** The part that is searched in other spellings than a needle's. */
const UNCUT_SOURCE = 8000;

/**
 * The hits of a query in walking order, best first. The index ranks alone; only the best are joined to what they are,
 * and only of a page's texts the part round the first needle is read.
 */
export function selectHits(db: Db, walk: HitWalk) {
  return db
    .select({
      id: sql<number>`hit.id`.as('id'),
      score: sql<number>`hit.score`.as('score'),
      kind: sql<string>`hit.kind`.as('kind'),
      targetId: sql<string>`hit.target_id`.as('target_id'),
      locale: sql<Locale>`hit.locale`.as('locale'),
      target: sql<never>`${target(walk)}`.mapWith((json: string) => JSON.parse(json) as never).as('target'),
      title: sql<string>`hit.title`.as('title'),
      from: sql<number>`max(coalesce(hit.needle, 1) - ${sql.raw(`${EXCERPT_LEAD}`)}, 1)`.as('body_from'),
      body: sql<string>`iif(hit.needle IS NULL, substr(d.body, 1, ${sql.raw(`${UNCUT_SOURCE}`)}),
        substr(d.body, max(hit.needle - ${sql.raw(`${EXCERPT_LEAD}`)}, 1), ${EXCERPT_SOURCE[walk.script]}))`.as(
        'body',
      ),
    })
    .from(sql`(${page(walk)}) hit JOIN search_documents d ON d.rowid = hit.id`)
    .orderBy(walkOrder(walk.keyset, sql`hit.score`, sql`hit.id`, true));
}

/** Of the best hits those that the viewer may see now, from the cursor on, and where their texts hold what is looked for. */
function page(walk: HitWalk): SQL {
  const { keyset, limit, needles } = walk;
  const from = keyset && { ...keyset, id: Number(keyset.id) };
  const [score, id] = [sql`score`, sql`id`];
  return sql`SELECT shown.*, d.title, ${needlePlace(needles)} AS needle FROM (
    SELECT * FROM (${best(walk)}) best WHERE ${isReadable(walk)} AND ${beyond(from, score, id, true)}
    ORDER BY ${walkOrder(keyset, score, id, true)} LIMIT ${limit}
  ) shown JOIN search_documents d ON d.rowid = shown.id`;
}

/** What there is to say of a hit; of a page's hits only, because it costs several look-ups each. */
function target({ searchables, viewer, now }: HitWalk): SQL {
  const locale = sql.raw('hit.locale');
  return byKind(searchables, sql`hit.kind`, ({ found }) =>
    found(sql`hit.target_id`, locale, { viewer, now }),
  );
}

function isReadable({ searchables, viewer, now }: HitWalk): SQL {
  const path = byKind(searchables, sql`best.kind`, ({ slug }) => slug(sql`best.target_id`, { viewer, now }));
  return sql`${path} IS NOT NULL`;
}

/** One hit a thing: of its translations the reader's, with the best rank of all. */
function best(walk: HitWalk): SQL {
  return sql`SELECT * FROM (
    SELECT id, kind, target_id, locale, min(score) OVER thing AS score,
      row_number() OVER (thing ORDER BY locale = ${walk.locale} DESC, score) AS place
    FROM (${candidates(walk)}) WINDOW thing AS (PARTITION BY kind, target_id)
  ) WHERE place = 1 ORDER BY score, id LIMIT ${sql.raw(`${MOST_HITS}`)}`;
}

function candidates(walk: HitWalk): SQL {
  return sql`SELECT r.id, d.kind, d.target_id, d.locale, ${finalScore} AS score
    FROM (${rankedDocuments(walk)}) r
    JOIN search_documents d ON d.rowid = r.id ORDER BY score LIMIT ${sql.raw(`${MOST_CANDIDATES}`)}`;
}

/** Where in a text the first needle stands that it holds. */
function needlePlace(needles: readonly string[]): SQL {
  if (needles.length === 0) return sql`NULL`;
  const places = needles.map((needle) => sql`nullif(instr(lower(d.body), ${needle}), 0)`);
  return sql`coalesce(${sql.join(places, sql`, `)}, NULL)`;
}
