/** A workbook as plain data, from which another model goes on: what Univer saves, and what the parts keep beside it. */
import type { ICellData, IObjectMatrixPrimitiveType, IRange, IWorkbookData, Nullable } from "@univerjs/core";
import type { ChartInfo } from "./chart-types";
import type { Rect } from "./rect";

/** Survives a round trip through JSON. */
export interface SavedWorkbook {
  readonly grid: IWorkbookData;
  readonly parts: SavedParts;
}

export interface SavedParts {
  readonly active: string;
  readonly selection: Rect | null;
  readonly charts: Numbered & { readonly charts: readonly ChartInfo[] };
  readonly formats: Numbered;
  readonly linkedSheets: readonly string[];
  readonly names: Numbered;
  readonly protectedSheets: readonly string[];
  readonly tables: Numbered & { readonly styles: Entries<string> };
  readonly tableColumns: Numbered & { readonly ids: Entries<Entries<number>> };
  readonly validations: Numbered;
  /** Results stand in their cells; this is what else a calculation gave. */
  readonly arrays: SavedArrays;
  readonly functions: { readonly names: readonly string[]; readonly messages: Entries<string> };
}

/** By sheet. */
export interface SavedArrays {
  readonly ranges: { readonly [sheet: string]: IObjectMatrixPrimitiveType<IRange> };
  readonly cells: { readonly [sheet: string]: IObjectMatrixPrimitiveType<Nullable<ICellData>> };
}

/** How many were made so far: the next one's id must be new. */
export interface Numbered {
  readonly count: number;
}

export type Entries<T> = readonly (readonly [string, T])[];
