import { gt, sql } from 'drizzle-orm';
import { slugify } from '#src/shared/slug.ts';
import type { Context } from '#worker/platform/context.ts';
import { runBatch, type Statement } from '#worker/platform/db.ts';
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

/**
 * Finds tags whose names give another slug than they have, and makes those slugs synonyms: tags from before the rules of
 * slugs changed, like C++ at `c`.
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
        .where(gt(id, cursor ?? ''))
        .orderBy(id)
        .limit(A_STEP),
    ]);
    const names = rows.flatMap((tag) => nameSynonym(tag) ?? []);
    if (names.length > 0) await runBatch(ctx.db, [statementToCallByName(ctx, names)]);
    return { cursor: rows.length === A_STEP ? (rows.at(-1)?.id ?? null) : null, done: names.length };
  },
};
