import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import { renderMarkdown } from '#src/markdown/index.ts';
import { RENDERER_VERSION } from '#src/markdown/renderer-version.ts';
import type { Locale } from '#src/shared/locale.ts';
import { SLUG_RULES_VERSION, slugify } from '#src/shared/slug.ts';
import { seededId } from './check-ins.ts';
import { insertRows } from './insert-rows.ts';
import type { PractisedPractice } from './rows.ts';

/** The statements that insert practices with everything that belongs to them, one for each table. */
export function insertPractices(db: D1Database, all: readonly PractisedPractice[]): D1PreparedStatement[] {
  const idOf = new Map(all.map(({ practice, id }) => [practice.key, id]));
  return [
    insertRows(
      db,
      'practices',
      all.map((each) => practiceRow(each, idOf)),
    ),
    insertRows(db, 'practice_schedules', all.map(scheduleRow)),
    ...insertTags(db, all),
    insertRows(db, 'check_ins', all.flatMap(checkInRows)),
    insertRows(
      db,
      'excused_days',
      all.flatMap(({ id, rest, createdAt }) =>
        rest.map((day) => ({ practice_id: id, day, kind: 'rest', created_at: createdAt })),
      ),
    ),
    insertRows(db, 'practice_reflections', all.flatMap(reflectionRow)),
    // What is kept beside the check-ins follows from them, as the projections count it.
    db.prepare(
      `INSERT INTO kept_days (practice_id, day, person_id, check_ins, minutes, amount, kept)
       SELECT practice_id, day, person_id, count(*), coalesce(sum(minutes), 0), coalesce(sum(amount), 0), 1
       FROM check_ins GROUP BY practice_id, day`,
    ),
    db.prepare(
      `UPDATE practices SET
         check_in_count = (SELECT count(*) FROM check_ins c WHERE c.practice_id = practices.id),
         kept_day_count = (SELECT count(*) FROM kept_days k WHERE k.practice_id = practices.id),
         last_check_in_at = (SELECT max(c.at) FROM check_ins c WHERE c.practice_id = practices.id)`,
    ),
  ];
}

function practiceRow(each: PractisedPractice, idOf: ReadonlyMap<string, string>) {
  const { practice, id, personId, startOn, endOn, endsAt, createdAt } = each;
  return {
    ...{ id, person_id: personId, action: practice.action, name: practice.name ?? '', why: practice.why },
    ...{ start_on: startOn, end_on: endOn, ends_at: endsAt },
    ...{ amount: practice.amount ?? null, unit: practice.unit ?? '', minutes: practice.minutes ?? null },
    ...{ moment: practice.moment, resources: JSON.stringify(practice.resources ?? []) },
    ...{ visibility: practice.visibility, copied_from_id: idOf.get(practice.copyOf ?? '') ?? null },
    shows_as_copy: practice.copyOf ? 1 : 0,
    ...{ completed_at: each.completedAt, archived_at: each.archivedAt },
    ...{ created_at: createdAt, updated_at: each.completedAt ?? createdAt },
  };
}

function scheduleRow({ id, startOn, practice: { schedule, amount } }: PractisedPractice) {
  return {
    ...{ practice_id: id, from_on: startOn, kind: schedule.kind, amount: amount ?? null },
    weekdays:
      schedule.kind === 'weekdays'
        ? schedule.weekdays.reduce((bits, day) => bits | (1 << (day - 1)), 0)
        : null,
    min: schedule.kind === 'weekly' ? schedule.min : null,
    max: schedule.kind === 'weekly' ? schedule.max : null,
    every: schedule.kind === 'interval' ? schedule.every : null,
  };
}

function insertTags(db: D1Database, all: readonly PractisedPractice[]): D1PreparedStatement[] {
  const first = Math.min(...all.map(({ createdAt }) => createdAt));
  const names = new Map(
    all.flatMap(({ practice }) => practice.tags.map((name) => [slugify(name), name] as const)),
  );
  const tags = [...names].map(([slug, name]) => ({
    ...{ id: seededId(first, 'tag', slug), slug, name, created_at: first, called_by: SLUG_RULES_VERSION },
  }));
  return [
    insertRows(db, 'tags', tags),
    insertRows(
      db,
      'practice_tags',
      all.flatMap(({ id, practice }) =>
        practice.tags.map((name) => ({ practice_id: id, tag_id: seededId(first, 'tag', slugify(name)) })),
      ),
    ),
  ];
}

function checkInRows({ id, personId, timeZone, practice: { locale }, checkIns }: PractisedPractice) {
  return checkIns.map(({ day, at, note, ...checkIn }) => ({
    ...checkIn,
    ...{ practice_id: id, person_id: personId, idempotency_key: checkIn.id, time_zone: timeZone },
    ...{ day, at, note, recorded_at: at, updated_at: at, html: note && render(note, locale) },
  }));
}

function reflectionRow({ id, completedAt, practice: { locale, reflection } }: PractisedPractice) {
  if (!reflection || completedAt === null) return [];
  const { template, texts } = reflection;
  const html = JSON.stringify(texts.map((text) => render(text, locale)));
  return [
    {
      ...{ practice_id: id, template, texts: JSON.stringify(texts), html, locale },
      ...{ rendered_with: RENDERER_VERSION, updated_at: completedAt },
    },
  ];
}

function render(text: string, locale: Locale): string {
  return renderMarkdown(text, { locale, small: true, trusted: false }).html;
}
