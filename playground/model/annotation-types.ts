/** What belongs to a cell beside its value: where it leads, and what is said about it. */

/** `tip` is shown on hovering; "" shows none. */
export type Link =
  | { readonly kind: "address"; readonly address: string; readonly tip: string }
  /** As Excel keeps it: a reference or a defined name as text, which does not follow a sheet that is renamed. */
  | { readonly kind: "reference"; readonly reference: string; readonly tip: string }
  /** As Google Sheets keeps it: a sheet by its id, with the range in A1 notation or "". */
  | { readonly kind: "sheet"; readonly sheet: string; readonly range: string; readonly tip: string };

export interface LinkInfo {
  readonly row: number;
  readonly column: number;
  readonly link: Link;
}

export interface NoteInfo {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What a validation says when its cell is selected. */
export interface Prompt {
  readonly title: string;
  readonly message: string;
}
