/** Google's rules for values that cross google.script.run, in both directions. */
import { decode, encode, isList } from "./codec";
import type { WireValue } from "./wire";

/**
 * Encodes the arguments of a call from the page.
 * @throws TypeError for a Date, function, cycle or other prohibited value, at once and in the page, as Google's client does.
 */
export function argumentsToServer(args: readonly unknown[]): readonly WireValue[] {
  return args.map((arg, index) => plain(encode(arg, prohibited), `property: ${index}`));
}

/** @throws TypeError where a server function's result holds what cannot cross. */
export function resultToClient(result: WireValue): unknown {
  const isUndefined = isSpecial(result) && result.name === "undefined";
  const wire = isUndefined ? null : plain(result, "the function's result");
  const unreachable = (): never => {
    throw new TypeError("A checked value holds a service object.");
  };
  return decode(wire, { reference: unreachable, enumeration: unreachable });
}

/** What is an object but neither list nor plain data, such as a Map or an element of the page, does not cross. */
function prohibited(object: object): WireValue | null {
  if (Array.isArray(object) || object instanceof Date) return null;
  const prototype: unknown = Object.getPrototypeOf(object);
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
  return isPlain ? null : { kind: "special", name: "function" };
}

function plain(wire: WireValue, place: string): WireValue {
  if (wire === null || typeof wire !== "object") return wire;
  if (isList(wire)) {
    return wire.map((item) => (isSpecial(item) && item.name === "undefined" ? null : plain(item, place)));
  }
  if (wire.kind === "object") {
    const kept = Object.entries(wire.fields).filter(([, item]) => !(isSpecial(item) && item.name === "undefined"));
    return { kind: "object", fields: Object.fromEntries(kept.map(([key, item]) => [key, plain(item, place)])) };
  }
  if (wire.kind === "special" && wire.name !== "function" && wire.name !== "cycle") {
    // NaN and the infinities become null in JSON; undefined stands for an argument left out.
    return null;
  }
  throw new TypeError(`Failed due to illegal value in ${place}`);
}

function isSpecial(wire: WireValue): wire is Extract<WireValue, { kind: "special" }> {
  return wire !== null && typeof wire === "object" && !isList(wire) && wire.kind === "special";
}
