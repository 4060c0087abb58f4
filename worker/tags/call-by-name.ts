import { and, gt, lt, sql } from 'drizzle-orm';
import { SLUG_RULES_VERSION, slugify } from '#src/shared/slug.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList, runBatch, type Statement } from '#worker/platform/db.ts';
import type { Job } from '#worker/platform/feature.ts';
import { tagSynonyms, tags } from '#worker/tags/tables.ts';

/** Tags of one step of the job. */
const A_STEP = 500;

/** A tag's name under the slug that the name gives; null when this is its slug already. */
type NameSynonym = { id: string; slug: string; name: string };

export function nameSynonym({ id, slug, name }: NameSynonym): NameSynonym | null {
  const named = slugify(name);
  return named === '' || named === slug ? null : { id, slug: named, name };
}

/** Makes the slugs of names synonyms of their tags, so that a post with the name gets the tag; a slug in use is left alone. */
export function statementToCallByName(ctx: Context, names: readonly NameSynonym[]): Statement {
  return ctx.db
    .insert(tagSynonyms)
    .select(
      sql`SELECT value ->> 'slug', value ->> 'name', tags.id, ${ctx.clock.now()}
        FROM json_each(${JSON.stringify(names)}) JOIN tags ON tags.id = value ->> 'id'
        WHERE NOT EXISTS (SELECT 1 FROM tags other WHERE other.slug = value ->> 'slug')`,
    )
    .onConflictDoNothing();
}

/** Keeps the job from tags until the rules of slugs change: those that had their turn, or that a moderator decided about. */
export function statementToSettle(ctx: Context, tagIds: readonly string[]): Statement {
  return ctx.db.update(tags).set({ calledBy: SLUG_RULES_VERSION }).where(inList(tags.id, tagIds));
}

/**
 * Finds tags whose names give another slug than they have, and makes those slugs synonyms: tags from before the rules of
 * slugs changed, like C++ at `c`. Each tag has its turn once, so that a synonym that a moderator removes stays removed.
 */
export const callByName: Job = {
  name: 'tags.call_by_name',
  dailyAt: 200,
  async run(ctx, cursor) {
    const { id, slug, name } = tags;
    const [rows] = await ctx.db.batch([
      ctx.db
        .select({ id, slug, name })
        .from(tags)
        .where(and(gt(id, cursor ?? ''), lt(tags.calledBy, SLUG_RULES_VERSION)))
        .orderBy(id)
        .limit(A_STEP),
    ]);
    const names = rows.flatMap((tag) => nameSynonym(tag) ?? []);
    const ids = rows.map((tag) => tag.id);
    if (ids.length > 0)
      await runBatch(ctx.db, [statementToCallByName(ctx, names), statementToSettle(ctx, ids)]);
    return { cursor: rows.length === A_STEP ? (rows.at(-1)?.id ?? null) : null, done: names.length };
  },
};
