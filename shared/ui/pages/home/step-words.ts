import { STEPS, type StepId } from "../../../workbook/description/steps";
import type { StepProgress } from "../../../workbook/step-progress";

/** How a step stands in words. */
export function progressWords(progress: StepProgress): string {
  switch (progress.kind) {
    case "known":
      return progress.words;
    case "missing":
      return `Not known: there is no sheet ${progress.sheet}`;
    case "unknown":
      return "Not known: a column is gone, or Start here was changed";
  }
}

/** Only what is counted to the end is done. */
export function isDone(progress: StepProgress): boolean {
  return progress.kind === "known" && progress.share >= 1;
}

/** The first step that is not done; null when all are. */
export function currentStep(steps: readonly StepProgress[]): StepId | null {
  return steps.find((progress) => !isDone(progress))?.id ?? null;
}

/** For screen readers: which step is next, and how far it is. */
export function spokenSteps(steps: readonly StepProgress[]): string {
  const next = steps.find((progress) => !isDone(progress));
  if (next === undefined) return steps.length > 0 ? "All six steps are done." : "";
  const name = STEPS.find(({ id }) => id === next.id)?.name ?? "";
  return `Next: ${name}, ${progressWords(next)}.`;
}
