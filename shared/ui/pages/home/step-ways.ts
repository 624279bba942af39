import type { StepId } from "../../../workbook/description/steps";
import { MASTER_SHEETS, type SheetId } from "../../../workbook/master-sheets";
import type { Page } from "../../backend";

/** Where a step is done: a page of the pane, or a sheet. `short` is for the little room beside a step's name. */
export type StepWay = { readonly label: string; readonly short: string } & (
  | { readonly to: "page"; readonly page: Page }
  | { readonly to: "sheet"; readonly id: SheetId }
);

/** The likeliest first. A list without programs begins with the one that is ready. */
export function waysOf(step: StepId, programs: number): readonly StepWay[] {
  switch (step) {
    case "profile":
      return [sheet("profile")];
    case "list": {
      const ways = [page("import", "Import a file", "Import"), page("starter-list", "Starter list", "Starter list")];
      return [...(programs > 0 ? ways : ways.reverse()), sheet("programs")];
    }
    case "rate":
      return [page("explain", "Rate selected row", "Rate"), sheet("programs"), sheet("evidence")];
    case "data":
      return [sheet("benchmarks"), sheet("programs")];
    case "reach":
      return [sheet("outreach")];
    case "decide":
      return [sheet("shortlist"), sheet("programs"), sheet("rankList")];
  }
}

/** Where something of a step is gone, the check tells and brings back what it can. */
export const REPAIR: StepWay = page("master", "Check and repair", "Repair");

function page(to: Page, label: string, short: string): StepWay {
  return { to: "page", page: to, label, short };
}

function sheet(id: SheetId): StepWay {
  const { name } = MASTER_SHEETS[id];
  return { to: "sheet", id, label: `Go to ${name}`, short: name };
}
