/** One custom function as Excel's metadata describes it: an element of `functions` in functions.json. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  /** At most 128 characters in a unified manifest. */
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly FunctionParameterMetadata[];
  readonly result: { readonly type?: string; readonly dimensionality?: "scalar" | "matrix" };
}

export interface FunctionParameterMetadata {
  readonly name: string;
  /** At most 128 characters in a unified manifest. */
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
}
