import { argumentsToServer, resultToClient } from "./client-values";
import type { RunOutcome, WireValue } from "./wire";

/** Google's limit of calls in flight from one page; further ones wait. */
const CONCURRENT = 10;

/** Runs a server function on wire values. */
export type ServerCall = (functionName: string, args: readonly WireValue[]) => Promise<RunOutcome>;

export type SuccessHandler = (result: unknown, userObject: unknown) => void;
export type FailureHandler = (error: Error, userObject: unknown) => void;

export interface ScriptHost {
  close(): void;
  setHeight(pixels: number): void;
  setWidth(pixels: number): void;
  readonly editor: { focus(): void };
}

/** `google`, as it stands on the window of a sidebar. `run` has the three `with…` methods and every server function. */
export interface GoogleClient {
  readonly script: { readonly run: ScriptRunner; readonly host: ScriptHost };
}

export interface ScriptRunner {
  withSuccessHandler(handler: SuccessHandler): ScriptRunner;
  withFailureHandler(handler: FailureHandler): ScriptRunner;
  withUserObject(userObject: unknown): ScriptRunner;
  readonly [functionName: string]: unknown;
}

/** Calls a server function as google.script.run does. Rejects with the server's error; throws at once on illegal arguments. */
export function callServer(server: ServerCall, functionName: string, args: readonly unknown[]): Promise<unknown> {
  const wires = argumentsToServer(args);
  return serverResult(server, functionName, wires);
}

async function serverResult(server: ServerCall, functionName: string, wires: readonly WireValue[]): Promise<unknown> {
  // Names ending in "_" are private to the server: the page cannot tell them from missing ones.
  if (functionName.endsWith("_")) throw new Error(`Script function not found: ${functionName}`);
  const outcome = await server(functionName, wires);
  if ("ok" in outcome) return resultToClient(outcome.ok);
  throw clientError(outcome.error);
}

/** Google's client gives the error as text: its name, unless it is Google's own, and its message. */
function clientError({ name, message }: { readonly name: string; readonly message: string }): Error {
  const error = new Error(name === "" || name === "ScriptFunctionNotFound" ? message : `${name}: ${message}`);
  error.name = "ScriptError";
  return error;
}

/** The object to install as `window.google` in a sidebar's frame, before the sidebar's own scripts run. */
export function createGoogleClient(server: ServerCall, host: ScriptHost): GoogleClient {
  const limited = limit(server, CONCURRENT);
  return { script: { run: runner(limited, {}), host } };
}

interface Handlers {
  readonly success?: SuccessHandler;
  readonly failure?: FailureHandler;
  readonly userObject?: unknown;
}

function runner(server: ServerCall, handlers: Handlers): ScriptRunner {
  const own: ScriptRunner = {
    withSuccessHandler: (success) => runner(server, { ...handlers, success }),
    withFailureHandler: (failure) => runner(server, { ...handlers, failure }),
    withUserObject: (userObject) => runner(server, { ...handlers, userObject }),
  };
  return new Proxy(own, {
    get(target, key) {
      if (typeof key === "symbol" || key === "then" || key.endsWith("_")) return undefined;
      if (Object.hasOwn(target, key)) return target[key];
      return (...args: unknown[]): void => start(server, key, args, handlers);
    },
  });
}

/** Calls the server and hands the answer to the handlers, each an event of its own; nothing is returned, as at Google. */
function start(server: ServerCall, functionName: string, args: readonly unknown[], handlers: Handlers): void {
  callServer(server, functionName, args).then(
    (result) => handlers.success?.(result, handlers.userObject),
    (reason: unknown) => {
      const error = reason instanceof Error ? reason : new Error(String(reason));
      if (handlers.failure !== undefined) return handlers.failure(error, handlers.userObject);
      console.error("Uncaught", error);
    },
  );
}

function limit(server: ServerCall, most: number): ServerCall {
  const waiting: (() => void)[] = [];
  let open = 0;
  return async (functionName, args) => {
    if (open >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else open += 1;
    try {
      return await server(functionName, args);
    } finally {
      // The place goes to the next in line, or is given back.
      const next = waiting.shift();
      if (next === undefined) open -= 1;
      else next();
    }
  };
}
