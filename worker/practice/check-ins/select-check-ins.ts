import { type SQL, sql } from 'drizzle-orm';
import { bylineColumns } from '#worker/accounts/queries.ts';
import { discussedColumns } from '#worker/discussion/queries.ts';
import { type Db, named } from '#worker/platform/db.ts';
import type { PracticeView } from '#worker/practice/practices/select-practices.ts';
import { readablePractice, showsDetails } from '#worker/practice/predicates.ts';
import { shownNameSql } from '#worker/practice/shown-name.ts';
import { checkIns, practices } from '#worker/practice/tables.ts';

/** A picture of a check-in, as stored. */
type PictureRow = { id: string; mediaType: string; width: number | null; height: number | null };

/** Check-ins of practices that the viewer may see and for which `where` holds, over `check_ins`; in no order. */
export function selectCheckIns(db: Db, view: PracticeView, where: SQL) {
  return db
    .select(checkInColumns(view))
    .from(checkIns)
    .innerJoin(practices, sql`practices.id = check_ins.practice_id`)
    .innerJoin(sql`people`, sql`people.id = check_ins.person_id`)
    .where(sql`${where} AND ${readablePractice(view.viewer)}`)
    .$dynamic();
}

export type CheckInRow = Awaited<ReturnType<typeof selectCheckIns>>[number];

function checkInColumns({ viewer, now }: PracticeView) {
  return {
    id: named(checkIns.id, 'check_in_id'),
    practiceId: checkIns.practiceId,
    unit: practices.unit,
    practiceName: sql<string>`${shownNameSql()}`.as('practice_name'),
    ownerId: named(checkIns.personId, 'owner_id'),
    day: checkIns.day,
    at: checkIns.at,
    recordedAt: checkIns.recordedAt,
    counts: checkIns.counts,
    mood: checkIns.mood,
    note: checkIns.note,
    html: checkIns.html,
    minutes: named(checkIns.minutes, 'check_in_minutes'),
    amount: named(checkIns.amount, 'check_in_amount'),
    tags: named(checkIns.tags, 'check_in_tags'),
    pictures: picturesColumn,
    ...bylineColumns,
    showsDetails: sql<boolean>`${showsDetails(viewer, now)}`.mapWith(Boolean).as('shows_details'),
    ...discussedColumns('check_in', sql`check_ins.id`, viewer),
  };
}

/** The pictures in their order; one that was deleted meanwhile is left out. */
const picturesColumn = sql<PictureRow[]>`(
  SELECT json_group_array(json_object('id', u.id, 'mediaType', u.media_type, 'width', u.width, 'height', u.height)
    ORDER BY w.key)
  FROM json_each(check_ins.pictures) w JOIN uploads u ON u.id = w.value
)`
  .mapWith((json: string) => JSON.parse(json) as PictureRow[])
  .as('check_in_pictures');
