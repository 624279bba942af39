/** Entry of the script thread in Node. Bundled by ../bundle-thread.ts; start it with ../node-thread.ts. */
/// <reference path="./realm-source.d.ts" />
import vm from "node:vm";
import { parentPort } from "node:worker_threads";
import type { installRealm } from "./realm";
import type { RealmFactory } from "./serve";
import { serve } from "./serve";
import { SERVICE_NAMES } from "./service-names";

const install = new vm.Script(REALM_SOURCE, { filename: "realm.js" });

const factory: RealmFactory = {
  prepare(files) {
    const scripts = files.map((file) => new vm.Script(file.text, { filename: file.name }));
    return (transport) => {
      const globals: Record<string, unknown> = Object.create(null);
      const context = vm.createContext(globals, { codeGeneration: { strings: false, wasm: false } });
      const makeRealm: typeof installRealm = install.runInContext(context);
      const realm = makeRealm(transport, SERVICE_NAMES);
      Object.assign(globals, realm.globals);
      return {
        realm,
        evaluate() {
          for (const script of scripts) script.runInContext(context);
          return (name) => globals[name];
        },
      };
    };
  },
};

const port = parentPort;
if (port === null) throw new Error("The script thread must be started as a worker thread.");
port.on(
  "message",
  serve(factory, (message) => port.postMessage(message)),
);
