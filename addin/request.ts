import { answerFrom, answerReadFile, NEEDS, problemOf } from "../shared/workbook/handle-request";
import type { Answer, Request } from "../shared/workbook/request";
import { applyPlan } from "./apply-plan";
import { readWorkbook } from "./read-workbook";

/** Answers the pane, the command line and tests in Excel. Never rejects: what went wrong is a Problem. */
export async function request(asked: Request): Promise<Answer<Request["kind"]>> {
  try {
    switch (asked.kind) {
      case "read-file":
        return answerReadFile(asked);
      case "apply": {
        const value = await Excel.run((context) => applyPlan(context, asked.plan));
        return { ok: true, value };
      }
      case "status":
      case "preview":
      case "explain":
      case "programs":
        return answerFrom(await Excel.run((context) => readWorkbook(context, NEEDS)), asked);
    }
  } catch (error) {
    return problemOf(error);
  }
}
