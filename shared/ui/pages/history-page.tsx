import { Button } from "@fluentui/react-components";
import { useCallback, useEffect } from "react";
import type { HistoryStep } from "../../workbook/request";
import { EmptyState } from "../parts/empty-state";
import { HistoryIcon, RefreshIcon } from "../parts/icons";
import { Loading } from "../parts/loading";
import { Notice } from "../parts/notice";
import { PageFrame } from "../parts/page-frame";
import { usePane } from "../state/pane-context";
import { useSpokenAnswer } from "../state/use-announcement";
import { shownValue, useAnswer } from "../state/use-answer";
import { count } from "../words";
import { StepList } from "./history/step-list";

/** What was written into this workbook, newest first, and the way to take it back. */
export function HistoryPage() {
  const { backend, open } = usePane();
  const { state, ask } = useAnswer<readonly HistoryStep[]>();
  const load = useCallback(() => ask(() => backend.request({ kind: "history" })), [ask, backend]);
  useEffect(load, [load]);
  useSpokenAnswer(state, spoken);

  const steps = shownValue(state);
  return (
    <PageFrame
      title="History"
      action={<Button appearance="subtle" icon={<RefreshIcon />} aria-label="Refresh" title="Refresh" onClick={load} />}
    >
      {state.status === "failed" && (
        <Notice intent="error" actions={[{ label: "Try again", run: load }]}>
          {state.problem.message}
        </Notice>
      )}
      {state.status === "loading" && steps === null && <Loading label="Reading the history…" />}
      {steps !== null && steps.length > 0 && <StepList steps={steps} />}
      {steps !== null && steps.length === 0 && (
        <EmptyState icon={<HistoryIcon />} way={{ label: "Back to the overview", run: () => open("home") }}>
          Nothing yet. Imports, ratings and everything else that IMGScore writes will be listed here, and can be taken
          back.
        </EmptyState>
      )}
    </PageFrame>
  );
}

function spoken({ length }: readonly HistoryStep[]): string {
  return length === 0 ? "Nothing yet." : count(length, "step");
}
