import { parseReference } from "./address";
import { countStep, type StepCount } from "./count-steps";
import {
  STEP_COLUMNS,
  STEPS,
  STEPS_BLOCK,
  type StepDescription,
  type StepId,
  sheetsCounted,
  stepLabel,
} from "./description/steps";
import { findSheet } from "./find-sheets";
import { MASTER_SHEETS, type SheetId } from "./master-sheets";
import { sameName } from "./same-name";
import type { WorkbookParts, WorkbookSnapshot } from "./snapshot";

/** How far a step is, or why that cannot be said. */
export type StepProgress = { readonly id: StepId } & (
  | ({ readonly kind: "known" } & StepCount)
  /** A sheet that it counts in is not in the workbook. */
  | { readonly kind: "missing"; readonly sheet: string }
  /** A column or a name is gone, or the formula on Start here was changed. */
  | { readonly kind: "unknown" }
);

/** How far each of the six steps is: counted where its sheets were read, else as Start here has calculated it. */
export function stepProgress(snapshot: WorkbookSnapshot): readonly StepProgress[] {
  return STEPS.map((step): StepProgress => {
    const missing = sheetsCounted(step).find((id) => findSheet(snapshot, id) === null);
    if (missing !== undefined) return { id: step.id, kind: "missing", sheet: MASTER_SHEETS[missing].name };
    const found = countStep(snapshot, step) ?? calculated(snapshot, step);
    return found === null ? { id: step.id, kind: "unknown" } : { id: step.id, kind: "known", ...found };
  });
}

/** What to read beside Programs and Settings: Start here, which has counted the rest, else all that is counted. */
export function sheetsForSteps(parts: WorkbookParts): readonly string[] {
  const start = stepsArea(parts);
  if (start !== null) return [start.sheet];
  const counted = new Set<SheetId>(STEPS.flatMap(sheetsCounted));
  return [...counted].flatMap((id) => findSheet(parts, id) ?? []);
}

/** The step's line on Start here; null where it is not there, or holds something else than its formulas' values. */
function calculated(snapshot: WorkbookSnapshot, step: StepDescription): StepCount | null {
  const area = stepsArea(snapshot);
  const values = area === null ? undefined : snapshot.sheets[area.sheet]?.values;
  if (area === null || values === undefined) return null;
  const lines = values.slice(area.row, area.row + area.rows).map((cells) => cells.slice(area.column));
  const line = lines.find((cells) => cells[STEP_COLUMNS.step] === stepLabel(step));
  const words = line?.[STEP_COLUMNS.words];
  const share = line?.[STEP_COLUMNS.share];
  const isShare = typeof share === "number" && share >= 0 && share <= 1;
  return typeof words === "string" && isShare ? { words, share } : null;
}

function stepsArea({ names, sheetNames }: WorkbookParts) {
  const named = names.find(({ name }) => sameName(name, STEPS_BLOCK));
  const at = named === undefined ? null : parseReference(named.refersTo);
  return at !== null && sheetNames.includes(at.sheet) ? at : null;
}
