import { Button } from "@fluentui/react-components";
import { useCallback, useEffect } from "react";
import type { Explanation } from "../../workbook/request";
import { RefreshIcon, RowIcon } from "../parts/icons";
import { Loading } from "../parts/loading";
import { Notice } from "../parts/notice";
import { PageFrame } from "../parts/page-frame";
import { usePane } from "../state/pane-context";
import { useSpokenAnswer } from "../state/use-announcement";
import { shownValue, useAnswer } from "../state/use-answer";
import { useSelection } from "../state/use-selection";
import { NoProgram } from "./explain/no-program";
import { ProgramView, spokenProgram } from "./explain/program-view";

/** Explains the program in the selected row. Follows the selection where the host tells; otherwise a button asks. */
export function ExplainPage() {
  const { backend } = usePane();
  const { state, ask } = useAnswer<Explanation>();
  const load = useCallback(() => ask(() => backend.request({ kind: "explain" })), [ask, backend]);
  useEffect(load, [load]);
  useSelection(backend, load);
  useSpokenAnswer(state, spoken);

  const follows = backend.onSelection !== null;
  const explanation = shownValue(state);
  const refresh = (
    <Button appearance="subtle" icon={<RefreshIcon />} aria-label="Refresh" title="Refresh" onClick={load} />
  );
  return (
    <PageFrame title="Selected row" action={follows && refresh}>
      {!follows && (
        <Button icon={<RowIcon />} onClick={load}>
          Show selected row
        </Button>
      )}
      {state.status === "failed" && (
        <Notice intent="error" action={{ label: "Try again", run: load }}>
          {state.problem.message}
        </Notice>
      )}
      {state.status === "loading" && explanation === null && <Loading label="Reading the row…" />}
      {explanation?.kind === "no-program" && <NoProgram message={explanation.message} />}
      {explanation?.kind === "program" && <ProgramView explanation={explanation} />}
    </PageFrame>
  );
}

function spoken(explanation: Explanation): string {
  return explanation.kind === "program" ? spokenProgram(explanation) : explanation.message;
}
