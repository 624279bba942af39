import type { Action } from "../../workbook/request";
import { PageFrame } from "../parts/page-frame";
import { usePane } from "../state/pane-context";
import { ChangeFlow } from "./change/change-flow";

const ACTION: Action = { kind: "complete-rows" };

/** Gives programs that were typed by hand their row key and results, after a preview. */
export function CompleteRowsPage() {
  const { open } = usePane();
  return (
    <PageFrame title="Complete programs">
      <ChangeFlow action={ACTION} leave={{ label: "Back to the overview", run: () => open("home") }} />
    </PageFrame>
  );
}
