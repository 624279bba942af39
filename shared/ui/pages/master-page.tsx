import { useMemo } from "react";
import type { Action } from "../../workbook/request";
import { PageFrame } from "../parts/page-frame";
import { usePane } from "../state/pane-context";
import { ChangeFlow } from "./change/change-flow";
import { MASTER_WORDS } from "./change/change-words";

/** Makes the sheets of the master workbook; where they are, checks them and brings back what is missing, after a preview. */
export function MasterPage() {
  const { open, clock } = usePane();
  const action = useMemo<Action>(() => ({ kind: "create-master", today: clock.today() }), [clock]);
  return (
    <PageFrame title="Master workbook">
      <ChangeFlow
        action={action}
        words={MASTER_WORDS}
        leave={{ label: "Back to the overview", run: () => open("home") }}
      />
    </PageFrame>
  );
}
