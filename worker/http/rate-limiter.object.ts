import { DurableObject } from 'cloudflare:workers';
import { type RateVerdict, slideWindow } from '#src/shared/rate-limits.ts';

/** The hits of one group that are inside its window, oldest first. */
type Window = { hits: number[]; windowMs: number };

/** One object per caller: its hits of the last window in every group. Storage only; the rule is `slideWindow`. */
export class RateLimiter extends DurableObject<Env> {
  /**
   * Counts a hit in a group if it is within the limit. `now` is UTC epoch milliseconds. There is no await between reading and
   * writing, so simultaneous hits are counted one after the other.
   */
  async hit(group: string, limit: number, windowMs: number, now: number): Promise<RateVerdict> {
    const earlier = this.ctx.storage.kv.get<Window>(group)?.hits ?? [];
    const { hits, verdict } = slideWindow(earlier, now, limit, windowMs);
    if (verdict.allowed) this.ctx.storage.kv.put<Window>(group, { hits, windowMs });
    // Alarms use the machine's clock: with the clock of a caller that runs behind, the alarm would delete the hit at once.
    const end = Math.max(now, Date.now()) + windowMs;
    if ((await this.ctx.storage.getAlarm()) === null) await this.ctx.storage.setAlarm(end);
    return verdict;
  }

  /** Deletes windows that have ended; the rule treats a missing window like an empty one. */
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
