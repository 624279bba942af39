import type { FieldId } from "../../shared/program/field";
import type { CellContent, CellValue } from "../../shared/workbook/cell";
import { isFormula } from "../../shared/workbook/cell";
import type { LocatedPrograms } from "../../shared/workbook/locate-programs";

/** What a program's cells hold; a formula shows "computed". */
export type Facts = Partial<Record<FieldId, CellContent>>;

/** A list of programs that was found, with these rows from row 2 on. */
export function listOf(...rows: readonly Facts[]): LocatedPrograms {
  const content = (row: number, id: FieldId): CellContent => rows[row - 1]?.[id] ?? null;
  const shown = (held: CellContent): CellValue => (isFormula(held) ? "computed" : held);
  return {
    sheet: { name: "Programs", values: [], contents: null, mergedHeader: [], tables: [], anchors: [] },
    table: null,
    columns: { columns: new Map(), renamed: [], doubts: [] },
    places: { programs: "Programs", results: "Results", table: "Programs", at: () => 0, header: () => "" },
    end: rows.length + 1,
    typedColumns: [],
    rows: rows.map((_, index) => index + 1),
    cell: (row, id) => shown(content(row, id)),
    content,
  };
}
