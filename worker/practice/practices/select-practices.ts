import { type SQL, sql } from 'drizzle-orm';
import type { Viewer } from '#src/social/visibility.ts';
import type { TagRef } from '#src/tags/model.ts';
import { bylineColumns } from '#worker/accounts/queries.ts';
import { discussedColumns } from '#worker/discussion/queries.ts';
import { type Db, named } from '#worker/platform/db.ts';
import { readablePractice, showsDetails } from '#worker/practice/predicates.ts';
import { shownNameSql } from '#worker/practice/shown-name.ts';
import { practices } from '#worker/practice/tables.ts';

/** For whom practices are read, and when (UTC epoch milliseconds). */
export type PracticeView = { viewer: Viewer; now: number };

/** Practices that the viewer may see and for which `where` holds, over `practices` and `people`; in no order. */
export function selectPractices(db: Db, { viewer, now }: PracticeView, where: SQL) {
  return db
    .select(practiceColumns({ viewer, now }))
    .from(practices)
    .innerJoin(sql`people`, sql`people.id = practices.person_id`)
    .where(sql`${where} AND ${readablePractice(viewer)}`)
    .$dynamic();
}

export type PracticeRow = Awaited<ReturnType<typeof selectPractices>>[number];

function practiceColumns({ viewer, now }: PracticeView) {
  return {
    id: practices.id,
    ownerId: named(practices.personId, 'owner_id'),
    action: practices.action,
    practiceName: named(practices.name, 'practice_name'),
    why: practices.why,
    startOn: practices.startOn,
    endOn: practices.endOn,
    endsAt: practices.endsAt,
    amount: practices.amount,
    unit: practices.unit,
    dayRule: practices.dayRule,
    minutes: practices.minutes,
    moment: practices.moment,
    remindAt: practices.remindAt,
    resources: practices.resources,
    visibility: practices.visibility,
    reveal: practices.reveal,
    revealedAt: practices.revealedAt,
    showsAsCopy: practices.showsAsCopy,
    draft: practices.draft,
    completedAt: practices.completedAt,
    archivedAt: practices.archivedAt,
    checkInCount: practices.checkInCount,
    keptDayCount: practices.keptDayCount,
    createdAt: named(practices.createdAt, 'practice_created_at'),
    updatedAt: named(practices.updatedAt, 'practice_updated_at'),
    version: practices.version,
    ...bylineColumns,
    timeZone: sql<string>`people.time_zone`.as('time_zone_of_owner'),
    dayStartMinutes: sql<number>`people.day_start_minutes`.as('day_start_of_owner'),
    showsDetails: sql<boolean>`${showsDetails(viewer, now)}`.mapWith(Boolean).as('shows_details'),
    tags: tagsColumn,
    copiedFrom: copiedFromColumn(viewer),
    ...discussedColumns('practice', PRACTICE_ID, viewer),
  };
}

const PRACTICE_ID = sql`practices.id`;

const tagsColumn = sql<TagRef[]>`(
  SELECT json_group_array(json_object('slug', tags.slug, 'name', tags.name) ORDER BY practice_tags.rowid)
  FROM practice_tags JOIN tags ON tags.id = practice_tags.tag_id WHERE practice_tags.practice_id = practices.id
)`
  .mapWith((json: string) => JSON.parse(json) as TagRef[])
  .as('tags_of_practice');

/** The source of a copy, where the viewer may see it. */
function copiedFromColumn(viewer: Viewer) {
  return sql<{ id: string; name: string } | null>`(
    SELECT json_object('id', source.id, 'name', ${shownNameSql('source')})
    FROM practices source WHERE source.id = practices.copied_from_id AND ${readablePractice(viewer, 'source')}
  )`
    .mapWith((json: string) => JSON.parse(json) as { id: string; name: string })
    .as('copied_from');
}
