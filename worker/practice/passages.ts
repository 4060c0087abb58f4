import { eq, sql } from 'drizzle-orm';
import { practiceChanged, practiceDeleted, practiceStarted } from '#src/practice/events.ts';
import { practicePath } from '#src/practice/paths.ts';
import type { Locale } from '#src/shared/locale.ts';
import { type Db, inList } from '#worker/platform/db.ts';
import { type PassageText, passageKind } from '#worker/platform/passage-kind.ts';
import { indexedOn, type TargetIds } from '#worker/platform/searchable.ts';
import { readablePractice } from '#worker/practice/predicates.ts';
import { shownNameSql } from '#worker/practice/shown-name.ts';
import { practices } from '#worker/practice/tables.ts';

/** What public practices say of themselves: what is done, and why. Their check-ins are nobody's answer. */
export const practicePassages = passageKind({
  kind: 'practice',
  madeOn: [indexedOn([practiceStarted, practiceChanged, practiceDeleted], ({ practiceId }) => [practiceId])],
  select: selectTexts,
  toText,
  ids: sql`(SELECT id FROM practices WHERE draft = 0 AND visibility = 'public')`,
  slug: ({ id }, { viewer }) =>
    sql`(SELECT practices.id FROM practices WHERE practices.id = ${id} AND ${readablePractice(viewer)})`,
  toPath: practicePath,
});

function selectTexts(db: Db, ids: TargetIds) {
  return db
    .select({
      targetId: practices.id,
      ownerId: practices.personId,
      visibility: practices.visibility,
      locale: sql<Locale>`people.locale`.as('person_locale'),
      title: sql<string>`${shownNameSql()}`.as('shown_name'),
      text: sql<string>`practices.action || char(10) || practices.why`.as('practice_text'),
    })
    .from(practices)
    .innerJoin(sql`people`, sql`people.id = practices.person_id`)
    .where(
      sql`${inList(practices.id, ids)} AND ${eq(practices.draft, false)} AND ${eq(practices.visibility, 'public')}`,
    );
}

type Row = Awaited<ReturnType<typeof selectTexts>>[number];

function toText(row: Row): PassageText {
  return { ...row, text: row.text.trim(), part: '', headings: [], anchor: null, tier: 'free' };
}
