import type { Args } from "./args";
import { ServiceError } from "./errors";
import type { PropertyStore } from "./host-state";
import { type Members, serviceClass, store } from "./member";
import { PropertiesObject, PropertiesServiceObject } from "./objects";

/** Google's limits ("Quotas for Google Services"), in bytes of UTF-8. */
const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

export const propertiesService = serviceClass("PropertiesService", PropertiesServiceObject, {
  getDocumentProperties: store((_, __, { host }) => new PropertiesObject(host.properties.document)),
  getUserProperties: store((_, __, { host }) => new PropertiesObject(host.properties.user)),
  getScriptProperties: store((_, __, { host }) => new PropertiesObject(host.properties.script)),
} satisfies Members<PropertiesServiceObject>);

export const properties = serviceClass("Properties", PropertiesObject, {
  getProperty: store((self, args) => self.store.get(args.text(0)) ?? null),
  getProperties: store((self) => Object.fromEntries(self.store)),
  getKeys: store((self) => [...self.store.keys()]),
  setProperty: store((self, args) => {
    setAll(self.store, [[args.text(0), args.text(1)]]);
    return self;
  }),
  setProperties: store((self, args) => {
    const entries = Object.entries(objectAt(args)).map(([key, value]): [string, string] => [key, String(value)]);
    if (args.has(1) && args.boolean(1)) self.store.clear();
    setAll(self.store, entries);
    return self;
  }),
  deleteProperty: store((self, args) => {
    self.store.delete(args.text(0));
    return self;
  }),
  deleteAllProperties: store((self) => {
    self.store.clear();
    return self;
  }),
} satisfies Members<PropertiesObject>);

function objectAt(args: Args): object {
  const value = args.at(0);
  return typeof value === "object" && value !== null ? value : args.mismatch();
}

/** All or nothing: what does not fit leaves the store as it was. */
function setAll(target: PropertyStore, entries: readonly (readonly [string, string])[]): void {
  const next = new Map(target);
  for (const [key, value] of entries) {
    if (size(value) > VALUE_LIMIT) throw new ServiceError("Argument too large: value");
    next.set(key, value);
  }
  const total = [...next].reduce((sum, [key, value]) => sum + size(key) + size(value), 0);
  if (total > STORE_LIMIT) {
    throw new ServiceError(
      "You have exceeded the property storage quota. Please remove some properties and try again.",
    );
  }
  for (const [key, value] of entries) target.set(key, value);
}

function size(text: string): number {
  return new TextEncoder().encode(text).length;
}
