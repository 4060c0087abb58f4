import { sql } from 'drizzle-orm';
import { checkInGroup, practiceGroup } from '#src/practice/cache-groups.ts';
import { checkInUndone, practiceDeleted, practiceStarted } from '#src/practice/events.ts';
import { checkInPath, practicePath } from '#src/practice/paths.ts';
import type { Locale } from '#src/shared/locale.ts';
import { inList } from '#worker/platform/db.ts';
import { targetEvent } from '#worker/platform/target-events.ts';
import type { TargetKind } from '#worker/platform/targets.ts';
import { readablePractice } from '#worker/practice/predicates.ts';
import { shownNameSql } from '#worker/practice/shown-name.ts';
import { checkIns, practices } from '#worker/practice/tables.ts';

const name = sql<string>`${shownNameSql()}`;

/** Practices as targets of comments, reactions, mentions and notices. */
export const practiceTarget: TargetKind = {
  kind: 'practice',
  hasComments: true,
  pages: {
    section: 'practice',
    idOf: (id) => sql`(SELECT practices.id FROM practices WHERE practices.id = ${id})`,
  },
  publishedOn: targetEvent(practiceStarted, ({ practiceId }) => practiceId),
  goneOn: targetEvent(practiceDeleted, ({ practiceId }) => practiceId),
  select: (db, ids, { viewer }) =>
    db
      .select({
        id: practices.id,
        title: name.as('title'),
        path: sql<string>`practices.id`.mapWith(practicePath).as('path'),
        authorId: practices.personId,
        locale: sql<Locale>`people.locale`.as('person_locale'),
      })
      .from(practices)
      .innerJoin(sql`people`, sql`people.id = practices.person_id`)
      .where(sql`${inList(practices.id, ids)} AND ${readablePractice(viewer)}`),
  isVisible: (id, { viewer }) =>
    sql`EXISTS (SELECT 1 FROM practices WHERE practices.id = ${id} AND ${readablePractice(viewer)})`,
  authorOf: (id) => sql`(SELECT practices.person_id FROM practices WHERE practices.id = ${id})`,
  pageGroups: (db, ids) =>
    db
      .select({ group: sql<string>`practices.id`.mapWith(practiceGroup).as('page_group') })
      .from(practices)
      .where(inList(practices.id, ids)),
};

/** Check-ins as targets: whoever may see the practice may see that there is a check-in. Its title tells nothing that it says. */
export const checkInTarget: TargetKind = {
  kind: 'check_in',
  hasComments: true,
  pages: {
    section: 'practice/check-ins',
    idOf: (id) => sql`(SELECT check_ins.id FROM check_ins WHERE check_ins.id = ${id})`,
  },
  goneOn: targetEvent(checkInUndone, ({ checkInId }) => checkInId),
  select: (db, ids, { viewer }) =>
    db
      .select({
        id: checkIns.id,
        title: sql<string>`${name} || ' · ' || check_ins.day`.as('title'),
        path: sql<string>`check_ins.id`.mapWith(checkInPath).as('path'),
        authorId: checkIns.personId,
        locale: sql<Locale>`people.locale`.as('person_locale'),
      })
      .from(checkIns)
      .innerJoin(practices, sql`practices.id = check_ins.practice_id`)
      .innerJoin(sql`people`, sql`people.id = check_ins.person_id`)
      .where(sql`${inList(checkIns.id, ids)} AND ${readablePractice(viewer)}`),
  isVisible: (id, { viewer }) =>
    sql`EXISTS (SELECT 1 FROM check_ins x JOIN practices ON practices.id = x.practice_id
      WHERE x.id = ${id} AND ${readablePractice(viewer)})`,
  authorOf: (id) => sql`(SELECT x.person_id FROM check_ins x WHERE x.id = ${id})`,
  pageGroups: (db, ids) =>
    db
      .select({ group: pageGroup })
      .from(checkIns)
      .innerJoin(sql`json_each('["practice", "check_in"]') AS part`, sql`1`)
      .where(inList(checkIns.id, ids)),
};

/** A check-in shows on the page of its practice and in its own answer. */
const pageGroup =
  sql<string>`iif(part.value = 'practice', 'practice ' || check_ins.practice_id, 'check_in ' || check_ins.id)`
    .mapWith((text: string) => {
      const [kind, id = ''] = text.split(' ');
      return kind === 'practice' ? practiceGroup(id) : checkInGroup(id);
    })
    .as('page_group');
