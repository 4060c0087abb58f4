import { DurableObject } from 'cloudflare:workers';
import { type RateVerdict, slideWindow } from '#src/shared/rate-limits.ts';

/** One object a caller: its hits of the last window in every group. Storage only; the rule is `slideWindow`. */
export class RateLimiter extends DurableObject<Env> {
  /** Counts a hit in a group if it is within the limit. `now` is UTC epoch milliseconds. */
  async hit(group: string, limit: number, windowMs: number, now: number): Promise<RateVerdict> {
    const earlier = this.ctx.storage.kv.get<number[]>(group) ?? [];
    const { hits, verdict } = slideWindow(earlier, now, limit, windowMs);
    if (verdict.allowed) this.ctx.storage.kv.put(group, hits);
    if ((await this.ctx.storage.getAlarm()) === null) await this.ctx.storage.setAlarm(now + windowMs * 2);
    return verdict;
  }

  /** Forgets a caller who has been away; one who comes back starts an empty window, as the rule would have it. */
  override async alarm(): Promise<void> {
    const newest = Math.max(
      0,
      ...Array.from(this.ctx.storage.kv.list<number[]>(), ([, hits]) => hits.at(-1) ?? 0),
    );
    const idleFor = Date.now() - newest;
    if (idleFor > 60 * 60_000) await this.ctx.storage.deleteAll();
    else await this.ctx.storage.setAlarm(Date.now() + 60 * 60_000);
  }
}
