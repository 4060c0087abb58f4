import { type SQL, sql } from 'drizzle-orm';
import { fieldError } from '#src/shared/errors.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement, type Statement } from '#worker/platform/db.ts';
import { can } from '#worker/privileges/service.ts';
import {
  ensureTags,
  moveQuestionCountsOfTags,
  type NamedTag,
  selectSynonymsAmong,
  selectUnknownTags,
  tagIdOf,
  toNamedTags,
  withoutSynonyms,
} from '#worker/tags/queries.ts';

/** Throws a field error for tags that nobody has used, unless the actor may create tags. */
export async function requireKnownTags(ctx: Context, tags: readonly NamedTag[]): Promise<void> {
  if (await can(ctx, 'create_tag')) return;
  const [unknown] = await ctx.db.batch([selectUnknownTags(ctx.db, tags)]);
  const names = unknown.map(({ name }) => name).join(', ');
  if (names) throw fieldError('/tags', 'tags_unknown', { names });
}

/** The tags by some names, synonyms resolved; throws for new ones that the actor may not create. */
export async function toAllowedTags(ctx: Context, names: readonly string[]): Promise<NamedTag[]> {
  const named = toNamedTags(names);
  const [synonyms] = await ctx.db.batch([selectSynonymsAmong(ctx.db, named)]);
  const tags = withoutSynonyms(named, synonyms);
  await requireKnownTags(ctx, tags);
  return tags;
}

type Tagged = { id: string; createdAt: number };

/** Sets the tags of a question, which must have none: creates unknown ones and counts the question in each. */
export function statementsToTag(
  ctx: Context,
  { id, createdAt }: Tagged,
  tags: readonly NamedTag[],
): Statement[] {
  return [
    ...ensureTags(ctx, tags),
    ...tags.map(({ slug }, position) =>
      rawStatement(
        ctx.db,
        sql`INSERT INTO question_tags (question_id, tag_id, position, asked_at)
          SELECT ${id}, wanted.id, ${position}, ${createdAt} FROM (SELECT ${tagIdOf(slug)} AS id) wanted
          WHERE wanted.id IS NOT NULL ON CONFLICT DO NOTHING`,
      ),
    ),
    countTags(ctx, id, 1),
  ];
}

/** Takes all tags off a question, if a condition holds. */
export function statementsToUntagQuestion(ctx: Context, id: string, when: SQL = sql`1`): Statement[] {
  return [
    countTags(ctx, id, -1, when),
    rawStatement(ctx.db, sql`DELETE FROM question_tags WHERE question_id = ${id} AND ${when}`),
  ];
}

function countTags({ db }: Context, id: string, by: 1 | -1, when: SQL = sql`1`): Statement {
  const isOnIt = sql`tags.id IN (SELECT w.tag_id FROM question_tags w WHERE w.question_id = ${id})`;
  return moveQuestionCountsOfTags(db, by, sql`${isOnIt} AND ${when}`);
}
