import { useMemo } from "react";
import { STARTER_LIST_NOTICE, starterList } from "../../importing";
import type { Action } from "../../workbook/request";
import { PageFrame } from "../parts/page-frame";
import { usePane } from "../state/pane-context";
import { ChangeFlow } from "./change/change-flow";

/** Adds the dated list of combined genetics programs, after a preview. */
export function StarterListPage() {
  const { open, clock } = usePane();
  const action = useMemo<Action>(
    () => ({ kind: "import", table: starterList(), today: clock.today(), notice: STARTER_LIST_NOTICE }),
    [clock],
  );
  return (
    <PageFrame title="Starter list">
      <ChangeFlow action={action} leave={{ label: "Back to the overview", run: () => open("home") }} />
    </PageFrame>
  );
}
