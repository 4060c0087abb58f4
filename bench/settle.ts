import type { Site } from '../scripts/lib/site.ts';

/** Waits for the consequences of writes: the search index, the cache versions. */
export async function settle(site: Site): Promise<void> {
  for (;;) {
    const row = await site.db
      .prepare('SELECT count(*) AS waiting FROM outbox WHERE settled_at IS NULL')
      .first<{ waiting: number }>();
    if (!row?.waiting) break;
    await site.tick();
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  await new Promise((resolve) => setTimeout(resolve, 6000));
}
