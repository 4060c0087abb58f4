import {
  type ImportedRecords,
  type PracticeDataRecord,
  practiceRecordsSchema,
} from '#src/practice-records/model.ts';
import type { RecordKind, Refusal } from '#src/practice-records/words.ts';
import {
  FORMAT,
  FORMAT_VERSION,
  MAX_FILE_RECORDS,
  MAX_RECORDS,
  RECORD_KINDS,
} from '#src/practice-records/words.ts';
import { fieldError } from '#src/shared/errors.ts';
import { importGoals } from '#worker/goals/service.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import type { RecordOutcome } from '#worker/practice/queries.ts';
import { importCheckIns, importPractices, importVacations } from '#worker/practice/service.ts';

type Placed = { index: number; record: PracticeDataRecord };

/**
 * Imports records into the actor's account. Those that are there stay, so the same records may be sent again. A record that is
 * refused stops no other one, and is told with its reason. Nobody is notified.
 */
export async function importRecords(ctx: Context, records: readonly unknown[]): Promise<ImportedRecords> {
  requireMember(ctx);
  const found: ImportedRecords = { created: 0, known: 0, refused: [], shortened: [] };
  const valid: Placed[] = [];
  for (const [index, value] of records.entries()) {
    const parsed = practiceRecordsSchema.safeParse(value);
    if (parsed.success) valid.push({ index, record: parsed.data });
    else found.refused.push({ index, ...nameOf(value), reason: 'invalid' });
  }
  // What others refer to comes first.
  for (const kind of RECORD_KINDS) {
    const ofKind = valid.filter(({ record }) => record.kind === kind);
    if (ofKind.length > 0) note(found, ofKind, await importKind(ctx, kind, ofKind));
  }
  return { ...found, refused: found.refused.toSorted((a, b) => a.index - b.index) };
}

function importKind(ctx: Context, kind: RecordKind, placed: readonly Placed[]): Promise<RecordOutcome[]> {
  const of = <Kind extends RecordKind>(wanted: Kind) =>
    placed
      .map(({ record }) => record)
      .filter((record): record is Extract<PracticeDataRecord, { kind: Kind }> => record.kind === wanted);
  if (kind === 'vacation') return importVacations(ctx, of(kind));
  if (kind === 'practice') return importPractices(ctx, of(kind));
  if (kind === 'check_in') return importCheckIns(ctx, of(kind));
  return importGoals(ctx, of(kind));
}

function note(found: ImportedRecords, placed: readonly Placed[], outcomes: readonly RecordOutcome[]): void {
  for (const [at, outcome] of outcomes.entries()) {
    const { index = 0, record } = placed[at] ?? {};
    const told = (reason: Refusal) => ({ index, ...nameOf(record), reason });
    if (outcome.result === 'refused') found.refused.push(told(outcome.reason));
    else found[outcome.result] += 1;
    if (outcome.result === 'created' && outcome.shortened) found.shortened.push(told(outcome.shortened));
  }
}

function nameOf(value: unknown): { kind: RecordKind | null; id: string | null } {
  const { kind, id } = (typeof value === 'object' && value ? value : {}) as Record<string, unknown>;
  return {
    kind: RECORD_KINDS.find((each) => each === kind) ?? null,
    id: typeof id === 'string' ? id.slice(0, 64) : null,
  };
}

/** Imports a file as `exportRecords` writes it, step by step. */
export async function importFile(ctx: Context, text: string): Promise<ImportedRecords> {
  const records = readFile(text);
  const total: ImportedRecords = { created: 0, known: 0, refused: [], shortened: [] };
  for (let from = 0; from < records.length; from += MAX_RECORDS) {
    const part = await importRecords(ctx, records.slice(from, from + MAX_RECORDS));
    const placed = <T extends { index: number }>(told: T) => ({ ...told, index: told.index + from });
    total.created += part.created;
    total.known += part.known;
    total.refused.push(...part.refused.map(placed));
    total.shortened.push(...part.shortened.map(placed));
  }
  return total;
}

/** The records of a file; throws `validation_failed` where it is none. */
function readFile(text: string): unknown[] {
  let file: { format?: unknown; version?: unknown; records?: unknown } | null;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw fieldError('/file', 'no_practice_data');
  }
  const isOurs = file?.format === FORMAT && file.version === FORMAT_VERSION && Array.isArray(file.records);
  if (!file || !isOurs) throw fieldError('/file', 'no_practice_data');
  const records = file.records as unknown[];
  if (records.length > MAX_FILE_RECORDS)
    throw fieldError('/file', 'too_many_records', { maximum: MAX_FILE_RECORDS });
  return records;
}
