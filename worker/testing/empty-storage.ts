import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { createTables, emptyTables, hasTables } from '#worker/testing/database.ts';
import { forgetUsed, usedCacheKeys, usedObjects } from '#worker/testing/used-storage.ts';

/** Empties D1 but for what the migrations make, KV, R2, the Cache API and all Durable Objects. */
export async function emptyStorage(): Promise<void> {
  await Promise.all([emptyDatabase(), emptyKv(), emptyBucket(), emptyCache(), emptyObjects()]);
  forgetUsed();
}

async function emptyDatabase(): Promise<void> {
  // To make the tables anew takes ten times as long: only where a file changed one.
  if (await hasTables()) await emptyTables();
  else await createTables();
}

async function emptyKv(): Promise<void> {
  const { keys, list_complete: isAll } = await env.CACHE.list();
  await Promise.all(keys.map(({ name }) => env.CACHE.delete(name)));
  if (!isAll) await emptyKv();
}

async function emptyBucket(): Promise<void> {
  const { objects, truncated } = await env.MEDIA.list();
  await env.MEDIA.delete(objects.map(({ key }) => key));
  if (truncated) await emptyBucket();
}

async function emptyCache(): Promise<void> {
  const cache = (caches as unknown as { default: Cache }).default;
  await Promise.all(usedCacheKeys().map((key) => cache.delete(key)));
}

async function emptyObjects(): Promise<void> {
  for (const object of usedObjects()) {
    await runInDurableObject(object, (_, { storage }) => storage.deleteAll());
    await evictDurableObject(object, { webSockets: 'close' });
  }
}
