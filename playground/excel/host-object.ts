import type { HostError } from "./host-error";
import { notEmulated } from "./host-error";

/**
 * An object of the Excel API as the wire sees it. Members that begin with a capital letter (or `_` and a capital)
 * are the wire's names; all others are the host's own and cannot be reached from outside.
 */
export abstract class HostObject {
  /** The class's name in the API, for messages and counts. */
  abstract readonly type: string;
  /** What a bare `load()` brings, as wire names. */
  readonly scalars: readonly string[] = [];
  /** Whether the client may keep a reference beyond the batch (`_KeepReference`). */
  readonly isTracked: boolean = false;
}

/** A collection answers queries with its items. */
export abstract class HostCollection extends HostObject {
  abstract get Items(): readonly HostObject[];
}

/** `Values` → `values`; the name as the add-in's author knows it. */
export function apiName(wireName: string): string {
  return wireName.replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}

export function wireName(name: string): string {
  return name.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

export function hasMember(object: HostObject, name: string): boolean {
  return /^_?[A-Z]/.test(name) && Reflect.has(object, name);
}

function missing(object: HostObject, name: string, suffix = ""): HostError {
  return notEmulated(`${object.type}.${apiName(name)}${suffix}`);
}

export function getMember(object: HostObject, name: string): unknown {
  if (!hasMember(object, name)) throw missing(object, name);
  return Reflect.get(object, name, object);
}

export function setMember(object: HostObject, name: string, value: unknown): void {
  if (!hasMember(object, name)) throw missing(object, name);
  if (!Reflect.set(object, name, value, object)) throw missing(object, name, " (set)");
}

export function callMember(object: HostObject, name: string, args: readonly unknown[]): unknown {
  const method = hasMember(object, name) ? Reflect.get(object, name, object) : undefined;
  if (typeof method !== "function") throw missing(object, name, "()");
  return Reflect.apply(method, object, args);
}
