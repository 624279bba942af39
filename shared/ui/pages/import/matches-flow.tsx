import { useEffect, useMemo, useRef, useState } from "react";
import type { ImportChoices } from "../../../workbook/import-choices";
import type { ImportRow } from "../../../workbook/imported";
import type { Action } from "../../../workbook/request";
import { FocusedHeading } from "../../parts/focused-heading";
import { Loading } from "../../parts/loading";
import { Notice, type Way } from "../../parts/notice";
import { WaysOn } from "../../parts/ways-on";
import { undoOf } from "../../state/navigation";
import { usePane } from "../../state/pane-context";
import { useAnnouncement } from "../../state/use-announcement";
import { useWork } from "../../state/use-work";
import { ApplyResultView } from "../change/apply-result-view";
import { WRITING } from "../change/change-words";
import { type Change, useChange } from "../change/use-change";
import { WritingView } from "../change/writing-view";
import { importChoices } from "./list-draft";
import { isNothing, type MatchesProps } from "./matches-props";
import { MatchesView } from "./matches-view";
import { QuestionsView } from "./questions-view";

/** Preview with what the user decides, agreement and writing. The preview is made anew only when told to: nothing jumps. */
export function MatchesFlow(props: MatchesProps) {
  const { list, incoming, draft, note, notice, change, columns, finish, setWriting } = props;
  const { clock } = usePane();
  const wanted = useMemo(() => importChoices(list, draft), [list, draft]);
  const [sent, setSent] = useState(wanted);
  // The same again is no reason to ask.
  const send = (choices: ImportChoices) => setSent((before) => (isSame(before, choices) ? before : choices));
  const [asking, setAsking] = useState<readonly ImportRow[] | null>(null);
  const action = useMemo<Action>(
    () => ({ kind: "import", list: incoming, choices: sent, today: clock.today(), notice }),
    [incoming, sent, clock, notice],
  );
  const flow = useChange(action);
  const { preview, applied, written, looks, look } = flow;
  useAnnouncement(asking === null ? spoken(flow) : "");
  useWork(underWay(flow));

  const isWriting = applied.status === "loading";
  useEffect(() => {
    setWriting(isWriting);
    return () => setWriting(false);
  }, [isWriting, setWriting]);
  const latest = useRef(finish);
  latest.current = finish;
  const isWritten = applied.status === "done" && applied.value.kind === "applied";
  useEffect(() => {
    if (isWritten && preview.status === "done" && written !== null) {
      latest.current({ kind: "written", counts: preview.value.counts, step: written });
    }
  }, [isWritten, preview, written]);

  if (asking !== null) {
    return (
      <QuestionsView
        rows={asking}
        answers={draft.answers}
        note={note}
        change={(answers) => change({ ...draft, answers })}
        done={(answers) => {
          const next = { ...draft, answers };
          change(next);
          send(importChoices(list, next));
          setAsking(null);
        }}
      />
    );
  }
  const back: Way = { label: "Back to the columns", run: columns };
  return (
    <>
      <FocusedHeading focused occasion={looks} note={note}>
        Look over the matches
      </FocusedHeading>
      <FlowView
        {...props}
        flow={flow}
        back={back}
        isChanged={!isSame(wanted, sent)}
        update={() => send(wanted)}
        ask={(rows) => {
          const lines = new Set(rows.map(({ line }) => line));
          change({ ...draft, asked: [...draft.asked.filter(({ line }) => !lines.has(line)), ...rows] });
          setAsking(rows);
        }}
        look={look}
      />
    </>
  );
}

interface FlowViewProps extends MatchesProps {
  readonly flow: Change;
  readonly back: Way;
  /** Whether the user decided something since the preview was made. */
  readonly isChanged: boolean;
  readonly update: () => void;
  readonly ask: (rows: readonly ImportRow[]) => void;
  readonly look: () => void;
}

function FlowView(props: FlowViewProps) {
  const { flow, back, look } = props;
  const { preview, applied, written, looks } = flow;
  const { open } = usePane();
  if (applied.status === "loading") return <WritingView change={flow} />;
  if (applied.status === "failed") {
    return (
      <>
        <Notice intent="error">{applied.problem.message}</Notice>
        <WaysOn first={{ label: "Preview again", run: look }} others={[back]} focused />
      </>
    );
  }
  if (applied.status === "done") {
    // What is written whole stands on the next step.
    if (applied.value.kind === "applied") return null;
    const undo = written === null ? [] : [{ label: "Undo", run: () => open(undoOf(written)) }];
    return (
      <ApplyResultView
        result={applied.value}
        applied=""
        again={look}
        leave={back}
        step={written}
        next={[...undo, back]}
      />
    );
  }
  switch (preview.status) {
    case "idle":
    case "loading":
      return <Loading label={LOOKING} />;
    case "failed":
      return (
        <>
          <Notice intent="error">{preview.problem.message}</Notice>
          <WaysOn first={{ label: "Try again", run: look }} others={[back]} focused={looks > 1} />
        </>
      );
    case "done":
      return <MatchesView {...props} preview={preview.value} apply={() => flow.apply(preview.value)} />;
  }
}

function isSame(one: ImportChoices, other: ImportChoices): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const LOOKING = "Looking what is there already…";

function spoken({ preview, applied }: Change): string {
  if (applied.status === "failed") return applied.problem.message;
  if (applied.status === "loading") return WRITING;
  if (applied.status === "done") return "";
  if (preview.status === "failed") return preview.problem.message;
  return preview.status === "done" ? preview.value.summary.join(". ") : "";
}

/** Until it is written, or it is plain that there is nothing to write. */
function underWay({ preview, applied }: Change): boolean {
  if (applied.status === "done" && applied.value.kind === "applied") return false;
  return preview.status !== "done" || !isNothing(preview.value);
}
