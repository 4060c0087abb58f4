import { sql } from 'drizzle-orm';
import { isTimeZone } from '#src/accounts/time-zone.ts';
import { practiceChanged } from '#src/practice/events.ts';
import { MAX_AHEAD_MS, MAX_CHECK_INS_A_DAY, MAX_LATE_MS } from '#src/practice/words.ts';
import type { CheckInRecord } from '#src/practice-records/model.ts';
import { addDays } from '#src/shared/local-day.ts';
import { toLocalTime } from '#src/shared/zoned-time.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { inList, rawStatement, runBatch } from '#worker/platform/db.ts';
import { renderNote } from '#worker/practice/check-ins/details.ts';
import {
  type ImportedCheckIn,
  insertCheckIns,
  statementsToRecount,
} from '#worker/practice/records/insert-check-ins.ts';
import { importedIds, KNOWN, type RecordOutcome, refused } from '#worker/practice/records/outcome.ts';
import { checkIns, practices } from '#worker/practice/tables.ts';
import { selectOwnImages } from '#worker/uploads/queries.ts';

/**
 * Imports check-ins into practices of the actor's, without a word to anybody; those that are there stay as they are. Whether one
 * counts, and which days are kept, is decided anew.
 */
export async function importCheckIns(
  ctx: Context,
  records: readonly CheckInRecord[],
): Promise<RecordOutcome[]> {
  const { personId } = requireMember(ctx);
  const known = await loadKnown(ctx, records);
  const added: ImportedCheckIn[] = [];
  const outcomes = records.map((record): RecordOutcome => {
    const id = known.ids.get(record.id) ?? record.id;
    if (known.checkIns.has(record.id) || known.checkIns.has(id)) return KNOWN;
    const practice =
      known.practices.get(record.practiceId) ?? known.practices.get(known.ids.get(record.practiceId) ?? '');
    const reason = practice ? problemOf(record, practice, ctx.clock.now()) : 'no_practice';
    if (!practice || reason) return refused(reason ?? 'no_practice');
    const key = `${practice.id} ${record.day}`;
    const ofDay = known.ofDay.get(key) ?? 0;
    if (ofDay >= MAX_CHECK_INS_A_DAY) return refused('too_many_that_day');
    known.ofDay.set(key, ofDay + 1);
    known.checkIns.add(id);
    const pictures = record.pictures.filter((picture) => known.images.has(picture));
    added.push(toRow(ctx, record, { id, practiceId: practice.id, pictures }));
    const isWhole = pictures.length === record.pictures.length;
    return isWhole ? { result: 'created' } : { result: 'created', shortened: 'without_pictures' };
  });
  if (added.length === 0) return outcomes;
  const practiceIds = [...new Set(added.map(({ practiceId }) => practiceId))];
  await runBatch(ctx.db, [
    ...insertCheckIns(ctx, personId, added),
    ...statementsToRecount(ctx, personId, added),
    ...practiceIds.map((practiceId) =>
      ctx.events.record(practiceChanged, { practiceId, personId, was: null }),
    ),
  ]);
  return outcomes;
}

type Known = {
  /** The ids of practices and check-ins in the actor's account, by those in the file. */
  ids: Map<string, string>;
  practices: Map<string, KnownPractice>;
  checkIns: Set<string>;
  ofDay: Map<string, number>;
  images: Set<string>;
};
type KnownPractice = { id: string; startOn: string; endOn: string | null; draft: boolean };

/** What of the records is there already, in one round trip. */
async function loadKnown(ctx: Context, records: readonly CheckInRecord[]): Promise<Known> {
  const { personId } = requireMember(ctx);
  const ids = await importedIds(
    personId,
    records.flatMap(({ id, practiceId }) => [id, practiceId]),
  );
  const all = [...ids].flat();
  const isOwnPractice = sql`practices.person_id = ${personId} AND ${inList(practices.id, all)}`;
  const [ofPractices, ofCheckIns, counts, images] = await ctx.db.batch([
    ctx.db
      .select({
        id: practices.id,
        startOn: practices.startOn,
        endOn: practices.endOn,
        draft: practices.draft,
      })
      .from(practices)
      .where(isOwnPractice),
    ctx.db
      .select({ id: checkIns.id })
      .from(checkIns)
      .where(sql`check_ins.person_id = ${personId} AND ${inList(checkIns.id, all)}`),
    rawStatement<{ key: string; count: number }>(
      ctx.db,
      sql`SELECT c.practice_id || ' ' || c.day AS key, count(*) AS count FROM check_ins c
        WHERE c.practice_id IN (SELECT practices.id FROM practices WHERE ${isOwnPractice})
          AND ${inList(sql`c.day`, [...new Set(records.map(({ day }) => day))])}
        GROUP BY c.practice_id, c.day`,
    ),
    selectOwnImages(ctx.db, [...new Set(records.flatMap(({ pictures }) => pictures))], personId),
  ]);
  return {
    ids,
    practices: new Map(ofPractices.map((practice) => [practice.id, practice])),
    checkIns: new Set(ofCheckIns.map(({ id }) => id)),
    ofDay: new Map(counts.map(({ key, count }) => [key, count])),
    images: new Set(images.map(({ id }) => id)),
  };
}

/** Why a check-in cannot be one of the practice; null where it can. */
function problemOf({ at, day, timeZone }: CheckInRecord, practice: KnownPractice, now: number) {
  const moment = Date.parse(at);
  if (moment > now + MAX_AHEAD_MS) return 'in_future';
  if (!isTimeZone(timeZone)) return 'invalid';
  // The day of a person ends some hours after midnight, and a move may leave a check-in to the day before.
  const date = toLocalTime(moment, timeZone).slice(0, 10);
  if (day < addDays(date, -1) || day > addDays(date, 1)) return 'other_day';
  const { startOn, endOn, draft } = practice;
  return draft || day < startOn || (endOn !== null && day > endOn) ? 'outside_practice' : null;
}

type Place = { id: string; practiceId: string; pictures: string[] };

function toRow(ctx: Context, record: CheckInRecord, { id, practiceId, pictures }: Place): ImportedCheckIn {
  const at = Date.parse(record.at);
  const recordedAt = Math.max(at, Math.min(Date.parse(record.recordedAt), ctx.clock.now()));
  const { day, timeZone, mood, minutes, amount, tags, note } = record;
  return {
    ...{ id, practiceId, at, recordedAt, day, timeZone, mood, minutes, amount },
    ...{ tags, pictures, counts: recordedAt - at <= MAX_LATE_MS ? 1 : 0 },
    ...renderNote(note, ctx.locale),
  };
}
