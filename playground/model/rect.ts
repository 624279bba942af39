/** A rectangle of cells; rows and columns count from zero. */
export interface Rect {
  readonly sheet: string; // the sheet's id
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
