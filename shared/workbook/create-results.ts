import { numberFormatOf } from "./column";
import { GROUP_FILL, HEADER } from "./looks";
import type { Change } from "./plan";
import { PROGRAM_COLUMNS } from "./programs-columns";
import { type ColumnPlaces, RESULT_FIELDS, resultsCall, resultsRows } from "./result-formulas";

/** The changes that fill the new sheet of Google Sheets which computes the results of so many programs, by one call. */
export function createResults(places: ColumnPlaces, programs: number): readonly Change[] {
  const sheet = places.results;
  const rows = resultsRows(programs);
  return [
    ...RESULT_FIELDS.map((id, column): Change => {
      const spec = PROGRAM_COLUMNS.find((candidate) => candidate.id === id);
      const numberFormat = spec === undefined ? "General" : numberFormatOf(spec.content);
      return { kind: "format", sheet, row: 1, column, rows: rows - 1, columns: 1, numberFormat };
    }),
    {
      kind: "format",
      sheet,
      row: 0,
      column: 0,
      rows: 1,
      columns: RESULT_FIELDS.length,
      ...HEADER,
      fill: GROUP_FILL.results,
    },
    { kind: "cells", sheet, row: 0, column: 0, values: [[{ formula: resultsCall(places) }]], expect: "blank" },
    { kind: "freeze", sheet, rows: 1, columns: 0 },
    { kind: "protect", sheet },
  ];
}
