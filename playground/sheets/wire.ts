import type { CallerMessage } from "./rpc";

/** The plain data that crosses between the script thread and the host thread, always as JSON text. */
export type WireValue =
  | null
  | boolean
  | number
  | string
  | readonly WireValue[]
  | WireReference
  | { readonly kind: "date"; readonly time: number }
  | { readonly kind: "enum"; readonly name: string }
  | { readonly kind: "object"; readonly fields: Readonly<Record<string, WireValue>> }
  | { readonly kind: "special"; readonly name: Special };

/** A service object (a Range, a Sheet, …) that lives on the host; the script holds a proxy of it. */
export interface WireReference {
  readonly kind: "reference";
  readonly id: number;
  readonly type: string;
}

/** What JSON has no word for. `cycle` stands where an object contains itself. */
export type Special = "undefined" | "NaN" | "Infinity" | "-Infinity" | "function" | "cycle";

/** One member of a service called by the script. */
export interface ServiceCall {
  readonly target: { readonly service: string } | { readonly reference: number };
  readonly member: string;
  readonly args: readonly WireValue[];
}

export type ServiceReply = { readonly ok: WireValue } | { readonly error: string };

/** One execution: top-level code is evaluated anew, then the function is called. */
export interface RunRequest {
  readonly functionName: string;
  readonly args: readonly WireValue[];
}

export type RunOutcome =
  | { readonly ok: WireValue }
  | { readonly error: { readonly name: string; readonly message: string; readonly stack: string } };

export interface ScriptFile {
  readonly name: string;
  readonly text: string;
}

export type ToThread =
  | { readonly kind: "start"; readonly buffer: SharedArrayBuffer; readonly files: readonly ScriptFile[] }
  | { readonly kind: "run"; readonly id: number; readonly request: string };

export type FromThread = CallerMessage | { readonly kind: "done"; readonly id: number; readonly outcome: string };

/** A thread that runs the script: a Node worker_thread or a browser Worker. */
export interface ScriptThread {
  post(message: ToThread): void;
  onMessage(listener: (message: FromThread) => void): void;
  /** Called when the thread itself breaks (not when a script throws). */
  onFailure(listener: (reason: string) => void): void;
  terminate(): void;
}
