import type { Special, WireReference, WireValue } from "./wire";

/** Encodes a value of this realm. `reference` tells the wire form of a service object or enum, or null for plain data. */
export function encode(value: unknown, reference: (object: object) => WireValue | null): WireValue {
  const open = new Set<object>();
  const visit = (item: unknown): WireValue => {
    switch (typeof item) {
      case "string":
      case "boolean":
        return item;
      case "number":
        return Number.isFinite(item) ? item : special(numberName(item));
      case "bigint":
        return String(item);
      case "undefined":
        return special("undefined");
      case "function": {
        return reference(item) ?? special("function");
      }
      case "symbol":
        return special("function");
      case "object":
        return item === null ? null : visitObject(item);
    }
  };
  const visitObject = (object: object): WireValue => {
    const known = reference(object);
    if (known !== null) return known;
    if (object instanceof Date) return { kind: "date", time: object.getTime() };
    if (open.has(object)) return special("cycle");
    open.add(object);
    const encoded: WireValue = Array.isArray(object)
      ? Array.from(object, visit)
      : { kind: "object", fields: Object.fromEntries(Object.entries(object).map(([key, item]) => [key, visit(item)])) };
    open.delete(object);
    return encoded;
  };
  return visit(value);
}

export interface DecodeHooks {
  readonly reference: (reference: WireReference) => unknown;
  readonly enumeration: (name: string) => unknown;
}

/** Builds the value in the realm this code runs in: its arrays, dates and objects are born here. */
export function decode(wire: WireValue, hooks: DecodeHooks): unknown {
  if (wire === null || typeof wire !== "object") return wire;
  if (isList(wire)) return wire.map((item) => decode(item, hooks));
  switch (wire.kind) {
    case "date":
      return new Date(wire.time);
    case "enum":
      return hooks.enumeration(wire.name);
    case "reference":
      return hooks.reference(wire);
    case "object":
      return Object.fromEntries(Object.entries(wire.fields).map(([key, item]) => [key, decode(item, hooks)]));
    case "special":
      return specialValue(wire.name);
  }
}

/** Array.isArray does not narrow a readonly array out of a union. */
export function isList(wire: WireValue): wire is readonly WireValue[] {
  return Array.isArray(wire);
}

function special(name: Special): WireValue {
  return { kind: "special", name };
}

function numberName(value: number): Special {
  if (Number.isNaN(value)) return "NaN";
  return value > 0 ? "Infinity" : "-Infinity";
}

function specialValue(name: Special): unknown {
  switch (name) {
    case "NaN":
      return Number.NaN;
    case "Infinity":
      return Number.POSITIVE_INFINITY;
    case "-Infinity":
      return Number.NEGATIVE_INFINITY;
    case "undefined":
    case "function":
    case "cycle":
      return undefined;
  }
}
