import { Button, Text } from "@fluentui/react-components";
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
import { count } from "../words";
import { ListOverview } from "./home/list-overview";
import { Start } from "./home/start";
import { spokenSteps } from "./home/step-words";
import { COLUMNS, HISTORY, Tools } from "./home/tools";
import { UnfinishedNotice } from "./home/unfinished-notice";

/** How far the user is in the six steps; in a workbook without a master, how to begin. */
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
      title={titleOf(status)}
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

/** Before the workbook has answered, neither is known. */
function titleOf(status: WorkbookStatus | null): string {
  if (status === null) return "Overview";
  return status.master === "none" ? "Get started" : "Your list";
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
      <MasterView status={status} />
    </>
  );
}

function MasterView({ status }: { readonly status: WorkbookStatus }) {
  switch (status.master) {
    case "none":
      return (
        <>
          <Start />
          <Tools title="More" tools={[COLUMNS, ...(status.hasHistory ? [HISTORY] : [])]} />
        </>
      );
    case "damaged":
      return <Damaged status={status} />;
    case "ready":
      return (
        <>
          {status.problems.map((problem) => (
            <Notice key={problem} intent="warning">
              {problem}
            </Notice>
          ))}
          <ListOverview status={status} />
        </>
      );
  }
}

/** The list cannot be read: why, and the ways to mend it. */
function Damaged({ status }: { readonly status: WorkbookStatus }) {
  const { open } = usePane();
  return (
    <>
      <Notice intent="error" actions={[{ label: "Check and repair", run: () => open("master") }]}>
        {status.problems.map((problem) => (
          <Text key={problem} block>
            {problem}
          </Text>
        ))}
      </Notice>
      <Text>You see what a repair would write before it is written; what you typed is never written over.</Text>
      {status.hasHistory && <Tools title="More" tools={[HISTORY]} />}
    </>
  );
}

function spoken({ master, programs, steps, problems, unfinished }: WorkbookStatus): string {
  if (master === "damaged") return problems.join(" ");
  const stand = programs === 0 ? "There are no programs yet." : `${count(programs, "program")}.`;
  return [unfinished === null ? "" : "A change has not been finished.", stand, spokenSteps(steps), ...problems]
    .filter((sentence) => sentence !== "")
    .join(" ");
}
