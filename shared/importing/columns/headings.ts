import { type ListRow, listRow } from "../grid";
import { DIVIDER_KINDS, type Divider, type DividerKind } from "./dividers";
import type { Lexicon } from "./lexicon";

/** What the column is called that a heading fills. */
export const ADDED_HEADERS: Readonly<Record<DividerKind, string>> = {
  state: "State",
  institution: "Institution",
  pathway: "Specialty",
};

/** A row of data with the headings that it stands under. */
export interface UnderHeadings {
  readonly row: ListRow;
  readonly under: readonly Divider[];
}

/** The headings over the rows after another one. */
export function withHeading(under: readonly Divider[], next: Divider): readonly Divider[] {
  return [...under.filter(({ kind }) => staysUnder(kind, next.kind)), next];
}

/** A new state ends the institution above it too. */
function staysUnder(kind: DividerKind, next: DividerKind): boolean {
  return kind !== next && !(next === "state" && kind === "institution");
}

/** A column that headings fill, behind those of the list. */
export interface AddedColumn {
  readonly header: string;
  readonly column: number;
}

/** What the headings say, in the columns that are there for it where those are blank, else in new ones behind. */
export function underHeadings(
  rows: readonly UnderHeadings[],
  headers: readonly string[],
  names: Lexicon,
): { readonly rows: readonly ListRow[]; readonly added: readonly AddedColumn[] } {
  const columns = new Map<DividerKind, number>();
  const added: AddedColumn[] = [];
  for (const kind of DIVIDER_KINDS) {
    if (!rows.some(({ under }) => under.some((divider) => divider.kind === kind))) continue;
    const there = headers.findIndex((header) => names.meaning(header) === kind);
    const column = there >= 0 ? there : headers.length + added.length;
    if (there < 0) added.push({ header: ADDED_HEADERS[kind], column });
    columns.set(kind, column);
  }
  if (columns.size === 0) return { rows: rows.map(({ row }) => row), added };
  return { rows: rows.map((each) => filled(each, columns, headers.length, added.length)), added };
}

/** What a row has too much stays too much, behind the added columns. */
function filled(
  { row, under }: UnderHeadings,
  columns: ReadonlyMap<DividerKind, number>,
  width: number,
  added: number,
): ListRow {
  const tooMuch = row.cells.slice(width);
  if (under.length === 0 && tooMuch.length === 0) return row;
  const own = row.cells.slice(0, width);
  const cells = [...own, ...Array<string>(width + added - own.length).fill("")];
  for (const { kind, value } of under) {
    const column = columns.get(kind) ?? width;
    if ((cells[column] ?? "").trim() === "") cells[column] = value;
  }
  return listRow(row.line, [...cells, ...tooMuch]);
}
