/** The JSON that Microsoft's client exchanges with Excel (observed; not documented by Microsoft). */
export interface WireRequest {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: { readonly [id: string]: WirePath };
}

export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;
export const PATH = { root: 1, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
}

export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireArguments {
  readonly Arguments?: readonly unknown[];
  /** At the place of each argument that is an object: its path's id, else 0. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  /** The action that failed; the client makes `debugInfo.statement` of it. */
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
  readonly Location: string;
}

export interface WireBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  /** Must list every trace action, or event handlers never attach. */
  readonly TraceIds: readonly number[];
  readonly Error?: WireError;
}

/** The answer as the client's request executor returns it. */
export interface WireReply {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: { readonly [name: string]: string };
  readonly Body: WireBody | null;
}
