import { DOMAINS } from "../program/domains";
import type { FieldId } from "../program/field";
import { columnLetters, quoteSheet } from "./address";
import { type CellContent, isFormula } from "./cell";
import { rowFormulas } from "./row-formulas";
import type { HostName } from "./snapshot";

/** Where each column of the description stands in a sheet (zero-based), and the header it carries there. */
export interface ColumnPlaces {
  /** The names of the sheets of the list and, in Google Sheets, of its results. */
  readonly programs: string;
  readonly results: string;
  /** Excel's table that the columns belong to. */
  readonly table: string;
  readonly at: (id: FieldId) => number;
  readonly header: (id: FieldId) => string;
}

const FIRST = DOMAINS[0].id;
const LAST = DOMAINS[DOMAINS.length - 1]?.id ?? FIRST;

/**
 * The formula of each result column, the same text in every row, so that sort, insert, copy and fill cannot turn it to
 * another program: Excel's refer to their own table row, those of Google Sheets look their own key up.
 */
export function resultFormulas(host: HostName, places: ColumnPlaces): ReadonlyMap<FieldId, string> {
  switch (host) {
    case "excel":
      return excelFormulas(places);
    case "sheets":
      return sheetsFormulas(places);
  }
}

function excelFormulas(places: ColumnPlaces): ReadonlyMap<FieldId, string> {
  const own = (id: FieldId) => `${places.table}[[#This Row],[${escapeHeader(places.header(id))}]]`;
  const ratings = `${places.table}[[#This Row],[${escapeHeader(places.header(FIRST))}]:[${escapeHeader(places.header(LAST))}]]`;
  return rowFormulas({ own, ratings, weights: "Weights", rules: "TierRules" });
}

/** Structured references escape these characters in a header with an apostrophe. */
export function escapeHeader(header: string): string {
  return header.replace(/['#[\]@]/g, "'$&");
}

/** The columns of the Results sheet, in the order in which IMGRESULTS spills them. */
export const RESULT_FIELDS: readonly FieldId[] = ["key", "score", "low", "high", "known", "fit", "tier", "why"];

function sheetsFormulas(places: ColumnPlaces): ReadonlyMap<FieldId, string> {
  const own = (id: FieldId) => `INDEX($${columnLetters(places.at(id))}:$${columnLetters(places.at(id))},ROW())`;
  const results = quoteSheet(places.results);
  const wanted = literally(own("key"));
  const formulas = new Map<FieldId, string>();
  RESULT_FIELDS.forEach((id, index) => {
    if (id === "key") return;
    const column = columnLetters(index);
    formulas.set(id, `=IFERROR(INDEX(${results}!$${column}:$${column},MATCH(${wanted},${results}!$A:$A,0)),"")`);
  });
  formulas.set("finalTier", `=IF(${own("tierOverride")}="",${own("tier")},${own("tierOverride")})`);
  return formulas;
}

/** A text to be looked for as it stands: MATCH takes these characters for wildcards. */
function literally(cell: string): string {
  return ["~", "*", "?"].reduce((text, sign) => `SUBSTITUTE(${text},"${sign}","~${sign}")`, cell);
}

/** The one call of the Results sheet: whole columns, so that rows inserted at the top stay inside. */
export function resultsCall(places: ColumnPlaces): string {
  const whole = (first: FieldId, last = first) =>
    `${quoteSheet(places.programs)}!$${columnLetters(places.at(first))}:$${columnLetters(places.at(last))}`;
  return `=IMGRESULTS(${whole("key")},${whole(FIRST, LAST)},Weights,${whole("openness")},${whole("competitiveness")},${whole("pathway")},${whole("stance")},"",TierRules)`;
}

export function isResultsCall(content: CellContent): boolean {
  return isFormula(content) && /^=IMGRESULTS\(/i.test(content.formula);
}

/** What IMGRESULTS spills must fit into the sheet, also after the user has inserted rows in Programs. */
const SPARE_RESULTS = 1000;

/** How many rows the Results sheet needs for a Programs sheet with this many. */
export function resultsRows(programRows: number): number {
  return programRows + SPARE_RESULTS;
}
