import { Button } from "@fluentui/react-components";
import { RefreshIcon, RowIcon } from "../parts/icons";
import { Loading } from "../parts/loading";
import { Notice } from "../parts/notice";
import { PageFrame } from "../parts/page-frame";
import { UnsavedElsewhere } from "../parts/unsaved-elsewhere";
import type { Edits } from "../state/edits";
import { usePane } from "../state/pane-context";
import { useAnnouncement } from "../state/use-announcement";
import type { AnswerState } from "../state/use-answer";
import { useSelection } from "../state/use-selection";
import { NoProgram } from "./explain/no-program";
import { ProgramView, spokenProgram } from "./explain/program-view";
import { type Reading, useExplanation } from "./explain/use-explanation";

/** The program in the selected row, to read and to rate. Follows the selection where the host tells; else a button asks. */
export function ExplainPage() {
  const { backend, edits } = usePane();
  const { state, reading, calculating, load } = useExplanation();
  useSelection(backend, load);
  useAnnouncement(saidOf(state, calculating, edits));

  const follows = backend.onSelection !== null;
  const explanation = reading?.explanation ?? null;
  const shownKey = explanation?.kind === "program" ? explanation.program.key : null;
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
      <UnsavedElsewhere shown={shownKey} />
      {state.status === "failed" && (
        <Notice intent="error" actions={[{ label: "Try again", run: load }]}>
          {state.problem.message}
        </Notice>
      )}
      {state.status === "loading" && explanation === null && <Loading label="Reading the row…" />}
      {explanation?.kind === "no-program" && <NoProgram message={explanation.message} hasList={explanation.hasList} />}
      {reading !== null && explanation?.kind === "program" && (
        <ProgramView
          key={explanation.program.key}
          explanation={explanation}
          readAt={reading.readAt}
          moved={reading.moved}
          calculating={calculating}
        />
      )}
    </PageFrame>
  );
}

/** Nothing while the result is still being calculated. */
function saidOf(state: AnswerState<Reading>, calculating: boolean, edits: Edits): string {
  if (state.status === "failed") return state.problem.message;
  return state.status === "done" && !calculating ? spoken(state.value, edits) : "";
}

function spoken({ explanation, look }: Reading, edits: Edits): string {
  if (explanation.kind !== "program") return explanation.message;
  const saved = look !== null && edits.state(explanation.program.key).kind === "saved";
  return (saved ? "Saved. " : "") + spokenProgram(explanation);
}
