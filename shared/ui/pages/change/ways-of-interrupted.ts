import type { Step } from "../../../workbook/journal";
import type { Way } from "../../parts/notice";
import type { StepTask } from "../../state/navigation";
import type { PaneServices } from "../../state/pane-context";

/** What can be done with a step of which only a part is written. */
export function waysOfInterrupted(step: Step, open: PaneServices["open"]): Readonly<Record<StepTask["way"], Way>> {
  const way = (label: string, way: StepTask["way"]): Way => ({
    label,
    run: () => open({ way, step: { ...step, state: "begun" }, sheets: null, from: "home" }),
  });
  return { finish: way("Finish it", "finish"), undo: way("Undo it", "undo") };
}
