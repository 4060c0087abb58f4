import { env } from 'cloudflare:workers';

// Notes what is used of those stores that cannot say what they hold: the Cache API, and the Durable Objects, whose files
// stay when they are empty, so that a list of them would grow with every file.

type Namespace = typeof env.BELL | typeof env.BOARD | typeof env.RATE_LIMITER;

const cacheKeys = new Set<RequestInfo | URL>();
const objects = new Map<string, { namespace: Namespace; id: DurableObjectId }>();

const cache = (caches as unknown as { default: Cache }).default;
const put = cache.put.bind(cache);
cache.put = (key, response) => {
  cacheKeys.add(key);
  return put(key, response);
};

const namespaces: { get: unknown; getByName: unknown } = Object.getPrototypeOf(env.BELL);
namespaces.get = noting(env.BELL.get);
namespaces.getByName = noting(env.BELL.getByName);

/** The same method, which notes the object that it answers. */
function noting(method: unknown) {
  const original = method as (...args: unknown[]) => DurableObjectStub;
  return function (this: Namespace, ...args: unknown[]): DurableObjectStub {
    const object = original.apply(this, args);
    objects.set(String(object.id), { namespace: this, id: object.id });
    return object;
  };
}

/** Every key that the Cache API was given. */
export function usedCacheKeys(): (RequestInfo | URL)[] {
  return [...cacheKeys];
}

/** Every object that was spoken to. */
export function usedObjects(): DurableObjectStub[] {
  return [...objects.values()].map(({ namespace, id }) => (namespace as DurableObjectNamespace).get(id));
}

/** Forgets what was used, when it is empty. */
export function forgetUsed(): void {
  cacheKeys.clear();
  objects.clear();
}
