import type { Stage } from "./use-wizard";

const LABELS = ["Choose", "Columns", "Matches", "Result"] as const;

/** The four steps, and which of them the user may go back to; none while or after something is written (`free` is false). */
export function stepperOf(stage: Stage, free: boolean, go: (stage: Stage) => void) {
  const place = "place" in stage && stage.at !== "next" ? stage.place : null;
  const at = placeOf(stage);
  const ways: readonly (Stage | null)[] = [
    free && at > 0 && place === 0 ? { at: "choose" } : null,
    free && at > 1 && place !== null ? { at: "columns", place } : null,
    null,
    null,
  ];
  return {
    at,
    steps: LABELS.map((label, step) => {
      const to = ways[step] ?? null;
      return { label, go: to === null ? null : () => go(to) };
    }),
  };
}

function placeOf(stage: Stage): number {
  switch (stage.at) {
    case "choose":
    case "join":
      return 0;
    case "columns":
    case "next":
      return 1;
    case "matches":
      return 2;
    case "result":
      return 3;
  }
}
