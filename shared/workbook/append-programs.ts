import type { IncomingProgram } from "../importing/clean/incoming";
import { DOMAINS } from "../program/domains";
import type { FieldId } from "../program/field";
import { UserProblem } from "../program/user-problem";
import type { CellInput, CellValue } from "./cell";
import { addedRowRules, READY_ROWS } from "./column-rules";
import { formulaCells } from "./create-list";
import { requireSettings } from "./current-settings";
import { inputCells } from "./input-cells";
import type { LocatedPrograms } from "./locate-programs";
import { programColumns } from "./placed-columns";
import type { Change, FillCells } from "./plan";
import { PROGRAM_COLUMNS } from "./programs-columns";
import { resultFormulas, resultsRows } from "./result-formulas";
import { missingResults } from "./results-sheet";
import type { WorkbookSnapshot } from "./snapshot";

/** The changes that put new programs (see programRow) below the last one, with formats and result formulas. Throws a UserProblem. */
export function appendPrograms(
  snapshot: WorkbookSnapshot,
  located: LocatedPrograms,
  rows: readonly (readonly CellInput[])[],
): readonly Change[] {
  if (rows.length === 0) return [];
  requireSettings(snapshot);
  const start = located.end;
  const columns = programColumns(located.places);
  return [
    ...addedRowRules(located.sheet.name, columns, start, rows.length, READY_ROWS),
    ...roomForResults(snapshot, located, start + rows.length),
    ...inputCells(located.sheet.name, columns, start, rows),
    ...freshResults(snapshot, located, start, rows.length),
    { kind: "show", sheet: located.sheet.name, row: start, column: located.places.at(DOMAINS[0].id) },
  ];
}

/** One row in the description's order. */
export function programRow(program: IncomingProgram, key: string, sources: string): readonly CellInput[] {
  const cells = new Map<FieldId, CellInput>([...program.values, ["key", key], ["sources", sources]]);
  return PROGRAM_COLUMNS.map(({ id }) => cells.get(id) ?? null);
}

/** What the result formulas need around them for a list that ends before row `end`. Throws a UserProblem where it is lost. */
export function roomForResults(snapshot: WorkbookSnapshot, located: LocatedPrograms, end: number): readonly Change[] {
  switch (snapshot.host) {
    case "excel":
      return growTable(located, end);
    case "sheets": {
      const lost = missingResults(snapshot);
      if (lost !== null) throw new UserProblem(lost);
      return [{ kind: "size", sheet: located.places.results, rows: resultsRows(end) }];
    }
  }
}

function growTable({ table, sheet }: LocatedPrograms, end: number): readonly Change[] {
  if (table === null) {
    throw new UserProblem(
      `The list on ${sheet.name} is no table any more, so nothing in it is computed. Select it with its headers, press Ctrl+T, then try again.`,
    );
  }
  const { name, row, column, columns } = table;
  if (end <= row + table.rows) return [];
  return [{ kind: "table", name, sheet: sheet.name, row, column, rows: end - row, columns, rowsBefore: table.rows }];
}

/** Rows that stand ready may carry the result formulas already (Excel fills calculated columns): they are expected as found. */
function freshResults(
  { host }: WorkbookSnapshot,
  located: LocatedPrograms,
  start: number,
  rows: number,
): readonly FillCells[] {
  return formulaCells(
    located.sheet.name,
    programColumns(located.places),
    resultFormulas(host, located.places),
    start,
    rows,
  ).map((change) => ({
    ...change,
    expect: Array.from({ length: rows }, (_, r) =>
      change.cells.map((_, c): CellValue => located.sheet.values[start + r]?.[change.column + c] ?? null),
    ),
  }));
}
