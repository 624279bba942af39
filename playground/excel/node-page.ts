/** A page without a browser: just enough window and document for Microsoft's client and an add-in's scripts. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import vm from "node:vm";

const ORIGIN = "https://localhost/";

interface ScriptElement {
  readonly tagName: "SCRIPT";
  src: string;
  onload: ((event: object) => void) | null;
  onerror: ((event: object) => void) | null;
  readonly setAttribute: (name: string, value: string) => void;
  readonly getAttribute: (name: string) => string | null;
  readonly remove: () => void;
}

export interface NodePage {
  /** The page's global object, as its scripts see it. */
  readonly globals: Record<string, unknown>;
  /** Runs a file of the add-in's folder as the page's next script. */
  runScript(file: string): void;
  /** Runs a script that is no part of the folder. */
  runFile(path: string): void;
  dispose(): void;
}

/** Scripts that the page appends to its head (webpack's chunks) are read from the folder and run at once. */
export function openPage(folder: string): NodePage {
  const timers = new Set<NodeJS.Timeout>();
  const document: Record<string, unknown> = { ...inertDocument(), currentScript: null };
  const context = vm.createContext({ ...hostGlobals(timers), document });
  // The realm's own global object: unlike the object it was made of, it has the realm's JSON, Array and Error.
  const globals: Record<string, unknown> = vm.runInContext("globalThis", context);
  Object.assign(globals, { window: globals, self: globals, top: globals, parent: globals });

  const run = (path: string, src: string) => {
    document.currentScript = { tagName: "SCRIPT", src };
    try {
      vm.runInContext(readFileSync(path, "utf8"), context, { filename: path });
    } finally {
      document.currentScript = null;
    }
  };
  const runScript = (file: string) => run(join(folder, file), `${ORIGIN}${file}`);
  const append = (element: unknown) => {
    if (isScript(element)) queueMicrotask(() => loadChunk(element, runScript));
    return element;
  };
  const head = { appendChild: append, append };
  Object.assign(document, { head, body: head, createElement: (tag: string) => createElement(tag) });
  return {
    globals,
    runScript,
    runFile: (path) => run(path, `${ORIGIN}${basename(path)}`),
    dispose: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

function loadChunk(script: ScriptElement, runScript: (file: string) => void): void {
  try {
    runScript(new URL(script.src, ORIGIN).pathname.slice(1));
  } catch (error) {
    script.onerror?.({ type: "error", target: script, error });
    return;
  }
  script.onload?.({ type: "load", target: script });
}

function createElement(tag: string): object {
  const attributes = new Map<string, string>();
  const common = {
    style: {},
    setAttribute: (name: string, value: string) => void attributes.set(name, value),
    getAttribute: (name: string) => attributes.get(name) ?? null,
    appendChild: (child: unknown) => child,
    remove: () => undefined,
  };
  if (tag.toLowerCase() !== "script") return { tagName: tag.toUpperCase(), ...common };
  return { tagName: "SCRIPT", src: "", onload: null, onerror: null, ...common };
}

function isScript(value: unknown): value is ScriptElement {
  return typeof value === "object" && value !== null && "tagName" in value && value.tagName === "SCRIPT";
}

function inertDocument(): object {
  return {
    URL: `${ORIGIN}taskpane.html`,
    baseURI: ORIGIN,
    cookie: "",
    readyState: "complete",
    documentElement: { style: {} },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    getElementById: () => null,
    getElementsByTagName: () => [],
    querySelector: () => null,
    querySelectorAll: () => [],
  };
}

function hostGlobals(timers: Set<NodeJS.Timeout>): object {
  const keep = (timer: NodeJS.Timeout) => {
    timers.add(timer);
    return timer;
  };
  return {
    setTimeout: (...args: Parameters<typeof setTimeout>) => keep(setTimeout(...args)),
    setInterval: (...args: Parameters<typeof setInterval>) => keep(setInterval(...args)),
    clearTimeout,
    clearInterval,
    ...{ console, queueMicrotask, performance, URL, TextEncoder, TextDecoder, crypto, structuredClone, atob, btoa },
    ...{ AbortController, Blob, Event, EventTarget },
    navigator: { userAgent: "Node", language: "en-US", platform: "Linux" },
    location: {
      ...{ href: `${ORIGIN}taskpane.html`, origin: "https://localhost", protocol: "https:", host: "localhost" },
      ...{ pathname: "/taskpane.html", search: "", hash: "" },
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    postMessage: () => undefined,
    sessionStorage: storage(),
    localStorage: storage(),
  };
}

function storage(): object {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}
