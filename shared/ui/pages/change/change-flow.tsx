import { useCallback, useEffect, useRef, useState } from "react";
import type { Step } from "../../../workbook/journal";
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
  /** What an imported list is called, shown above its preview. */
  readonly name?: string;
  /** How to leave without writing. */
  readonly leave: Way;
  /** What the user may want to do after it is written, the likeliest first. Default: what is usual. */
  readonly next?: (usual: readonly Way[]) => readonly Way[];
}

/** Preview, agreement, result: the one way in which the pane changes a workbook. Writes only on the user's click. */
export function ChangeFlow({ action, words = LIST_WORDS, name, leave, next = asUsual }: ChangeFlowProps) {
  const { backend, clock, open } = usePane();
  const preview = useAnswer<Preview>();
  const applied = useAnswer<ApplyResult>();
  const { ask: askPreview } = preview;
  const { ask: askApply, reset: forgetResult } = applied;

  const [written, setWritten] = useState<Step | null>(null);
  const looks = useRef(0);
  const showPreview = useCallback(() => {
    looks.current += 1;
    forgetResult();
    askPreview(() => backend.request({ kind: "preview", action }));
  }, [action, askPreview, backend, forgetResult]);
  useEffect(showPreview, [showPreview]);

  useAnnouncement(spoken(preview.state, applied.state, words));
  useWork(underWay(preview.state, applied.state));

  if (applied.state.status === "loading") return <Loading label={WRITING} />;
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
        next={[...next(usualWays(preview.state.value, open)), ...waysBack(preview.state.value, written, open)]}
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
        const now = clock.newStep();
        const step = { ...now, id: resumes ?? now.id, resumes: resumes !== null };
        setWritten({ id: step.id, when: step.when, title: plan.title, state: "done" });
        askApply(() => backend.request({ kind: "apply", plan, step }));
      };
      return (
        <PreviewView
          preview={preview.state.value}
          words={words}
          name={name ?? null}
          apply={apply}
          leave={leave}
          focused={focused}
        />
      );
    }
  }
}

const WRITING = "Writing…";

/** Back to how it was. The end of another step is no step of its own that could be taken back. */
function waysBack({ plan, resumes }: Preview, step: Step | null, open: PaneServices["open"]): readonly Way[] {
  if (step === null || plan.undoes !== null || resumes !== null) return [];
  return [{ label: "Undo", run: () => open({ way: "undo", step, sheets: null, from: "home" }) }];
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
  if (applied.status === "loading") return WRITING;
  if (applied.status === "done") return "";
  if (preview.status === "failed") return preview.problem.message;
  if (preview.status !== "done") return "";
  const { blocked } = preview.value;
  return blocked.length > 0 ? blockedText(blocked) : words.summary(preview.value).join(". ");
}

/** Until it is written, or it is plain that nothing is to be. */
function underWay(preview: AnswerState<Preview>, applied: AnswerState<ApplyResult>): boolean {
  if (applied.status === "done" && applied.value.kind !== "conflict") return false;
  return preview.status === "loading" || (preview.status === "done" && preview.value.plan.changes.length > 0);
}
