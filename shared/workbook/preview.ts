import type { Plan } from "./plan";
import type { ImportCounts, Preview } from "./request";

export const NO_COUNTS: ImportCounts = {
  add: 0,
  change: 0,
  same: 0,
  ask: 0,
  closed: 0,
  closedHere: 0,
  rejected: 0,
  outside: 0,
};

/** A preview of a plan that adds no programs of its own accord; `more` says what is special about it. */
export function previewOf(plan: Plan, more: Partial<Omit<Preview, "plan">>): Preview {
  return {
    plan,
    resumes: null,
    blocked: [],
    summary: [],
    imported: [],
    columns: [],
    counts: NO_COUNTS,
    rejected: [],
    notice: null,
    ...more,
  };
}
