/** The parts of the page's global object that the shim touches, as Microsoft's client leaves them. */
export interface OfficeGlobals {
  readonly OfficeExtension: OfficeExtensionApi;
  Office: object;
  CustomFunctions: CustomFunctionsApi;
  /** The page's own: replies must be made of the page's arrays and objects, wherever the shim runs. */
  readonly JSON: JSON;
}

/** Undocumented members of the client; a canary test watches them. */
export interface OfficeExtensionApi {
  readonly SessionBase: (new () => object) & { _overrideSession: object | null };
  readonly EventRegistration: new (
    register: (event: number, target: string) => Promise<void>,
    unregister: (event: number, target: string) => Promise<void>,
  ) => EventRegistration;
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: object): void;
}

export interface EventRegistration {
  callHandlers(event: number, target: string, argument: object): void;
}

export interface CustomFunctionsApi {
  readonly Error: new (code: string, message?: string) => object;
  readonly ErrorCode: { readonly [name: string]: string };
  associate?: (id: string | object, implementation?: unknown) => void;
}

export function isOfficeGlobals(value: object): value is OfficeGlobals {
  return "OfficeExtension" in value && "Office" in value && "CustomFunctions" in value;
}
