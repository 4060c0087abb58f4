import { sql } from 'drizzle-orm';
import type { CheckInRecord, PracticeRecord, VacationRecord } from '#src/practice-records/model.ts';
import { MAX_RECORDS } from '#src/practice-records/words.ts';
import { toIso } from '#src/shared/instant.ts';
import type { Keyset } from '#src/shared/pagination.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList } from '#worker/platform/db.ts';
import { beyond, walkOrder } from '#worker/platform/keyset.ts';
import { byPractice, selectVersions, toVersion } from '#worker/practice/days/select-facts.ts';
import { selectVacations } from '#worker/practice/days/vacations.ts';
import {
  checkIns,
  excusedDays,
  practiceReflections,
  practices,
  practiceTags,
} from '#worker/practice/tables.ts';

/** How many practices are read at once, each with its schedules and excused days. */
const PRACTICES_AT_ONCE = 50;

type Step<Row> = { rows: Row[]; last: Keyset | null };

/** The actor's vacations as records, the earliest first. */
export async function* vacationRecords(ctx: Context): AsyncGenerator<VacationRecord> {
  const { personId } = requireMember(ctx);
  const [rows] = await ctx.db.batch([selectVacations(ctx.db, personId)]);
  for (const row of rows.toReversed()) yield { kind: 'vacation', ...row };
}

/** The actor's practices as records, the earliest first; read in steps. */
export async function* practiceRecords(ctx: Context): AsyncGenerator<PracticeRecord> {
  for await (const rows of steps((after) => readPractices(ctx, after))) yield* rows;
}

/** The check-ins of some practices as records, each practice's earliest first; read in steps. */
export async function* checkInRecords(
  ctx: Context,
  practiceIds: readonly string[],
): AsyncGenerator<CheckInRecord> {
  for (const id of practiceIds)
    for await (const rows of steps((after) => readCheckIns(ctx, id, after))) yield* rows;
}

async function* steps<Row>(read: (after: Keyset | null) => Promise<Step<Row>>): AsyncGenerator<Row[]> {
  let after: Keyset | null = null;
  do {
    const step: Step<Row> = await read(after);
    yield step.rows;
    after = step.last;
  } while (after);
}

async function readPractices(ctx: Context, after: Keyset | null): Promise<Step<PracticeRecord>> {
  const { personId } = requireMember(ctx);
  const [at, id] = [sql.raw('practices.created_at'), sql.raw('practices.id')];
  const [rows] = await ctx.db.batch([
    ctx.db
      .select()
      .from(practices)
      .where(sql`practices.person_id = ${personId} AND ${beyond(after, at, id, true)}`)
      .orderBy(walkOrder(after, at, id, true))
      .limit(PRACTICES_AT_ONCE),
  ]);
  const ids = rows.map((row) => row.id);
  const [versions, excused, reflections, tags] = await ctx.db.batch([
    selectVersions(ctx.db, ids),
    ctx.db.select().from(excusedDays).where(inList(excusedDays.practiceId, ids)).orderBy(excusedDays.day),
    ctx.db
      .select()
      .from(practiceReflections)
      .where(inList(practiceReflections.practiceId, ids))
      .orderBy(practiceReflections.template),
    ctx.db
      .select({ practiceId: practiceTags.practiceId, name: sql<string>`tags.name`.as('tag_name') })
      .from(practiceTags)
      .innerJoin(sql`tags`, sql`tags.id = practice_tags.tag_id`)
      .where(inList(practiceTags.practiceId, ids))
      .orderBy(sql`practice_tags.rowid`),
  ]);
  const parts = {
    versions: Map.groupBy(versions, byPractice),
    excused: Map.groupBy(excused, byPractice),
    reflections: Map.groupBy(reflections, byPractice),
    tags: Map.groupBy(tags, byPractice),
  };
  return {
    rows: rows.map((row) => toPracticeRecord(row, parts)),
    last: lastOf(rows, PRACTICES_AT_ONCE, ({ createdAt }) => createdAt),
  };
}

type Parts = {
  versions: Map<string, Awaited<ReturnType<typeof selectVersions>>>;
  excused: Map<string, (typeof excusedDays.$inferSelect)[]>;
  reflections: Map<string, (typeof practiceReflections.$inferSelect)[]>;
  tags: Map<string, { name: string }[]>;
};

function toPracticeRecord(row: typeof practices.$inferSelect, parts: Parts): PracticeRecord {
  const { id, action, name, why, startOn, endOn, amount, unit, dayRule, minutes, moment, remindAt } = row;
  const { resources, visibility, reveal, showsAsCopy, draft, copiedFromId } = row;
  return {
    kind: 'practice',
    ...{ id, action, name, why, startOn, endOn, amount, unit, dayRule, minutes, moment, remindAt },
    tags: (parts.tags.get(id) ?? []).map((tag) => tag.name),
    ...{ resources, visibility, reveal, showsAsCopy, draft, copiedFromId },
    schedules: (parts.versions.get(id) ?? []).map(toVersion),
    excused: (parts.excused.get(id) ?? []).map(({ day, kind }) => ({ day, kind })),
    reflections: (parts.reflections.get(id) ?? []).map(({ template, texts, locale, updatedAt }) => ({
      ...{ template, texts, locale },
      updatedAt: toIso(updatedAt),
    })),
    revealedAt: isoOrNull(row.revealedAt),
    completedAt: isoOrNull(row.completedAt),
    archivedAt: isoOrNull(row.archivedAt),
    createdAt: toIso(row.createdAt),
  };
}

async function readCheckIns(
  ctx: Context,
  practiceId: string,
  after: Keyset | null,
): Promise<Step<CheckInRecord>> {
  const { personId } = requireMember(ctx);
  const [at, id] = [sql.raw('check_ins.at'), sql.raw('check_ins.id')];
  const [rows] = await ctx.db.batch([
    ctx.db
      .select()
      .from(checkIns)
      .where(
        sql`check_ins.practice_id = ${practiceId} AND check_ins.person_id = ${personId} AND ${beyond(after, at, id, true)}`,
      )
      .orderBy(walkOrder(after, at, id, true))
      .limit(MAX_RECORDS),
  ]);
  return { rows: rows.map(toCheckInRecord), last: lastOf(rows, MAX_RECORDS, (row) => row.at) };
}

function toCheckInRecord(row: typeof checkIns.$inferSelect): CheckInRecord {
  const { id, practiceId, timeZone, day, counts, mood, note, minutes, amount, tags, pictures } = row;
  return {
    kind: 'check_in',
    ...{ id, practiceId, at: toIso(row.at), recordedAt: toIso(row.recordedAt), timeZone, day, counts },
    ...{ mood, note, minutes, amount, tags, pictures },
  };
}

/** Where the next step begins; null where there was no full one. */
function lastOf<Row extends { id: string }>(rows: readonly Row[], most: number, keyOf: (row: Row) => number) {
  const last = rows.at(-1);
  if (!last || rows.length < most) return null;
  return { key: keyOf(last), id: last.id, direction: 'next' } as Keyset;
}

function isoOrNull(moment: number | null): string | null {
  return moment === null ? null : toIso(moment);
}
