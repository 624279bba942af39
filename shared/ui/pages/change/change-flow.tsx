import { Button } from "@fluentui/react-components";
import { useCallback, useEffect } from "react";
import type { ApplyResult } from "../../../workbook/plan";
import type { Action, Preview } from "../../../workbook/request";
import { Loading } from "../../parts/loading";
import { Notice } from "../../parts/notice";
import { usePane } from "../../state/pane-context";
import { useAnswer } from "../../state/use-answer";
import { ApplyResultView } from "./apply-result-view";
import { PreviewView } from "./preview-view";

interface ChangeFlowProps {
  readonly action: Action;
  /** The imported file's name, shown above its preview. */
  readonly file?: string;
  /** How to leave without writing. */
  readonly leave: { readonly label: string; readonly run: () => void };
  /** What the user may want to do after it is written. */
  readonly next?: { readonly label: string; readonly run: () => void };
}

/** Preview, agreement, result: the one way in which the pane changes a workbook. Writes only on the user's click. */
export function ChangeFlow({ action, file, leave, next }: ChangeFlowProps) {
  const { backend, clock, announce } = usePane();
  const preview = useAnswer<Preview>();
  const applied = useAnswer<ApplyResult>();
  const { ask: askPreview } = preview;
  const { ask: askApply, reset: forgetResult } = applied;

  const showPreview = useCallback(() => {
    forgetResult();
    askPreview(() => backend.request({ kind: "preview", action }));
  }, [action, askPreview, backend, forgetResult]);
  useEffect(showPreview, [showPreview]);

  useEffect(() => {
    if (preview.state.status === "done") announce(preview.state.value.summary.join(". "));
  }, [preview.state, announce]);

  if (applied.state.status === "loading") return <Loading label="Writing…" />;
  if (applied.state.status === "failed") {
    return (
      <Notice intent="error" action={{ label: "Preview again", run: showPreview }}>
        {applied.state.problem.message}
      </Notice>
    );
  }
  if (applied.state.status === "done" && preview.state.status === "done") {
    return (
      <ApplyResultView
        result={applied.state.value}
        counts={preview.state.value.counts}
        again={showPreview}
        next={next ?? null}
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
          <Notice intent="error" action={{ label: "Try again", run: showPreview }}>
            {preview.state.problem.message}
          </Notice>
          <Button onClick={leave.run}>{leave.label}</Button>
        </>
      );
    case "done": {
      const { plan, resumes } = preview.state.value;
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
      return <PreviewView preview={preview.state.value} file={file ?? null} apply={apply} leave={leave} />;
    }
  }
}
