import { DurableObject } from 'cloudflare:workers';
import { type RateVerdict, slideWindow } from '#src/shared/rate-limits.ts';

/** The hits of one group that are inside its window, oldest first. */
type Window = { hits: number[]; windowMs: number };

/** One object a caller: its hits of the last window in every group. Storage only; the rule is `slideWindow`. */
export class RateLimiter extends DurableObject<Env> {
  /**
   * Counts a hit in a group if it is within the limit. `now` is UTC epoch milliseconds. Reading and writing happen
   * without a pause between them, so hits that arrive together are counted one after the other.
   */
  async hit(group: string, limit: number, windowMs: number, now: number): Promise<RateVerdict> {
    const earlier = this.ctx.storage.kv.get<Window>(group)?.hits ?? [];
    const { hits, verdict } = slideWindow(earlier, now, limit, windowMs);
    if (verdict.allowed) this.ctx.storage.kv.put<Window>(group, { hits, windowMs });
    // An alarm goes by the machine's clock: one set by a caller's that runs behind would ring at once and forget the hit.
    const end = Math.max(now, Date.now()) + windowMs;
    if ((await this.ctx.storage.getAlarm()) === null) await this.ctx.storage.setAlarm(end);
    return verdict;
  }

  /** Forgets windows that have run out; a caller who comes back starts an empty one, as the rule would have it. */
  override async alarm(): Promise<void> {
    const now = Date.now();
    let next = Number.POSITIVE_INFINITY;
    for (const [group, { hits, windowMs }] of [...this.ctx.storage.kv.list<Window>()]) {
      const end = (hits.at(-1) ?? 0) + windowMs;
      if (end <= now) this.ctx.storage.kv.delete(group);
      else next = Math.min(next, end);
    }
    if (next === Number.POSITIVE_INFINITY) await this.ctx.storage.deleteAll();
    else await this.ctx.storage.setAlarm(next);
  }
}
