import { ANSWERS, problemOf } from "../../shared/workbook/handle-request";
import { needsOf } from "../../shared/workbook/read-needs";
import type { Answer, Answers, Request, RequestKind, RequestOf } from "../../shared/workbook/request";
import { applyPlan } from "./apply-plan";
import { readWorkbook } from "./read-workbook";
import { showPlace } from "./show-place";
import { askToStop, forgetStop } from "./stops";

const snapshot = (asked: Request) => readWorkbook(needsOf(asked));

const HANDLERS: { readonly [K in RequestKind]: (asked: RequestOf<K>) => Answers[K] } = {
  apply: ({ plan, step }) => {
    // What is finished now may have been stopped before, under the same id.
    if (step.resumes) forgetStop(step.id);
    return applyPlan(plan, step);
  },
  stop: ({ step }) => {
    askToStop(step);
    return { asked: true };
  },
  status: (asked) => ANSWERS.status(snapshot(asked), asked),
  preview: (asked) => ANSWERS.preview(snapshot(asked), asked),
  explain: (asked) => ANSWERS.explain(snapshot(asked), asked),
  history: (asked) => ANSWERS.history(snapshot(asked), asked),
  sheets: (asked) => ANSWERS.sheets(snapshot(asked), asked),
  "own-sheet": (asked) => ANSWERS["own-sheet"](snapshot(asked), asked),
  "import-context": (asked) => ANSWERS["import-context"](snapshot(asked), asked),
  programs: (asked) => ANSWERS.programs(snapshot(asked), asked),
  show: ({ at }) => showPlace(at),
};

/** Answers the sidebar. Never throws: what went wrong is a Problem. */
export function request<K extends RequestKind>(asked: RequestOf<K>): Answer<K> {
  try {
    return { ok: true, value: HANDLERS[asked.kind](asked) };
  } catch (error) {
    return problemOf(error);
  }
}
