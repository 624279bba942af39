import { useMemo } from "react";
import type { Action } from "../../workbook/request";
import { templateOf } from "../../workbook/templates/column-templates";
import { PageFrame } from "../parts/page-frame";
import type { ColumnsTask } from "../state/navigation";
import { usePane } from "../state/pane-context";
import { ChangeFlow } from "./change/change-flow";
import { COLUMN_WORDS } from "./change/change-words";

/** Puts a group of columns into the sheet where the user is, after a preview. */
export function AddColumnsPage({ task: { template } }: { readonly task: ColumnsTask }) {
  const { open } = usePane();
  const action = useMemo<Action>(() => ({ kind: "add-columns", template }), [template]);
  return (
    <PageFrame title={templateOf(template).label}>
      <ChangeFlow
        action={action}
        words={COLUMN_WORDS}
        leave={{ label: "Choose other columns", run: () => open("columns") }}
        next={() => [{ label: "Add other columns", run: () => open("columns") }]}
      />
    </PageFrame>
  );
}
