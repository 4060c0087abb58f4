import { type SQL, sql } from 'drizzle-orm';
import type { CheckIn, Practice } from '#src/practice/model.ts';
import type { MyPracticesQuery, PracticeCard } from '#src/practice/today-model.ts';
import type { PracticeState } from '#src/practice/words.ts';
import { AppError } from '#src/shared/errors.ts';
import { localDay } from '#src/shared/local-day.ts';
import type { Page, PageQuery } from '#src/shared/pagination.ts';
import { selectOwnClock } from '#worker/accounts/queries.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { type Discussion, loadDiscussed, type WantedOfThread } from '#worker/discussion/service.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import { getPersonId } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList, literal } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import {
  CHECK_INS_A_PAGE,
  selectCheckInPage,
  toCheckInPage,
  toCheckInWalk,
} from '#worker/practice/check-ins/walk.ts';
import { selectFacts, selectVersions, toFacts, toVersion } from '#worker/practice/days/select-facts.ts';
import { type PracticeRow, selectPractices } from '#worker/practice/practices/select-practices.ts';
import { toPractice, toPracticeCard } from '#worker/practice/practices/view.ts';
import { isRunning, readablePractice } from '#worker/practice/predicates.ts';
import { viewOf } from '#worker/practice/view-of.ts';

/** A practice that the reader may see; one round trip. */
export async function getPractice(ctx: Context, id: string): Promise<Practice> {
  const view = viewOf(ctx);
  const [[row], ...rows] = await ctx.db.batch([
    selectPractices(ctx.db, view, sql`practices.id = ${id}`),
    ...selectFacts(ctx.db, [id]),
  ]);
  if (!row) throw new AppError('not_found');
  return toPractice(row, toFacts(rows)(row), view.now);
}

/** What the page of a practice shows. */
export type PracticePage = {
  practice: Practice;
  isOwn: boolean;
  checkIns: Page<CheckIn>;
  discussion: Discussion;
};

/** A practice with its newest check-ins and its discussion; one round trip. `checkIns` is the cursor of the check-ins. */
export async function getPracticePage(
  ctx: Context,
  id: string,
  { checkIns: cursor, ...wanted }: WantedOfThread & { checkIns?: string },
): Promise<PracticePage> {
  const view = viewOf(ctx);
  const walk = await toCheckInWalk(ctx, id, { cursor, limit: CHECK_INS_A_PAGE });
  const select = selectPractices(ctx.db, view, sql`practices.id = ${id}`);
  const beside = [...selectFacts(ctx.db, [id]), selectCheckInPage(ctx.db, view, id, walk)] as const;
  const { row, discussion, others } = await loadDiscussed(
    ctx,
    { kind: 'practice', id: sql`${id}`, select, beside },
    wanted,
  );
  const [versions, days, excused, vacations, checkIns] = others;
  return {
    practice: toPractice(row, toFacts([versions, days, excused, vacations])(row), view.now),
    isOwn: row.ownerId === getPersonId(ctx),
    checkIns: await toCheckInPage(ctx, id, checkIns, walk),
    discussion,
  };
}

/** The actor's own practices in a state, or all that are not archived; the newest first. */
export async function listMyPractices(
  ctx: Context,
  { state, cursor, limit }: MyPracticesQuery,
): Promise<Page<Practice>> {
  const { personId } = await requireFreshSession(ctx);
  const list = `my-practices:${state ?? ''}`;
  const keyset = await readCursor(ctx, list, cursor);
  const [[clock]] = await ctx.db.batch([selectOwnClock(ctx.db, personId)]);
  const view = viewOf(ctx);
  const ids = sql`(SELECT practices.id FROM practices WHERE practices.person_id = ${personId}
    AND ${isInState(state, clock ? localDay(view.now, clock) : '')}
    AND ${beyond(keyset, CREATED_AT, ID)} ORDER BY ${walkOrder(keyset, CREATED_AT, ID)} LIMIT ${literal(limit + 1)})`;
  const [rows, ...facts] = await ctx.db.batch([
    selectPractices(ctx.db, view, inList(ID, ids)).orderBy(walkOrder(keyset, CREATED_AT, ID)),
    ...selectFacts(ctx.db, ids),
  ]);
  const factsOf = toFacts(facts);
  const page = await toPage(ctx, list, rows, { limit, keyset, keyOf: placeOf });
  return { ...page, items: page.items.map((row) => toPractice(row, factsOf(row), view.now)) };
}

/** Practices that everybody may see, the newest first. */
export async function listPublicPractices(
  ctx: Context,
  { cursor, limit }: PageQuery,
): Promise<Page<PracticeCard>> {
  const keyset = await readCursor(ctx, 'practices', cursor);
  const view = viewOf(ctx);
  const ids = sql`(SELECT practices.id FROM practices WHERE ${isPublic} AND ${readablePractice(view.viewer)}
    AND ${beyond(keyset, CREATED_AT, ID)} ORDER BY ${walkOrder(keyset, CREATED_AT, ID)} LIMIT ${literal(limit + 1)})`;
  const [rows, versions] = await ctx.db.batch([
    selectPractices(ctx.db, view, inList(ID, ids)).orderBy(walkOrder(keyset, CREATED_AT, ID)),
    selectVersions(ctx.db, ids),
  ]);
  const versionsOf = Map.groupBy(versions, ({ practiceId }) => practiceId);
  const page = await toPage(ctx, 'practices', rows, { limit, keyset, keyOf: placeOf });
  return {
    ...page,
    items: page.items.map((row) =>
      toPracticeCard(row, (versionsOf.get(row.id) ?? []).map(toVersion), view.now),
    ),
  };
}

const ID = sql.raw('practices.id');
const CREATED_AT = sql.raw('practices.created_at');
/** As the partial index has it. */
const isPublic = sql.raw(
  `practices.visibility = 'public' AND practices.draft = 0 AND practices.archived_at IS NULL`,
);

function placeOf({ id, createdAt }: PracticeRow): { key: number; id: string } {
  return { key: createdAt, id };
}

function isInState(state: PracticeState | undefined, today: string): SQL {
  if (state === undefined) return sql`practices.archived_at IS NULL`;
  if (state === 'archived') return sql`practices.archived_at IS NOT NULL`;
  if (state === 'draft') return sql`practices.archived_at IS NULL AND practices.draft = 1`;
  if (state === 'completed')
    return sql`practices.archived_at IS NULL AND practices.draft = 0 AND practices.completed_at IS NOT NULL`;
  const begun = state === 'active' ? sql`practices.start_on <= ${today}` : sql`practices.start_on > ${today}`;
  return sql`${isRunning()} AND ${begun}`;
}
