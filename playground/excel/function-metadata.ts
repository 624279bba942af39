/** What this host reads of an add-in's `functions.json`. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
  /** Lets `any` parameters receive error values instead of failing the call. */
  readonly allowErrorForDataTypeAny?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result?: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: {
    readonly stream?: boolean;
    readonly cancelable?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
    readonly volatile?: boolean;
  };
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  /** "number", "string", "boolean" or "any" (the default). */
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** What the add-in associates with a function's id. */
export type Implementation = (...args: unknown[]) => unknown;

/** How Excel delivers a blank cell: 0 on the desktop, null in some builds on the web. */
export type Blanks = "zero" | "null";

/** Reads the text of `functions.json`; throws where it has no list of functions. */
export function parseFunctionsMetadata(json: string): FunctionsMetadata {
  const parsed: unknown = JSON.parse(json);
  if (!isMetadata(parsed)) throw new Error("functions.json has no list of functions: build the add-in again.");
  return parsed;
}

function isMetadata(value: unknown): value is FunctionsMetadata {
  return typeof value === "object" && value !== null && "functions" in value && Array.isArray(value.functions);
}
