import { SyncCaller } from "../rpc";
import type { FromThread, ScriptFile, ToThread } from "../wire";
import type { Realm } from "./realm";

/** How a platform makes a bare realm. One is made for every execution, as at Google. */
export interface RealmFactory {
  /** Compiles the files once. @returns a maker of fresh realms in which the files' top-level code has not run yet. */
  prepare(files: readonly ScriptFile[]): (transport: (request: string) => string) => FreshRealm;
}

export interface FreshRealm {
  readonly realm: Realm;
  /** Evaluates the files' top-level code. @returns a look-up of the script's global functions. */
  evaluate(): (name: string) => unknown;
}

/** The script thread's answer to the host's messages. */
export function serve(factory: RealmFactory, post: (message: FromThread) => void): (message: ToThread) => void {
  let execute = (_: string): string => {
    throw new Error("The script thread was asked to run before it was started. Send `start` first.");
  };
  return (message) => {
    switch (message.kind) {
      case "start": {
        const caller = new SyncCaller(message.buffer, post);
        const fresh = factory.prepare(message.files);
        execute = (request) => {
          const { realm, evaluate } = fresh((text) => caller.call(text));
          try {
            return realm.invoke(request, evaluate());
          } catch (error) {
            return realm.failed(error);
          }
        };
        return;
      }
      case "run":
        post({ kind: "done", id: message.id, outcome: execute(message.request) });
        return;
    }
  };
}
