import { useCallback, useEffect, useRef, useState } from "react";
import type { Step } from "../../../workbook/journal";
import type { ApplyResult } from "../../../workbook/plan";
import type { Action, Preview } from "../../../workbook/request";
import { usePane } from "../../state/pane-context";
import { type AnswerState, settle, useAnswer } from "../../state/use-answer";

export interface Change {
  readonly preview: AnswerState<Preview>;
  readonly applied: AnswerState<ApplyResult>;
  /** The journal's entry of what was sent to be written; null before. */
  readonly written: Step | null;
  /** How often it was looked at. Above 1 what was pressed to get here is gone. */
  readonly looks: number;
  /** Makes the preview, or makes it anew. */
  look(): void;
  /** Writes the plan of the preview. */
  apply(preview: Preview): void;
  /** Whether the user asked to stop the writing. */
  readonly stopping: boolean;
  /** Asks to stop what is being written; what comes of it is its result. */
  stop(): void;
}

/** Preview, agreement, result: the one way in which the pane changes a workbook. Writes only when told to. */
export function useChange(action: Action): Change {
  const { backend, clock } = usePane();
  const { state: preview, ask: askPreview } = useAnswer<Preview>();
  const { state: applied, ask: askApply, reset: forgetResult } = useAnswer<ApplyResult>();
  const [written, setWritten] = useState<Step | null>(null);
  const [stopping, setStopping] = useState(false);
  const looks = useRef(0);
  const look = useCallback(() => {
    looks.current += 1;
    forgetResult();
    askPreview(() => backend.request({ kind: "preview", action }));
  }, [action, askPreview, backend, forgetResult]);
  useEffect(look, [look]);
  const apply = ({ plan, resumes }: Preview) => {
    const now = clock.newStep();
    const step = { ...now, id: resumes ?? now.id, resumes: resumes !== null };
    setStopping(false);
    setWritten({ id: step.id, when: step.when, title: plan.title, state: "done" });
    askApply(() => backend.request({ kind: "apply", plan, step }));
  };
  const stop = () => {
    if (written === null) return;
    setStopping(true);
    // Whether it came in time is told by the result; if it did not arrive at all, the step goes on.
    void settle(() => backend.request({ kind: "stop", step: written.id })).then(({ ok }) => setStopping(ok));
  };
  return { preview, applied, written, looks: looks.current, look, apply, stopping, stop };
}
