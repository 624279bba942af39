import type { Step } from "../../../workbook/journal";
import type { ApplyResult } from "../../../workbook/plan";
import type { Action, Preview } from "../../../workbook/request";
import { Loading } from "../../parts/loading";
import { Notice, type Way } from "../../parts/notice";
import { WaysOn } from "../../parts/ways-on";
import { undoOf } from "../../state/navigation";
import { type PaneServices, usePane } from "../../state/pane-context";
import { useAnnouncement } from "../../state/use-announcement";
import type { AnswerState } from "../../state/use-answer";
import { useWork } from "../../state/use-work";
import { ApplyResultView } from "./apply-result-view";
import { BlockedView, blockedText } from "./blocked-view";
import { type ChangeWords, LIST_WORDS, WRITING } from "./change-words";
import { PreviewView } from "./preview-view";
import { useChange } from "./use-change";
import { WritingView } from "./writing-view";

interface ChangeFlowProps {
  readonly action: Action;
  /** Default: those for programs that come in. */
  readonly words?: ChangeWords;
  /** How to leave without writing. */
  readonly leave: Way;
  /** What the user may want to do after it is written, the likeliest first. Default: what is usual. */
  readonly next?: (usual: readonly Way[]) => readonly Way[];
}

/** Preview, agreement, result, each on the page in its turn. */
export function ChangeFlow({ action, words = LIST_WORDS, leave, next = asUsual }: ChangeFlowProps) {
  const { open } = usePane();
  const change = useChange(action);
  const { preview, applied, written, looks, look, apply } = change;
  const again = looks > 1;

  useAnnouncement(spoken(preview, applied, words));
  useWork(underWay(preview, applied));

  if (applied.status === "loading") return <WritingView change={change} />;
  if (applied.status === "failed") {
    return (
      <>
        <Notice intent="error">{applied.problem.message}</Notice>
        <WaysOn first={{ label: "Preview again", run: look }} others={[leave]} focused />
      </>
    );
  }
  if (applied.status === "done" && preview.status === "done") {
    return (
      <ApplyResultView
        result={applied.value}
        applied={words.applied(preview.value)}
        again={look}
        leave={leave}
        step={written}
        next={[...next(usualWays(preview.value, open)), ...waysBack(preview.value, written, open)]}
      />
    );
  }

  switch (preview.status) {
    case "idle":
    case "loading":
      return <Loading label="Preparing the preview…" />;
    case "failed":
      return (
        <>
          <Notice intent="error">{preview.problem.message}</Notice>
          <WaysOn first={{ label: "Try again", run: look }} others={[leave]} focused={again} />
        </>
      );
    case "done": {
      const { blocked } = preview.value;
      return blocked.length > 0 ? (
        <BlockedView blocked={blocked} again={look} leave={leave} focused={again} />
      ) : (
        <PreviewView
          preview={preview.value}
          words={words}
          apply={() => apply(preview.value)}
          leave={leave}
          focused={again}
        />
      );
    }
  }
}

/** Back to how it was. The end of another step is no step of its own that could be taken back. */
function waysBack({ plan, resumes }: Preview, step: Step | null, open: PaneServices["open"]): readonly Way[] {
  if (step === null || plan.undoes !== null || resumes !== null) return [];
  return [{ label: "Undo", run: () => open(undoOf(step)) }];
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
