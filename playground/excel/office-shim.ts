/**
 * Stands in for https://appsforoffice.microsoft.com/lib/1/hosted/office.js in the add-in's page: it runs after
 * Microsoft's own Excel client and turns that client's session, events and host services to the embedded host.
 */
import type { HostEvent } from "./events";
import type { Implementation } from "./function-metadata";
import type { OfficeBridge } from "./office-bridge";
import type { OfficeGlobals } from "./office-globals";
import { isOfficeGlobals } from "./office-globals";
import { isSetSupported } from "./requirement-sets";

const HOST = { host: "Excel", platform: "OfficeOnline" } as const;
const EVENT_MESSAGE_CATEGORY = 65_536;
const DOCUMENT_SELECTION_CHANGED = 2;
const SETTINGS_SAVED = { status: "succeeded" } as const;

/** Installs the shim on a page's global object, where Microsoft's client has run. Call it once for each page. */
export function installOfficeShim(globals: object, bridge: OfficeBridge): void {
  if (!isOfficeGlobals(globals)) {
    throw new Error("Microsoft's Excel client must run before the shim: load dist/excel-web-16.00.js first.");
  }
  connectClient(globals, bridge);
  // Office.context cannot be redefined, so a new Office inherits the rest.
  globals.Office = Object.create(globals.Office, describe(officeMembers(bridge)));
  globals.CustomFunctions.associate = functionRegistry(globals, bridge);
}

function describe(members: object): PropertyDescriptorMap {
  const descriptor = (value: unknown) => ({ value, writable: true, enumerable: true, configurable: true });
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, descriptor(value)]));
}

/** Answers the client's requests and raises its events. */
function connectClient({ OfficeExtension, JSON: pageJson }: OfficeGlobals, bridge: OfficeBridge): void {
  const nothing = () => Promise.resolve();
  const documentEvents = new OfficeExtension.EventRegistration(nothing, nothing);
  class Session extends OfficeExtension.SessionBase {
    _resolveRequestUrlAndHeaderInfo() {
      return Promise.resolve({ url: "embedded-host", headers: {} });
    }

    _createRequestExecutorOrNull() {
      const executeAsync = async (_customData: unknown, _flags: unknown, message: { readonly Body: unknown }) =>
        pageJson.parse(await bridge.execute(JSON.stringify(message.Body)));
      return { executeAsync };
    }

    getEventRegistration() {
      return documentEvents;
    }
  }
  OfficeExtension.SessionBase._overrideSession = new Session();
  OfficeExtension._testSetRichApiMessageReadyImpl(nothing);
  bridge.onEvent((event: HostEvent) => {
    if (event.kind === "document-selection") {
      documentEvents.callHandlers(DOCUMENT_SELECTION_CHANGED, "", {});
      return;
    }
    const { type: messageType, target: targetId, message } = event;
    const entry = { messageCategory: EVENT_MESSAGE_CATEGORY, messageType, targetId, message };
    OfficeExtension._testTriggerRichApiMessageEvent({ entries: [entry] });
  });
}

function officeMembers(bridge: OfficeBridge): object {
  return {
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline", PC: "PC", Mac: "Mac" },
    VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
    StartupBehavior: { none: "None", load: "Load" },
    onReady: async (callback?: (info: typeof HOST) => unknown) => {
      await callback?.(HOST);
      return HOST;
    },
    context: {
      ...HOST,
      displayLanguage: bridge.displayLanguage,
      contentLanguage: bridge.contentLanguage,
      requirements: { isSetSupported },
      // The page may set it to try a dark theme.
      officeTheme: undefined,
      document: { url: "", settings: documentSettings(bridge) },
    },
    actions: actions(bridge),
    addin: addin(bridge),
  };
}

function documentSettings({ settings }: OfficeBridge): object {
  return {
    get: (key: string) => settings.get(key) ?? null,
    set: (key: string, value: unknown) => void settings.set(key, value),
    remove: (key: string) => void settings.delete(key),
    saveAsync: (options?: unknown, callback?: unknown) => {
      const done = typeof options === "function" ? options : callback;
      if (typeof done === "function") done(SETTINGS_SAVED);
    },
  };
}

interface ActionEvent {
  readonly source: { readonly id: string };
  readonly completed: () => void;
}

function actions(bridge: OfficeBridge): object {
  const handlers = new Map<string, (event: ActionEvent) => unknown>();
  bridge.onActions(async (id) => {
    const handler = handlers.get(id);
    if (!handler) throw new Error(`The add-in associates no function with the action "${id}".`);
    let finished: unknown;
    const completed = new Promise<void>((resolve) => {
      finished = handler({ source: { id }, completed: resolve });
    });
    // A rejection of the handler ends the wait; Excel would wait until its time limit.
    await Promise.race([completed, Promise.resolve(finished).then(() => completed)]);
  });
  return { associate: (id: string, handler: (event: ActionEvent) => unknown) => void handlers.set(id, handler) };
}

function addin(bridge: OfficeBridge): object {
  let startupBehavior = "None";
  return {
    showAsTaskpane: () => bridge.showTaskpane(),
    hide: () => bridge.hideTaskpane(),
    onVisibilityModeChanged: async (handler: (message: { readonly visibilityMode: string }) => void) => {
      const stop = bridge.onVisibility((visible) => handler({ visibilityMode: visible ? "Taskpane" : "Hidden" }));
      return async () => stop();
    },
    setStartupBehavior: async (behavior: string) => {
      startupBehavior = behavior;
    },
    getStartupBehavior: async () => startupBehavior,
  };
}

/** `CustomFunctions.associate(id, implementation)`, or one object of ids and implementations. */
function functionRegistry({ CustomFunctions }: OfficeGlobals, bridge: OfficeBridge) {
  const makeError = (code: string) => new CustomFunctions.Error(code);
  return (id: string | object, implementation?: unknown) => {
    const implementations = new Map<string, Implementation>();
    const added = typeof id === "string" ? [[id, implementation] as const] : Object.entries(id);
    for (const [name, candidate] of added) {
      if (!isImplementation(candidate)) throw new Error(`The custom function ${name} has no implementation.`);
      implementations.set(name, candidate);
    }
    bridge.registerFunctions(implementations, makeError);
  };
}

function isImplementation(value: unknown): value is Implementation {
  return typeof value === "function";
}
