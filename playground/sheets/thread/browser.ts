/** Entry of the script thread in a browser Worker. Bundled by ../bundle-thread.ts; start it with ../browser-thread.ts. */
/// <reference path="./realm-source.d.ts" />
import type { FromThread, ToThread } from "../wire";
import { allowedGlobals } from "./language-globals";
import type { installRealm } from "./realm";
import type { RealmFactory } from "./serve";
import { serve } from "./serve";
import { SERVICE_NAMES } from "./service-names";

type Lookup = (name: string) => unknown;

const compile = Function;
const post = self.postMessage.bind(self) as (message: FromThread) => void;
const listen = self.addEventListener.bind(self);

/** Names the script must not see, even where the browser does not let them be deleted. */
const hidden = strip();

const factory: RealmFactory = {
  prepare(files) {
    const source = files.map((file) => file.text).join("\n;\n");
    const makeRealm = compile(`return (${REALM_SOURCE});`)() as typeof installRealm;
    // One function scope is one execution's global scope; `hidden` names are parameters that nobody passes.
    const run = compile(
      ...SERVICE_NAMES,
      ...hidden.filter((name) => !SERVICE_NAMES.includes(name)),
      `${source}\n;return (name) => (/^[\\w$]+$/.test(name) ? eval("typeof " + name + " === 'undefined' ? undefined : " + name) : undefined);`,
    );
    return (transport) => {
      const realm = makeRealm(transport, SERVICE_NAMES);
      return { realm, evaluate: (): Lookup => run(...SERVICE_NAMES.map((name) => realm.globals[name])) as Lookup };
    };
  },
};

const handle = serve(factory, post);
listen("message", (event) => handle((event as MessageEvent<ToThread>).data));

/** Deletes what the browser adds to the language. @returns the names to shadow: those and the names of the global itself. */
function strip(): readonly string[] {
  const names = new Set<string>();
  for (
    let owner: object | null = self;
    owner !== null && owner !== Object.prototype;
    owner = Object.getPrototypeOf(owner)
  ) {
    for (const name of Object.getOwnPropertyNames(owner)) {
      if (allowedGlobals.has(name) || !/^[A-Za-z_$][\w$]*$/.test(name)) continue;
      names.add(name);
      Reflect.deleteProperty(owner, name);
    }
  }
  return [...names, "globalThis", "self"].filter((name, index, all) => all.indexOf(name) === index);
}
