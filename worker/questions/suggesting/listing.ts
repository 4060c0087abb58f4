import { sql } from 'drizzle-orm';
import type { SuggestionCard, SuggestionListQuery } from '#src/questions/model.ts';
import type { Page } from '#src/shared/pagination.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import type { Context } from '#worker/platform/context.ts';
import { rawStatement } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { can } from '#worker/privileges/service.ts';
import {
  readableSuggested,
  type SuggestionCardRow,
  suggestedTables,
  suggestionCardColumns,
  toSuggestionCard,
} from '#worker/questions/suggesting/select-suggestions.ts';
import { viewerOf } from '#worker/social/queries.ts';

/**
 * Suggested edits that wait: for reviewers all of others, the oldest first; for everybody else those of their own questions
 * and answers. `own`: what the actor suggested, the newest first, with what became of it.
 */
export async function listSuggestions(
  ctx: Context,
  { show, cursor, limit }: SuggestionListQuery,
): Promise<Page<SuggestionCard>> {
  const { personId } = await requireFreshSession(ctx);
  const list = `suggestions:${show}`;
  const keyset = await readCursor(ctx, list, cursor);
  const rising = show === 'waiting';
  const [at, id] = [sql`s.created_at`, sql`s.id`];
  const which =
    show === 'own'
      ? sql`s.suggester_id = ${personId}`
      : (await can(ctx, 'review_edits'))
        ? sql`s.state = 'waiting' AND s.suggester_id <> ${personId}`
        : sql`s.state = 'waiting' AND s.author_id = ${personId}`;
  const [rows] = await ctx.db.batch([
    rawStatement<SuggestionCardRow>(
      ctx.db,
      sql`SELECT ${suggestionCardColumns} FROM ${suggestedTables}
        WHERE ${which} AND ${beyond(keyset, at, id, rising)} AND ${readableSuggested(viewerOf(ctx))}
        ORDER BY ${walkOrder(keyset, at, id, rising)} LIMIT ${limit + 1}`,
    ),
  ]);
  const keyOf = (row: SuggestionCardRow) => ({ key: row.createdAt, id: row.id });
  const page = await toPage(ctx, list, rows, { limit, keyset, keyOf });
  return { ...page, items: page.items.map(toSuggestionCard) };
}
