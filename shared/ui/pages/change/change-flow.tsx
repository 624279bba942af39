import { useCallback, useEffect, useRef } from "react";
import type { ApplyResult } from "../../../workbook/plan";
import type { Action, Preview } from "../../../workbook/request";
import { Loading } from "../../parts/loading";
import { Notice, type Way } from "../../parts/notice";
import { WaysOn } from "../../parts/ways-on";
import { type PaneServices, usePane } from "../../state/pane-context";
import { useAnnouncement } from "../../state/use-announcement";
import { type AnswerState, useAnswer } from "../../state/use-answer";
import { useWork } from "../../state/use-work";
import { ApplyResultView } from "./apply-result-view";
import { BlockedView, blockedText } from "./blocked-view";
import { type ChangeWords, LIST_WORDS } from "./change-words";
import { PreviewView } from "./preview-view";

interface ChangeFlowProps {
  readonly action: Action;
  /** Default: those for programs that come in. */
  readonly words?: ChangeWords;
  /** The imported file's name, shown above its preview. */
  readonly file?: string;
  /** How to leave without writing. */
  readonly leave: Way;
  /** What the user may want to do after it is written, the likeliest first. Default: what is usual. */
  readonly next?: (usual: readonly Way[]) => readonly Way[];
}

/** Preview, agreement, result: the one way in which the pane changes a workbook. Writes only on the user's click. */
export function ChangeFlow({ action, words = LIST_WORDS, file, leave, next = asUsual }: ChangeFlowProps) {
  const { backend, clock, open } = usePane();
  const preview = useAnswer<Preview>();
  const applied = useAnswer<ApplyResult>();
  const { ask: askPreview } = preview;
  const { ask: askApply, reset: forgetResult } = applied;

  const looks = useRef(0);
  const showPreview = useCallback(() => {
    looks.current += 1;
    forgetResult();
    askPreview(() => backend.request({ kind: "preview", action }));
  }, [action, askPreview, backend, forgetResult]);
  useEffect(showPreview, [showPreview]);

  useAnnouncement(spoken(preview.state, applied.state, words));
  useWork(underWay(preview.state, applied.state));

  if (applied.state.status === "loading") return <Loading label="Writing…" />;
  if (applied.state.status === "failed") {
    return (
      <>
        <Notice intent="error">{applied.state.problem.message}</Notice>
        <WaysOn first={{ label: "Preview again", run: showPreview }} others={[leave]} focused />
      </>
    );
  }
  if (applied.state.status === "done" && preview.state.status === "done") {
    return (
      <ApplyResultView
        result={applied.state.value}
        applied={words.applied(preview.state.value)}
        again={showPreview}
        leave={leave}
        next={next(usualWays(preview.state.value, open))}
      />
    );
  }

  switch (preview.state.status) {
    case "idle":
    case "loading":
      return <Loading label="Preparing the preview…" />;
    case "failed":
      return (
        <>
          <Notice intent="error">{preview.state.problem.message}</Notice>
          <WaysOn first={{ label: "Try again", run: showPreview }} others={[leave]} focused={looks.current > 1} />
        </>
      );
    case "done": {
      const { plan, resumes, blocked } = preview.state.value;
      const focused = looks.current > 1;
      if (blocked.length > 0) {
        return <BlockedView blocked={blocked} again={showPreview} leave={leave} focused={focused} />;
      }
      const apply = () => {
        const step = clock.newStep();
        return askApply(() =>
          backend.request({
            kind: "apply",
            plan,
            step: { ...step, id: resumes ?? step.id, resumes: resumes !== null },
          }),
        );
      };
      return (
        <PreviewView
          preview={preview.state.value}
          words={words}
          file={file ?? null}
          apply={apply}
          leave={leave}
          focused={focused}
        />
      );
    }
  }
}

function usualWays({ counts }: Preview, open: PaneServices["open"]): readonly Way[] {
  return [
    ...(counts.add > 0 ? [{ label: "Rate the first one", run: () => open("explain") }] : []),
    { label: "See where your list stands", run: () => open("home") },
  ];
}

function asUsual(ways: readonly Way[]): readonly Way[] {
  return ways;
}

/** What the preview says, or what went wrong; the result speaks for itself. */
function spoken(preview: AnswerState<Preview>, applied: AnswerState<ApplyResult>, words: ChangeWords): string {
  if (applied.status === "failed") return applied.problem.message;
  if (applied.status !== "idle") return "";
  if (preview.status === "failed") return preview.problem.message;
  if (preview.status !== "done") return "";
  const { blocked } = preview.value;
  return blocked.length > 0 ? blockedText(blocked) : words.summary(preview.value).join(". ");
}

/** Until it is written, or it is plain that nothing is to be. */
function underWay(preview: AnswerState<Preview>, applied: AnswerState<ApplyResult>): boolean {
  if (applied.status === "done" && applied.value.kind === "applied") return false;
  return preview.status === "loading" || (preview.status === "done" && preview.value.plan.changes.length > 0);
}
