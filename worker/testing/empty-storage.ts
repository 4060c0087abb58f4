import { listDurableObjectIds, reset, runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';

/** Empties D1, KV, R2, the Cache API and all Durable Objects. */
export async function emptyStorage(): Promise<void> {
  await Promise.all([wakeStores(), emptyObjects(env.RATE_LIMITER), emptyObjects(env.BELL)]);
  await reset();
}

/** Reads once from each store, because `reset` skips stores that workerd has hibernated after ten idle seconds. */
async function wakeStores(): Promise<void> {
  const cache = (caches as unknown as { default: Cache }).default;
  await Promise.all([
    env.DB.prepare('SELECT 1').run(),
    env.CACHE.get('anything'),
    env.MEDIA.head('anything'),
    cache.match('http://localhost/anything'),
  ]);
}

async function emptyObjects(namespace: DurableObjectNamespace): Promise<void> {
  const ids = await listDurableObjectIds(namespace);
  await Promise.all(
    ids.map((id) => runInDurableObject(namespace.get(id), (_, { storage }) => storage.deleteAll())),
  );
}
