import { sql } from 'drizzle-orm';
import type { PracticeCard } from '#src/practice/today-model.ts';
import { AppError } from '#src/shared/errors.ts';
import type { Page, PageQuery } from '#src/shared/pagination.ts';
import { selectPersonByName } from '#worker/accounts/queries.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList, literal } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { selectVersions, toVersion } from '#worker/practice/days/select-facts.ts';
import { selectPractices } from '#worker/practice/practices/select-practices.ts';
import { toPracticeCard } from '#worker/practice/practices/view.ts';
import { readablePractice } from '#worker/practice/predicates.ts';
import { viewOf } from '#worker/practice/view-of.ts';
import { selectSocial, toSocial } from '#worker/social/queries.ts';

/**
 * The practices of a person that the reader may see, the newest first; no drafts and no archived ones. One round trip. Throws
 * `not_found` for an unknown person, and where one of the two blocked the other.
 */
export async function listPracticesOf(
  ctx: Context,
  handle: string,
  { cursor, limit }: PageQuery,
): Promise<{ person: { name: string; displayName: string }; practices: Page<PracticeCard> }> {
  const name = handle.toLowerCase();
  const keyset = await readCursor(ctx, 'practices-of', cursor);
  const view = viewOf(ctx);
  const ids = sql`(SELECT practices.id FROM practices
    WHERE practices.person_id = (SELECT p.id FROM people p WHERE p.name = ${name})
    AND practices.draft = 0 AND practices.archived_at IS NULL AND ${readablePractice(view.viewer)}
    AND ${beyond(keyset, CREATED_AT, ID)} ORDER BY ${walkOrder(keyset, CREATED_AT, ID)} LIMIT ${literal(limit + 1)})`;
  const [[person], social, rows, versions] = await ctx.db.batch([
    selectPersonByName(ctx.db, name),
    selectSocial(ctx, name),
    selectPractices(ctx.db, view, inList(ID, ids)).orderBy(walkOrder(keyset, CREATED_AT, ID)),
    selectVersions(ctx.db, ids),
  ]);
  if (!person) throw new AppError('not_found');
  toSocial(ctx, social);
  const versionsOf = Map.groupBy(versions, ({ practiceId }) => practiceId);
  const keyOf = ({ createdAt, id }: (typeof rows)[number]) => ({ key: createdAt, id });
  const page = await toPage(ctx, 'practices-of', rows, { limit, keyset, keyOf });
  return {
    person: { name: person.name, displayName: person.displayName },
    practices: {
      ...page,
      items: page.items.map((row) =>
        toPracticeCard(row, (versionsOf.get(row.id) ?? []).map(toVersion), view.now),
      ),
    },
  };
}

const ID = sql.raw('practices.id');
const CREATED_AT = sql.raw('practices.created_at');
