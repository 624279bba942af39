import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo } from "react";
import type { Action, HistoryStep } from "../../workbook/request";
import { Loading } from "../parts/loading";
import { Notice, type Way } from "../parts/notice";
import { PageFrame } from "../parts/page-frame";
import type { StepTask } from "../state/navigation";
import { usePane } from "../state/pane-context";
import { useAnswer } from "../state/use-answer";
import { momentText } from "../words";
import { ChangeFlow } from "./change/change-flow";
import { FINISH_WORDS, UNDO_WORDS } from "./change/change-words";

const useStyles = makeStyles({
  step: { display: "grid", rowGap: tokens.spacingVerticalXXS },
  when: { color: tokens.colorNeutralForeground3 },
});

/** Takes a step of the history back, or finishes one that was interrupted: preview, agreement, result. */
export function StepPage({ task }: { readonly task: StepTask }) {
  const styles = useStyles();
  const { clock, open } = usePane();
  const { way, step, sheets, from } = task;
  const back: Way = {
    label: from === "history" ? "Back to the history" : "Back to the overview",
    run: () => open(from),
  };
  return (
    <PageFrame title={way === "undo" ? "Undo a step" : "Finish a step"}>
      <div className={styles.step}>
        <Text weight="semibold">{step.title}</Text>
        <Text size={200} className={styles.when}>
          {momentText(step.when, clock.today())}
        </Text>
      </div>
      {sheets === null ? (
        <LookedUp task={task} back={back} />
      ) : (
        <StepFlow way={way} id={step.id} sheets={sheets} back={back} />
      )}
    </PageFrame>
  );
}

/** Asks the history first which sheets the step wrote, and whether it is still as it was. */
function LookedUp({ task, back }: { readonly task: StepTask; readonly back: Way }) {
  const { backend } = usePane();
  const { state, ask } = useAnswer<readonly HistoryStep[]>();
  const load = useCallback(() => ask(() => backend.request({ kind: "history" })), [ask, backend]);
  useEffect(load, [load]);
  switch (state.status) {
    case "idle":
    case "loading":
      return <Loading label="Preparing the preview…" />;
    case "failed":
      return (
        <Notice intent="error" actions={[{ label: "Try again", run: load }, back]}>
          {state.problem.message}
        </Notice>
      );
    case "done": {
      const found = state.value.find(({ id }) => id === task.step.id);
      return found?.state === task.step.state ? (
        <StepFlow way={task.way} id={found.id} sheets={found.sheets} back={back} />
      ) : (
        <Notice intent="info" actions={[back]}>
          It has ended in the meantime: there is nothing left to do.
        </Notice>
      );
    }
  }
}

interface StepFlowProps extends Pick<StepTask, "way"> {
  readonly id: string;
  readonly sheets: readonly string[];
  readonly back: Way;
}

function StepFlow({ way, id, sheets, back }: StepFlowProps) {
  const action = useMemo<Action>(() => ({ kind: way, step: id, sheets }), [way, id, sheets]);
  return (
    <ChangeFlow action={action} words={way === "undo" ? UNDO_WORDS : FINISH_WORDS} leave={back} next={() => [back]} />
  );
}
