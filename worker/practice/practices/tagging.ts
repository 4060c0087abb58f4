import { eq, sql } from 'drizzle-orm';
import type { Context } from '#worker/platform/context.ts';
import type { Statement } from '#worker/platform/db.ts';
import { practiceTags } from '#worker/practice/tables.ts';
import { ensureTags, tagIdOf, toNamedTags } from '#worker/tags/queries.ts';

/** Sets the tags of a practice, in their order; a tag that nobody used yet is created. */
export function statementsToTag(ctx: Context, practiceId: string, names: readonly string[]): Statement[] {
  const wanted = toNamedTags(names);
  return [
    ctx.db.delete(practiceTags).where(eq(practiceTags.practiceId, practiceId)),
    ...ensureTags(ctx, wanted),
    ...wanted.map(({ slug }) =>
      ctx.db
        .insert(practiceTags)
        .select(sql`SELECT ${practiceId}, ${tagIdOf(slug)}`)
        .onConflictDoNothing(),
    ),
  ];
}
