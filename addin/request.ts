import { ANSWERS, problemOf } from "../shared/workbook/handle-request";
import { needsOf } from "../shared/workbook/read-needs";
import type { Answer, Answers, Request, RequestKind, RequestOf } from "../shared/workbook/request";
import { applyPlan } from "./apply-plan";
import { readWorkbook } from "./read-workbook";
import { showPlace } from "./show-place";
import { askToStop, forgetStop } from "./under-way";

/** While the user is still typing in a cell Excel refuses requests: they wait for Enter instead. */
const WAIT = { delayForCellEdit: true };

const snapshot = (asked: Request) => Excel.run(WAIT, (context) => readWorkbook(context, needsOf(asked)));

const HANDLERS: { readonly [K in RequestKind]: (asked: RequestOf<K>) => Promise<Answers[K]> } = {
  apply: ({ plan, step }) => {
    // What is finished now may have been stopped before, under the same id.
    if (step.resumes) forgetStop(step.id);
    return inTurn(() =>
      Excel.run(WAIT, (context) => applyPlan(context, plan, step)).finally(() => forgetStop(step.id)),
    );
  },
  stop: async ({ step }) => {
    askToStop(step);
    return { asked: true };
  },
  status: async (asked) => ANSWERS.status(await snapshot(asked), asked),
  preview: async (asked) => ANSWERS.preview(await snapshot(asked), asked),
  explain: async (asked) => ANSWERS.explain(await snapshot(asked), asked),
  history: async (asked) => ANSWERS.history(await snapshot(asked), asked),
  sheets: async (asked) => ANSWERS.sheets(await snapshot(asked), asked),
  "own-sheet": async (asked) => ANSWERS["own-sheet"](await snapshot(asked), asked),
  "import-context": async (asked) => ANSWERS["import-context"](await snapshot(asked), asked),
  programs: async (asked) => ANSWERS.programs(await snapshot(asked), asked),
  show: ({ at }) => Excel.run(WAIT, (context) => showPlace(context, at)),
};

let last: Promise<unknown> = Promise.resolve();

/** One plan after the other: each then finds what the one before it wrote. */
function inTurn<T>(apply: () => Promise<T>): Promise<T> {
  const turn = last.then(apply, apply);
  last = turn;
  return turn;
}

/** Answers the pane, the command line and tests in Excel. Never rejects: what went wrong is a Problem. */
export async function request<K extends RequestKind>(asked: RequestOf<K>): Promise<Answer<K>> {
  try {
    return { ok: true, value: await HANDLERS[asked.kind](asked) };
  } catch (error) {
    return problemOf(error);
  }
}
