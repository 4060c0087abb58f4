import type { Refusal } from '#src/practice-records/words.ts';
import { derivedId } from '#worker/platform/ids.ts';

/** What became of a record: stored, there already, or refused. `shortened`: a part of it was left out. */
export type RecordOutcome =
  | { result: 'created'; shortened?: Refusal }
  | { result: 'known' }
  | { result: 'refused'; reason: Refusal };

export const CREATED: RecordOutcome = { result: 'created' };
export const KNOWN: RecordOutcome = { result: 'known' };

export function refused(reason: Refusal): RecordOutcome {
  return { result: 'refused', reason };
}

/**
 * The id that a record of a file has in somebody's account. It follows from the person and the id in the file, so the same file
 * is imported once, and nobody meets the id of somebody else.
 */
export function importedId(personId: string, id: string): Promise<string> {
  return derivedId('practice-records', personId, id);
}

/** The ids that records have in somebody's account, by their ids in the file. */
export async function importedIds(personId: string, ids: Iterable<string>): Promise<Map<string, string>> {
  return new Map(
    await Promise.all([...new Set(ids)].map(async (id) => [id, await importedId(personId, id)] as const)),
  );
}
