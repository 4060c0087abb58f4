import { DurableObject } from 'cloudflare:workers';
import { NOT_EXPECTED, type ScoreRange, widen } from '#src/standing/boards/live.ts';
import { type BoardView, MOST_PLACES, type Place, type Score } from '#src/standing/boards/model.ts';
import { ScoreCounts } from '#src/standing/boards/score-counts.ts';
import { PING, PONG } from '#src/standing/boards/socket-words.ts';
import { BoardSockets } from '#worker/standing/boards/board-sockets.ts';
import { ADMISSION_HEADER, type Admission } from '#worker/standing/boards/boards.ts';
import { type Listed, MemberStore } from '#worker/standing/boards/member-store.ts';

/** How long a board stays after the end of its period. */
const KEPT_AFTER_MS = 14 * 24 * 60 * 60_000;

/**
 * One board in one period: ids of members and their scores, and the sockets of pages that show it. Ranks come from the counts
 * of scores, places from an index: nothing is sorted, and no more members are read than are shown.
 */
export class Board extends DurableObject<Env> {
  private members: MemberStore;
  private readonly sockets: BoardSockets;
  private counts: ScoreCounts | null = null;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(PING, PONG));
    this.members = new MemberStore(ctx.storage.sql);
    this.sockets = new BoardSockets(ctx, (top, personId) => this.view(top, personId));
  }

  /**
   * Sets scores. A score that is older than the stored one changes nothing, so they may come twice and in any order. `endsAt`
   * is the end of the period, some time after which the board is deleted. Returns how many scores changed.
   */
  async set(scores: readonly Score[], endsAt: number | null): Promise<number> {
    if (endsAt !== null && (await this.ctx.storage.getAlarm()) === null)
      await this.ctx.storage.setAlarm(endsAt + KEPT_AFTER_MS);
    const changed = this.change(scores);
    if (changed.range) this.sockets.tell(changed.range);
    return changed.count;
  }

  /** The places of members, in the order of the ids; null for those who are not on the board. */
  places(ids: readonly string[]): (Place | null)[] {
    const places = new Map<string, Place>();
    for (const member of this.members.find(ids)) places.set(member.id, this.ranked(member));
    return ids.map((id) => places.get(id) ?? null);
  }

  /** The number of members, the first places, and three places on each side of a member. */
  view(top: number, personId: string | null, around = 3): BoardView {
    return {
      members: this.scoreCounts().members,
      top: this.members.top(Math.min(top, MOST_PLACES)).map((member) => this.ranked(member)),
      around: personId === null ? [] : this.around(personId, around),
    };
  }

  /** A member's place and those on each side of it; empty if they are not on the board. */
  around(personId: string, each: number): Place[] {
    return this.members.around(personId, Math.min(each, MOST_PLACES)).map((member) => this.ranked(member));
  }

  /** Members in the order of their ids, to be compared with the truth. */
  walk(after: string, limit: number): Listed[] {
    return this.members.walk(after, limit);
  }

  /** Accepts the socket of a page that the Worker admitted. */
  override async fetch(request: Request): Promise<Response> {
    const admission = JSON.parse(request.headers.get(ADMISSION_HEADER) ?? '') as Admission;
    return this.sockets.open(admission);
  }

  /** Pages send nothing but pings, which are answered before they get here. */
  override webSocketMessage(socket: WebSocket): void {
    socket.close(NOT_EXPECTED, 'nothing to say');
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    // 1005 and 1006 stand for a missing code and may not be sent.
    socket.close(code === 1005 || code === 1006 ? 1000 : code);
  }

  /** Deletes the board, whose period ended long ago. */
  override async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll();
    [this.members, this.counts] = [new MemberStore(this.ctx.storage.sql), null];
  }

  private ranked(member: Listed): Place {
    return { ...member, rank: this.scoreCounts().rankOf(member.score) };
  }

  private scoreCounts(): ScoreCounts {
    this.counts ??= new ScoreCounts(this.members);
    return this.counts;
  }

  /** Stores members and counts together. */
  private change(scores: readonly Score[]): { count: number; range: ScoreRange | null } {
    try {
      return this.ctx.storage.transactionSync(() => this.store(scores));
    } catch (error) {
      // The counts in memory may be ahead of the rows that were rolled back.
      this.counts = null;
      throw error;
    }
  }

  private store(scores: readonly Score[]): { count: number; range: ScoreRange | null } {
    this.members.prepare();
    const stored = this.members.stored(scores.map(({ id }) => id));
    const newer = newest(scores).filter(({ id, version }) => version > (stored.get(id)?.version ?? -1));
    if (newer.length === 0) return { count: 0, range: null };
    const counts = this.scoreCounts();
    let range: ScoreRange | null = null;
    for (const { id, score } of newer) {
      const old = Math.max(0, stored.get(id)?.score ?? 0);
      const now = Math.max(0, score);
      if (old > 0) counts.add(old, -1);
      if (now > 0) counts.add(now, 1);
      if (old !== now) range = widen(range, old, now);
    }
    this.members.keep(newer);
    this.members.keepBlocks(counts.takeChanged());
    return { count: newer.length, range };
  }
}

/** The newest score of each member. */
function newest(scores: readonly Score[]): Score[] {
  const byId = new Map<string, Score>();
  for (const score of scores) {
    const known = byId.get(score.id);
    if (!known || known.version < score.version) byId.set(score.id, score);
  }
  return [...byId.values()];
}
