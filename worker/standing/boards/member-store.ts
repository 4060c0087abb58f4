import type { Score } from '#src/standing/boards/model.ts';
import { BLOCK, type BlockCounts, type CountStore } from '#src/standing/boards/score-counts.ts';

/** A stored member. Scores are stored with a minus: the order of a board is then one direction of one index. */
type Row = [id: string, minusScore: number, reachedAt: number];

/** A member in the order of the board. */
export type Listed = { id: string; score: number; reachedAt: number };

const AT_ONCE = 100;

/** The rows of a board. Every statement of the object is here, and each reads along an index. */
export class MemberStore implements CountStore {
  private readonly sql: SqlStorage;
  private hasTables: boolean;

  constructor(sql: SqlStorage) {
    this.sql = sql;
    const tables = sql.exec("SELECT 1 FROM sqlite_master WHERE name = 'members'");
    this.hasTables = tables.toArray().length > 0;
  }

  /** Makes the tables. A board that nobody wrote to has none, so that reading a board stores nothing. */
  prepare(): void {
    if (this.hasTables) return;
    this.sql.exec(`CREATE TABLE members (id TEXT PRIMARY KEY, minus_score INTEGER NOT NULL, reached_at INTEGER NOT NULL,
      version INTEGER NOT NULL) WITHOUT ROWID`);
    this.sql.exec('CREATE INDEX listed ON members (minus_score, reached_at, id)');
    this.sql.exec('CREATE TABLE blocks (block INTEGER PRIMARY KEY, members INTEGER NOT NULL, counts BLOB)');
    this.hasTables = true;
  }

  /** The members of every block. */
  totals(): { block: number; members: number }[] {
    if (!this.hasTables) return [];
    return this.sql.exec<{ block: number; members: number }>('SELECT block, members FROM blocks').toArray();
  }

  /** The members of each score of a block. */
  countsOf(block: number): Uint32Array {
    if (!this.hasTables) return new Uint32Array(BLOCK);
    const [row] = this.sql
      .exec<{ counts: ArrayBuffer }>('SELECT counts FROM blocks WHERE block = ?', block)
      .toArray();
    return row ? new Uint32Array(row.counts) : new Uint32Array(BLOCK);
  }

  /** The members above a score, counted along the index. */
  countBeyond(score: number): number {
    const query = 'SELECT count(*) AS n FROM members WHERE minus_score < 0 AND minus_score < ?';
    return this.sql.exec<{ n: number }>(query, -score).one().n;
  }

  /** Stores the counts of blocks. */
  keepBlocks(blocks: readonly BlockCounts[]): void {
    for (const { block, members, counts } of blocks) {
      this.sql.exec('INSERT OR REPLACE INTO blocks VALUES (?, ?, ?)', block, members, counts.buffer);
    }
  }

  /** What is stored of members, by id: score and version, also of those who have no score any more. */
  stored(ids: readonly string[]): Map<string, { score: number; version: number }> {
    const rows = this.sql.exec(
      `SELECT m.id, m.minus_score, m.version FROM json_each(?) w CROSS JOIN members m ON m.id = w.value`,
      JSON.stringify(ids),
    );
    return new Map(
      [...rows.raw<[string, number, number]>()].map(([id, minus, version]) => [
        id,
        { score: -minus, version },
      ]),
    );
  }

  /** Stores scores. */
  keep(scores: readonly Score[]): void {
    const rows = scores.map(({ id, score, reachedAt, version }) => [
      id,
      -Math.max(0, score),
      reachedAt,
      version,
    ]);
    this.sql.exec(
      `INSERT OR REPLACE INTO members SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)`,
      JSON.stringify(rows),
    );
  }

  /** The members with a score among some ids, in no order, a hundred ids at a time. */
  *find(ids: readonly string[]): Generator<Listed> {
    if (!this.hasTables) return;
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const rows = this.sql.exec(
        `SELECT m.id, m.minus_score, m.reached_at FROM json_each(?) w CROSS JOIN members m ON m.id = w.value
          WHERE m.minus_score < 0`,
        JSON.stringify(ids.slice(at, at + AT_ONCE)),
      );
      yield* listedOf(rows);
    }
  }

  /** The first places. */
  top(limit: number): Listed[] {
    if (!this.hasTables) return [];
    const query = 'SELECT id, minus_score, reached_at FROM members WHERE minus_score < 0';
    return listedOf(this.sql.exec(`${query} ORDER BY minus_score, reached_at, id LIMIT ?`, limit));
  }

  /** A member, and those listed before and after, in the order of the board. */
  around(id: string, limit: number): Listed[] {
    const [member] = this.find([id]);
    if (!member) return [];
    const place = [-member.score, member.reachedAt, id, limit] as const;
    const select = 'SELECT id, minus_score, reached_at FROM members WHERE';
    const before = this.sql.exec(
      `${select} (minus_score, reached_at, id) < (?, ?, ?) ORDER BY minus_score DESC, reached_at DESC, id DESC LIMIT ?`,
      ...place,
    );
    const after = this.sql.exec(
      `${select} minus_score < 0 AND (minus_score, reached_at, id) > (?, ?, ?) ORDER BY minus_score, reached_at, id LIMIT ?`,
      ...place,
    );
    return [...listedOf(before).reverse(), member, ...listedOf(after)];
  }

  /** Members in the order of their ids, for comparisons. */
  walk(after: string, limit: number): Listed[] {
    if (!this.hasTables) return [];
    const query =
      'SELECT id, minus_score, reached_at FROM members WHERE id > ? AND minus_score < 0 ORDER BY id LIMIT ?';
    return listedOf(this.sql.exec(query, after, limit));
  }
}

function listedOf(rows: SqlStorageCursor<Record<string, SqlStorageValue>>): Listed[] {
  return [...rows.raw<Row>()].map(([id, minusScore, reachedAt]) => ({ id, score: -minusScore, reachedAt }));
}
