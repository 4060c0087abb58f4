import { type SQL, sql } from 'drizzle-orm';
import { MOST_HITS } from '#src/search/limits.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import { byKind } from '#worker/platform/by-kind.ts';
import type { Db } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { finalScore, type RankedWalk, rankedDocuments } from '#worker/search/select-ranked.ts';

/**
 * A query for the index. `locale` is the reader's language, in which translations are shown. `needles` are the texts that an
 * excerpt is cut round, in lower case, the best first.
 */
export type HitWalk = RankedWalk & {
  needles: readonly string[];
  script: keyof typeof EXCERPT_SOURCE;
  locale: Locale;
  now: number;
  keyset: Keyset | null;
  limit: number;
};

/** Ranked documents, before translations of one target are joined and hidden ones are left out. */
const MOST_CANDIDATES = 2 * MOST_HITS;
/** Characters of a text from which an excerpt is chosen (Chinese is dense), and how many of them precede the needle. */
const EXCERPT_SOURCE = { latin: 1500, cjk: 500 };
const EXCERPT_LEAD = 200;
/** Characters that are searched for other spellings when no needle is found. */
const UNCUT_SOURCE = 8000;

/**
 * The hits of a query in walking order, best first. The ranking uses the index alone; only the best hits are joined to their
 * targets, and only the texts of one page are read, round the first needle.
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

/** The page of hits that the viewer may see now, from the cursor on, with the place of the first needle in their texts. */
function page(walk: HitWalk): SQL {
  const { keyset, limit, needles } = walk;
  const from = keyset && { ...keyset, id: Number(keyset.id) };
  const [score, id] = [sql`score`, sql`id`];
  return sql`SELECT shown.*, d.title, ${needlePlace(needles)} AS needle FROM (
    SELECT * FROM (${best(walk)}) best WHERE ${isReadable(walk)} AND ${beyond(from, score, id, true)}
    ORDER BY ${walkOrder(keyset, score, id, true)} LIMIT ${limit}
  ) shown JOIN search_documents d ON d.rowid = shown.id`;
}

/** The target of a hit as JSON; only for the hits of a page, because each costs several look-ups. */
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

/** One hit for each target: the translation in the reader's language, with the best score of all translations. */
function best(walk: HitWalk): SQL {
  return sql`SELECT * FROM (
    SELECT id, kind, target_id, locale, min(score) OVER per_target AS score,
      row_number() OVER (per_target ORDER BY locale = ${walk.locale} DESC, score) AS place
    FROM (${candidates(walk)}) WINDOW per_target AS (PARTITION BY kind, target_id)
  ) WHERE place = 1 ORDER BY score, id LIMIT ${sql.raw(`${MOST_HITS}`)}`;
}

function candidates(walk: HitWalk): SQL {
  return sql`SELECT r.id, d.kind, d.target_id, d.locale, ${finalScore} AS score
    FROM (${rankedDocuments(walk)}) r
    JOIN search_documents d ON d.rowid = r.id ORDER BY score LIMIT ${sql.raw(`${MOST_CANDIDATES}`)}`;
}

/** The place in a text of the first needle that the text contains. */
function needlePlace(needles: readonly string[]): SQL {
  if (needles.length === 0) return sql`NULL`;
  const places = needles.map((needle) => sql`nullif(instr(lower(d.body), ${needle}), 0)`);
  return sql`coalesce(${sql.join(places, sql`, `)}, NULL)`;
}
