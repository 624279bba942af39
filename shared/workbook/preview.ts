import type { Plan } from "./plan";
import type { Preview } from "./request";

/** A preview of a plan that adds no programs of its own accord; `more` says what is special about it. */
export function previewOf(plan: Plan, more: Partial<Omit<Preview, "plan">>): Preview {
  return {
    plan,
    resumes: null,
    blocked: [],
    summary: [],
    mapping: [],
    columns: [],
    add: [],
    counts: { add: 0, complete: 0, same: 0, rejected: 0 },
    rejected: [],
    notice: null,
    ...more,
  };
}
