import { env } from 'cloudflare:workers';
import type { Context } from '#worker/platform/context.ts';
import type { Point } from '#worker/testing/faults/points.ts';
import type { Process, Processes } from '#worker/testing/faults/processes.ts';

/** How many events a chain of the rig has; more than one process follows. */
export const LINKS = 12;

type Call = { process: Process; faultsBefore: number };
type RecordedEvent = { id: string; type: string; key: number; about: string; settled: number };

/**
 * Derives the expected results from the committed rows and names every difference: lost effects, doubled effects without a
 * crash that explains them, and events recorded for refused rows.
 */
export class Oracle {
  /** Whether the deliberate failures have ended. */
  mended = false;
  readonly deadly = new Set<string>();
  readonly differences: string[] = [];
  compared = 0;
  /** How many calls were made again after a crash between the call and its receipt. */
  repeated = 0;
  readonly #calls = new Map<string, Call>();
  readonly #world: Processes;

  constructor(world: Processes) {
    this.#world = world;
  }

  /** The fate of an event: one in 500 kills its processes and one in 250 fails, both until `mended`; some begin a chain. */
  fateOf(chance: number): 'harmless' | 'kills' | 'fails' | 'chains' {
    if (chance >= 20) return 'harmless';
    if (chance >= 6) return 'chains';
    return chance < 2 ? 'kills' : 'fails';
  }

  isDeadly(id: string): boolean {
    return !this.mended && this.deadly.has(id);
  }

  /** Records the call of an effect: once per key, unless the previous call was cut off from its receipt. */
  async reached(ctx: Context, keys: readonly string[], point: Point): Promise<void> {
    const process = this.#world.of(ctx);
    const faultsBefore = process.faults;
    await this.#world.reach(process, point, async () => {
      for (const key of keys) {
        const before = this.#calls.get(key);
        if (before) await this.#explain(key, before, process);
        this.#calls.set(key, { process, faultsBefore });
      }
    });
  }

  async #explain(key: string, before: Call, process: Process): Promise<void> {
    this.repeated += 1;
    const [eventId, subscriber] = splitKey(key);
    const found = await env.DB.prepare('SELECT 1 FROM deliveries WHERE event_id = ? AND subscriber = ?')
      .bind(eventId, subscriber)
      .first();
    const cutOff = before.process.dead || before.process.faults > before.faultsBefore;
    if (process.slept || (cutOff && !found)) return;
    this.differences.push(`doubled ${found ? 'after its receipt' : 'while another was at it'}: ${key}`);
  }

  /** Checks that prompt handlers have run when a request without faults answers. */
  async answered(eventIds: readonly string[]): Promise<void> {
    const lines = await rows<{ subscriber: string; count: number }>(
      `SELECT subscriber, count(*) AS count FROM rig_log WHERE event_id IN (SELECT value FROM json_each(?))
        AND subscriber = 'bell' GROUP BY subscriber`,
      JSON.stringify(eventIds),
    );
    this.#compare('prompt before the answer', lines[0]?.count ?? 0, eventIds.length);
  }

  /** Compares everything that was written and called with what was committed. */
  async judge(): Promise<void> {
    const recorded = await rows<RecordedEvent>(
      `SELECT id, type, json_extract(payload, '$.key') AS key, coalesce(json_extract(payload, '$.id'), json_extract(payload, '$.from'))
        AS about, settled_at IS NOT NULL AS settled FROM outbox`,
    );
    const of = (type: string) => recorded.filter((event) => event.type === type);
    const committed = await rows<{ id: string }>(
      'SELECT id FROM rig_notes UNION ALL SELECT id FROM rig_claims',
    );
    const first = [...of('rig.noted'), ...of('rig.claimed')];
    this.#compareLists(
      'recorded',
      first.map((event) => event.about),
      committed.map((row) => row.id),
    );
    this.#compareLists(
      'recorded by a handler',
      of('rig.counted').map((event) => event.about),
      of('rig.noted').map((event) => event.id),
    );
    this.#compareLists(
      'settled',
      recorded.filter((event) => event.settled).map((event) => event.id),
      recorded.map((event) => event.id),
    );

    const links = await rows<{ id: string; link: string }>(
      `SELECT id, json_extract(payload, '$.from') || ' ' || json_extract(payload, '$.left') AS link FROM outbox
        WHERE type = 'rig.chained'`,
    );
    const begun = await rows<{ id: string }>(`SELECT id FROM rig_notes WHERE fate = 'chains'`);
    this.#compareLists(
      'linked',
      links.map(({ link }) => link),
      begun.flatMap(({ id }) => Array.from({ length: LINKS }, (_, left) => `${id} ${left}`)),
    );

    const lines = await rows<{ line: string }>(`SELECT subscriber || ' ' || event_id AS line FROM rig_log`);
    this.#compareLists(
      'handled',
      lines.map(({ line }) => line),
      [
        ...first.map(({ id }) => `count ${id}`),
        ...links.map(({ id }) => `link ${id}`),
        ...of('rig.noted').flatMap(({ id }) => [`bell ${id}`, `record ${id}`, `follow ${id}`]),
      ],
    );
    const sums = await rows<{ key: number; count: number }>('SELECT key, count FROM rig_counts');
    const tally = new Map<number, number>();
    for (const { key } of first) tally.set(key, (tally.get(key) ?? 0) + 1);
    this.#compareLists(
      'counted',
      sums.map(({ key, count }) => `${key}: ${count}`),
      [...tally].map(([key, count]) => `${key}: ${count}`),
    );
    this.#compareLists(
      'reached',
      [...this.#calls.keys()],
      [...first.map(({ id }) => `${id}:rig.email`), ...of('rig.counted').map(({ id }) => `${id}:rig.page`)],
    );
  }

  #compare(what: string, got: number, wanted: number): void {
    this.compared += wanted;
    if (got !== wanted) this.differences.push(`${what}: ${got} instead of ${wanted}`);
  }

  #compareLists(what: string, got: readonly string[], wanted: readonly string[]): void {
    this.compared += wanted.length;
    const left = new Map<string, number>();
    for (const item of wanted) left.set(item, (left.get(item) ?? 0) + 1);
    for (const item of got) left.set(item, (left.get(item) ?? 0) - 1);
    for (const [item, count] of left) {
      if (count > 0) this.differences.push(`not ${what}: ${item}`);
      if (count < 0) this.differences.push(`${what} ${1 - count} times or for nothing: ${item}`);
    }
  }
}

function splitKey(key: string): [string, string] {
  const at = key.indexOf(':');
  return [key.slice(0, at), key.slice(at + 1)];
}

export async function rows<T>(query: string, ...parameters: unknown[]): Promise<T[]> {
  return (
    await env.DB.prepare(query)
      .bind(...parameters)
      .all<T>()
  ).results;
}
