import { sql } from 'drizzle-orm';
import { type KnownTerm, passageExpression, type QuestionTerm } from '#src/passages/question-terms.ts';
import {
  type LockedRow,
  type PassageRow,
  selectLocked,
  selectPassages,
  selectReadable,
} from '#worker/passages/select-passages.ts';
import type { Context } from '#worker/platform/context.ts';
import { type Db, rawStatement } from '#worker/platform/db.ts';
import { hasPremium } from '#worker/platform/premium.ts';
import { viewerOf } from '#worker/social/queries.ts';

/** A passage with the address of its place. */
export type FoundPassage = Omit<PassageRow, 'path' | 'slug'> & { path: string[]; url: string };
/** A premium text that would answer, for somebody without premium. */
export type LockedText = { kind: string; targetId: string; title: string; url: string };

/** What is found for a question. `known`: its words that the site has; `total`: about how many passages there are. */
export type Findings = { passages: FoundPassage[]; locked: LockedText[]; known: KnownTerm[]; total: number };

/** What is looked for; `within`: only in one target. */
export type Lookup = {
  terms: readonly QuestionTerm[];
  within: { kind: string; id: string } | null;
  limit: number;
};

const MOST_LOCKED = 2;

/** The passages with the words of a question that the viewer may read, best first. */
export async function findPassages(ctx: Context, { terms, within, limit }: Lookup): Promise<Findings> {
  const [docs, [size]] = await ctx.db.batch([selectKnown(ctx.db, terms), selectSize(ctx.db)]);
  const known = docs.map(({ term, passages }) => ({
    ...{ term, passages },
    times: terms.find((one) => one.term === term)?.times ?? 1,
  }));
  const total = size?.total ?? 0;
  const expression = passageExpression(known);
  if (expression === null) return { passages: [], locked: [], known, total };
  const kinds = [...ctx.registry.passages.values()];
  const walk = { kinds, expression, within, viewer: viewerOf(ctx), now: ctx.clock.now() };
  const isPremium = hasPremium(ctx);
  const [rows, locked] = await ctx.db.batch([
    selectPassages(ctx.db, { ...walk, hasPremium: isPremium, limit }),
    selectLocked(ctx.db, { ...walk, hasPremium: isPremium, limit: isPremium ? 0 : MOST_LOCKED }),
  ]);
  return {
    passages: rows.map((row) => toFound(ctx, row)),
    locked: locked.map((row) => toLocked(ctx, row)),
    ...{ known, total },
  };
}

/** What a source is a part of. */
export type PassagePlace = { kind: string; targetId: string; part: string };

/** Those of some places whose words the viewer may read now, as `kind targetId part`. */
export async function findReadable(
  ctx: Context,
  places: readonly PassagePlace[],
): Promise<ReadonlySet<string>> {
  if (places.length === 0) return new Set();
  const view = { viewer: viewerOf(ctx), now: ctx.clock.now() };
  const kinds = [...ctx.registry.passages.values()];
  const [rows] = await ctx.db.batch([
    selectReadable(ctx.db, { kinds, places, hasPremium: hasPremium(ctx), ...view }),
  ]);
  return new Set(rows.map(({ kind, targetId, part }) => `${kind} ${targetId} ${part}`));
}

function selectKnown(db: Db, terms: readonly QuestionTerm[]) {
  const words = JSON.stringify(terms.map(({ term }) => term));
  return rawStatement<{ term: string; passages: number }>(
    db,
    sql`SELECT t.term, t.doc AS passages FROM json_each(${words}) w CROSS JOIN passage_terms t ON t.term = w.value`,
  );
}

function selectSize(db: Db) {
  return rawStatement<{ total: number }>(db, sql`SELECT coalesce(max(rowid), 0) AS total FROM passages`);
}

function toFound({ registry }: Context, { slug, path, ...row }: PassageRow): FoundPassage {
  const page = registry.passages.get(row.kind)?.toPath(slug) ?? '/';
  const url = row.anchor ? `${page}#${encodeURIComponent(row.anchor)}` : page;
  return { ...row, path: path === '' ? [] : path.split('\n'), url };
}

function toLocked({ registry }: Context, { slug, ...row }: LockedRow): LockedText {
  return { ...row, url: registry.passages.get(row.kind)?.toPath(slug) ?? '/' };
}

export { getIndexState, type IndexState, markAllOld } from '#worker/passages/index-state.ts';
