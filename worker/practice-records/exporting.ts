import { shownName } from '#src/practice/shown-name.ts';
import { BYTE_ORDER_MARK, csvLine } from '#src/practice-records/csv.ts';
import type { CheckInRecord, PracticeDataRecord, PracticeRecord } from '#src/practice-records/model.ts';
import { FORMAT, FORMAT_VERSION } from '#src/practice-records/words.ts';
import { toIso } from '#src/shared/instant.ts';
import { toLocalTime } from '#src/shared/zoned-time.ts';
import { requireFreshSession } from '#worker/accounts/service.ts';
import { goalRecords } from '#worker/goals/service.ts';
import type { Context } from '#worker/platform/context.ts';
import { checkInRecords, practiceRecords, vacationRecords } from '#worker/practice/service.ts';

/** Everything of the actor's practice as records, read in steps; what others refer to comes first. */
export async function* allRecords(ctx: Context): AsyncGenerator<PracticeDataRecord> {
  yield* vacationRecords(ctx);
  const practiceIds: string[] = [];
  for await (const practice of practiceRecords(ctx)) {
    practiceIds.push(practice.id);
    yield practice;
  }
  yield* checkInRecords(ctx, practiceIds);
  yield* goalRecords(ctx);
}

/** The file of the actor's practice data, JSON with a record a line; one step of it is in memory at a time. */
export async function exportRecords(ctx: Context): Promise<AsyncGenerator<string>> {
  await requireFreshSession(ctx);
  return recordLines(ctx);
}

/** The actor's check-ins as a table, one a row. */
export async function exportTable(ctx: Context): Promise<AsyncGenerator<string>> {
  await requireFreshSession(ctx);
  return tableLines(ctx);
}

async function* recordLines(ctx: Context): AsyncGenerator<string> {
  const head = { format: FORMAT, version: FORMAT_VERSION, exportedAt: toIso(ctx.clock.now()) };
  yield `${JSON.stringify(head).slice(0, -1)},"records":[`;
  let separator = '\n';
  for await (const record of allRecords(ctx)) {
    yield separator + JSON.stringify(record);
    separator = ',\n';
  }
  yield '\n]}\n';
}

const COLUMNS = [
  'day',
  'time',
  'practice',
  'mood',
  'minutes',
  'amount',
  'unit',
  'note',
  'tags',
  'counts',
  'zone',
];

async function* tableLines(ctx: Context): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(COLUMNS.map((column) => ctx.t(`practice-records:column.${column}`)));
  const practices: Pick<PracticeRecord, 'id' | 'action' | 'name' | 'unit'>[] = [];
  for await (const { id, action, name, unit } of practiceRecords(ctx))
    practices.push({ id, action, name, unit });
  for (const practice of practices)
    for await (const checkIn of checkInRecords(ctx, [practice.id]))
      yield csvLine(rowOf(ctx, checkIn, practice));
}

function rowOf(
  { t }: Context,
  { at, day, timeZone, mood, minutes, amount, note, tags, counts }: CheckInRecord,
  practice: Pick<PracticeRecord, 'action' | 'name' | 'unit'>,
) {
  const time = toLocalTime(Date.parse(at), timeZone).slice(11);
  return [
    ...[day, time, shownName(practice), mood && t(`practice:mood.${mood}`), minutes, amount, practice.unit],
    ...[note, tags.join(', '), t(`practice-records:counts.${counts ? 'yes' : 'no'}`), timeZone],
  ];
}
