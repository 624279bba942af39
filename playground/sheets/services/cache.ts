import { ServiceError } from "./errors";
import type { CacheStore } from "./host-state";
import { type Members, serviceClass, store } from "./member";
import { CacheObject, CacheServiceObject } from "./objects";

/** Google's limits ("Class Cache"): characters of a key, bytes of a value, and seconds that a value may stay. */
const KEY_LIMIT = 250;
const VALUE_LIMIT = 100 * 1024;
const SECONDS = { usual: 600, most: 21_600 };

export const cacheService = serviceClass("CacheService", CacheServiceObject, {
  getDocumentCache: store((_, __, { host }) => new CacheObject(host.caches.document)),
  getUserCache: store((_, __, { host }) => new CacheObject(host.caches.user)),
  getScriptCache: store((_, __, { host }) => new CacheObject(host.caches.script)),
} satisfies Members<CacheServiceObject>);

export const cache = serviceClass("Cache", CacheObject, {
  get: store((self, args) => kept(self.store, keyOf(args.text(0)))),
  put: store((self, args) => {
    const [key, value] = [keyOf(args.text(0)), args.text(1)];
    if (new TextEncoder().encode(value).length > VALUE_LIMIT) throw new ServiceError("Argument too large: value");
    const seconds = args.has(2) ? args.number(2) : SECONDS.usual;
    self.store.set(key, { value, until: Date.now() + 1000 * Math.min(seconds, SECONDS.most) });
  }),
  remove: store((self, args) => {
    self.store.delete(keyOf(args.text(0)));
  }),
} satisfies Members<CacheObject>);

function keyOf(key: string): string {
  if (key.length > KEY_LIMIT) throw new ServiceError("Argument too large: key");
  return key;
}

function kept(store: CacheStore, key: string): string | null {
  const entry = store.get(key);
  return entry === undefined || entry.until <= Date.now() ? null : entry.value;
}
