import { sql } from 'drizzle-orm';
import type { CheckIn } from '#src/practice/model.ts';
import type { Keyset, Page } from '#src/shared/pagination.ts';
import { readCursor, toPage } from '#worker/http/cursor.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Db } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { type CheckInRow, selectCheckIns } from '#worker/practice/check-ins/select-check-ins.ts';
import { toCheckIn } from '#worker/practice/check-ins/view.ts';
import type { PracticeView } from '#worker/practice/practices/select-practices.ts';

/** How many check-ins the page of a practice shows at once. */
export const CHECK_INS_A_PAGE = 20;

/** Where a page of the check-ins of a practice begins. */
export type CheckInWalk = { keyset: Keyset | null; limit: number };

/** Reads where a page begins; throws `cursor_invalid`. */
export async function toCheckInWalk(
  ctx: Context,
  practiceId: string,
  { cursor, limit }: { cursor: string | undefined; limit: number },
): Promise<CheckInWalk> {
  return { limit, keyset: await readCursor(ctx, listName(practiceId), cursor) };
}

/** Selects the check-ins of a practice that the viewer may see, the latest first. */
export function selectCheckInPage(
  db: Db,
  view: PracticeView,
  practiceId: string,
  { keyset, limit }: CheckInWalk,
) {
  const [at, id] = [sql.raw('check_ins.at'), sql.raw('check_ins.id')];
  return selectCheckIns(db, view, sql`check_ins.practice_id = ${practiceId} AND ${beyond(keyset, at, id)}`)
    .orderBy(walkOrder(keyset, at, id))
    .limit(limit + 1);
}

/** Turns the rows of a walk into a page. */
export async function toCheckInPage(
  ctx: Context,
  practiceId: string,
  rows: CheckInRow[],
  walk: CheckInWalk,
): Promise<Page<CheckIn>> {
  const keyOf = ({ at, id }: CheckInRow) => ({ key: at, id });
  const page = await toPage(ctx, listName(practiceId), rows, { ...walk, keyOf });
  return { ...page, items: page.items.map(toCheckIn) };
}

function listName(practiceId: string): string {
  return `check-ins:${practiceId}`;
}
