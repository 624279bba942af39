/**
 * The weights are five cells of which each counts for the domain whose place it has, as formulas take them: numbers
 * without their labels. Where somebody has sorted the labelled rows, the weights count for other domains than they say.
 */
import { DOMAINS } from "../program/domains";
import { fold } from "../program/text";
import { cellAddress, type Reference } from "./address";
import { blockWrites, type CellWrite } from "./block-writes";
import { type CellContent, isCellError, isFormula } from "./cell";
import { WEIGHTS } from "./current-settings";
import { SETTINGS } from "./description/settings";
import { contentAt, type Finding } from "./finding";
import { namedRange } from "./named-cells";
import type { WorkbookSnapshot } from "./snapshot";

/** A sentence where the weights' labels are the domains' names in another order than the ratings'. */
export function weightsOrderProblem(snapshot: WorkbookSnapshot): string | null {
  const found = strayWeights(snapshot);
  if (found === null) return null;
  return `The weights on ${found.sheet} stand in another order than the ratings, so they count for other domains than they say: ${strayLabels(found)}. Choose "Master workbook" to have their rows put back into order.`;
}

/** The rows put back into the ratings' order, labels and weights together. `snapshot` has the contents of Settings. */
export function checkWeightsOrder(snapshot: WorkbookSnapshot): readonly Finding[] {
  const found = strayWeights(snapshot);
  if (found === null) return [];
  const writes = reordered(snapshot, found);
  if (writes === null) {
    const what = `${found.sheet}: the weights stand in another order than the ratings (${strayLabels(found)}), but some are formulas, which would refer to other cells when they are moved. Put their rows into order yourself: ${DOMAINS.map(({ label }) => label).join(", ")}`;
    return [{ what, changes: [] }];
  }
  const what = `${found.sheet}: the weights to put back into the ratings' order, each with its label (${strayLabels(found)})`;
  return [{ what, changes: blockWrites(writes) }];
}

/** Labelled weights in another order than the ratings. */
interface StrayWeights extends Pick<Reference, "sheet" | "row" | "column"> {
  /** Of each domain the row that says its name, counted from the first weight. */
  readonly from: readonly number[];
}

/** Null where they are in order, and where the labels are not the five domains' names: then nothing is known. */
function strayWeights(snapshot: WorkbookSnapshot): StrayWeights | null {
  const at = namedRange(snapshot, WEIGHTS);
  const values = at === null ? undefined : snapshot.sheets[at.sheet]?.values;
  if (at === null || values === undefined || at.columns !== 1 || at.rows !== DOMAINS.length || at.column === 0)
    return null;
  const labels = DOMAINS.map((_, row) => fold(String(values[at.row + row]?.[at.column - 1] ?? "")));
  const from = DOMAINS.map(({ label }) => labels.indexOf(fold(label)));
  if (from.includes(-1) || from.every((row, domain) => row === domain)) return null;
  return { sheet: at.sheet, row: at.row, column: at.column, from };
}

/** The cells of the labels that stand in another's place. */
function strayLabels({ row, column, from }: StrayWeights): string {
  return from.flatMap((_, at) => (from[at] === at ? [] : [cellAddress(row + at, column - 1)])).join(", ");
}

/** Null where a formula or an error would have to be moved. */
function reordered(
  snapshot: WorkbookSnapshot,
  { sheet, row, column, from }: StrayWeights,
): readonly CellWrite[] | null {
  const contents = snapshot.sheets[sheet]?.contents ?? null;
  const cellsOf = (at: number) => DOMAINS.map((_, index) => contentAt(contents, row + index, at));
  const columns = [column - 1, column, ...(explanationsMoved(cellsOf(column + 1)) ? [column + 1] : [])];
  const writes: CellWrite[] = [];
  for (const at of columns) {
    const cells = cellsOf(at);
    for (const [index, source] of from.entries()) {
      const value = cells[source] ?? null;
      if (isFormula(value) || isCellError(value)) return null;
      if (source !== index) writes.push({ sheet, row: row + index, column: at, value, expect: cells[index] ?? null });
    }
  }
  return writes;
}

/** What the weights mean stands beside them: it was sorted along unless it stands as it was made. */
function explanationsMoved(cells: readonly CellContent[]): boolean {
  const described = SETTINGS.blocks.find(({ name }) => name === WEIGHTS)?.rows ?? [];
  return cells.some((cell, index) => cell !== described[index]?.[2]);
}
