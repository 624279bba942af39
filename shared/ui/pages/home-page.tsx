import { Button } from "@fluentui/react-components";
import { useCallback, useEffect } from "react";
import type { WorkbookStatus } from "../../workbook/request";
import { RefreshIcon } from "../parts/icons";
import { Loading } from "../parts/loading";
import { Notice } from "../parts/notice";
import { PageFrame } from "../parts/page-frame";
import { UnsavedElsewhere } from "../parts/unsaved-elsewhere";
import { usePane } from "../state/pane-context";
import { useSpokenAnswer } from "../state/use-announcement";
import { shownValue, useAnswer } from "../state/use-answer";
import { useEndedEdits } from "../state/use-edits";
import { useSelection } from "../state/use-selection";
import { count, ratedText } from "../words";
import { ListOverview } from "./home/list-overview";
import { Start } from "./home/start";
import { UnfinishedNotice } from "./home/unfinished-notice";

/** Where the list stands; in a workbook without programs, how to begin. */
export function HomePage() {
  const { backend } = usePane();
  const { state, ask } = useAnswer<WorkbookStatus>();
  const load = useCallback(() => ask(() => backend.request({ kind: "status" })), [ask, backend]);
  const ended = useEndedEdits();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was just written counts.
  useEffect(load, [load, ended]);
  // Whoever moves on to the next cell may have typed in the last one.
  useSelection(backend, load);
  useSpokenAnswer(state, spoken);

  const status = shownValue(state);
  return (
    <PageFrame
      title={status === null || status.master === "none" ? "Get started" : "Your list"}
      home
      action={<Button appearance="subtle" icon={<RefreshIcon />} aria-label="Refresh" title="Refresh" onClick={load} />}
    >
      {state.status === "failed" && (
        <Notice intent="error" actions={[{ label: "Try again", run: load }]}>
          {state.problem.message}
        </Notice>
      )}
      {state.status === "loading" && status === null && <Loading label="Reading the workbook…" />}
      <UnsavedElsewhere shown={null} />
      {status !== null && <StatusView status={status} />}
    </PageFrame>
  );
}

function StatusView({ status }: { readonly status: WorkbookStatus }) {
  const { open } = usePane();
  return (
    <>
      {status.unfinished !== null && <UnfinishedNotice step={status.unfinished} />}
      {status.incomplete > 0 && (
        <Notice intent="info" actions={[{ label: "Complete them", run: () => open("complete-rows") }]}>
          {count(status.incomplete, "program")} typed by hand: the row key or the results are missing.
        </Notice>
      )}
      {status.problems.map((problem) => (
        <Notice key={problem} intent="warning">
          {problem}
        </Notice>
      ))}
      {status.programs > 0 && <ListOverview status={status} />}
      {status.programs === 0 && status.master !== "damaged" && <Start />}
    </>
  );
}

function spoken({ master, programs, rated, problems, unfinished }: WorkbookStatus): string {
  if (master === "damaged") return problems.join(" ");
  const stand =
    programs === 0 ? "There are no programs yet." : `${count(programs, "program")}. ${ratedText(rated, programs)}.`;
  return [...(unfinished === null ? [] : ["A change has not been finished."]), stand, ...problems].join(" ");
}
