/**
 * Runs inside the script's own realm, so that every array, Date and Error the script sees is born there. Only text
 * passes in and out. This file is bundled to text (see ../bundle-thread.ts) and must use nothing but the language.
 */
import { decode, encode } from "../codec";
import { ENUMS } from "../enums";
import type { RunOutcome, RunRequest, ServiceCall, ServiceReply, WireReference, WireValue } from "../wire";

export interface Realm {
  /** The services, to be defined as globals before the script is evaluated. */
  readonly globals: Readonly<Record<string, unknown>>;
  /** Calls one of the script's functions. Takes a RunRequest and returns a RunOutcome, both as JSON. */
  invoke(request: string, lookup: (name: string) => unknown): string;
  /** The outcome of a script whose top-level code threw, as JSON. */
  failed(error: unknown): string;
}

export function installRealm(transport: (request: string) => string, services: readonly string[]): Realm {
  const wires = new WeakMap<object, WireValue>();
  const enums = new Map<string, object>();
  const proxies = new Map<number, object>();

  const enumerations = (owner: string): Readonly<Record<string, object>> =>
    Object.fromEntries(
      Object.entries(ENUMS[owner] ?? {}).map(([name, values]) => [
        name,
        Object.freeze(Object.fromEntries(values.map((value) => [value, enumValue(`${name}.${value}`)]))),
      ]),
    );
  const enumValue = (name: string): object => {
    const label = name.slice(name.indexOf(".") + 1);
    const value = enums.get(name) ?? Object.freeze({ toString: () => label, toJSON: () => label, name: () => label });
    enums.set(name, value);
    wires.set(value, { kind: "enum", name });
    return value;
  };

  const proxy = (type: string, target: ServiceCall["target"]): object => {
    const constants = enumerations(type);
    return new Proxy(Object.create(null), {
      get(_, key) {
        if (key === "toString" || key === Symbol.toPrimitive) return () => type;
        // Asked for by JSON.stringify, await and printing, which must not become calls to the host.
        if (typeof key === "symbol" || key === "then" || key === "toJSON" || key === "constructor") return undefined;
        return constants[key] ?? ((...args: unknown[]) => call({ target, member: key, args: args.map(toWire) }));
      },
      set(_, key) {
        throw new TypeError(`${type}.${String(key)} cannot be assigned: it belongs to a Google service.`);
      },
    });
  };
  const reference = (wire: WireReference): object => {
    const known = proxies.get(wire.id);
    if (known !== undefined) return known;
    const made = proxy(wire.type, { reference: wire.id });
    proxies.set(wire.id, made);
    wires.set(made, wire);
    return made;
  };
  const toWire = (value: unknown): WireValue => encode(value, (object) => wires.get(object) ?? null);
  const fromWire = (wire: WireValue): unknown => decode(wire, { reference, enumeration: enumValue });

  const call = (request: ServiceCall): unknown => {
    const reply: ServiceReply = JSON.parse(transport(JSON.stringify(request)));
    if ("ok" in reply) return fromWire(reply.ok);
    const error = new Error(reply.error);
    error.name = "Exception";
    throw error;
  };

  return {
    globals: Object.fromEntries(services.map((name) => [name, proxy(name, { service: name })])),
    invoke(request, lookup) {
      try {
        const { functionName, args }: RunRequest = JSON.parse(request);
        const found = lookup(functionName);
        if (typeof found !== "function") throw new ScriptFunctionNotFound(functionName);
        return outcome({ ok: toWire(found(...args.map(fromWire))) });
      } catch (error) {
        return failed(error);
      }
    },
    failed,
  };
}

class ScriptFunctionNotFound extends Error {
  override readonly name = "ScriptFunctionNotFound";
  constructor(functionName: string) {
    super(`Script function not found: ${functionName}`);
  }
}

function failed(error: unknown): string {
  if (!(error instanceof Error)) return outcome({ error: { name: "", message: String(error), stack: "" } });
  return outcome({ error: { name: error.name, message: error.message, stack: error.stack ?? "" } });
}

function outcome(value: RunOutcome): string {
  return JSON.stringify(value);
}
