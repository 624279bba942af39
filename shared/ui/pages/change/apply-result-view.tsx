import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ApplyResult, Conflict } from "../../../workbook/plan";
import type { Preview } from "../../../workbook/request";
import { Notice } from "../../parts/notice";
import { ScrollList } from "../../parts/scroll-list";
import { usePane } from "../../state/pane-context";
import { useAnnouncement } from "../../state/use-announcement";
import { cellText, count } from "../../words";

const useStyles = makeStyles({ buttons: { display: "grid", rowGap: tokens.spacingVerticalS } });

interface ApplyResultViewProps {
  readonly result: ApplyResult;
  readonly counts: Preview["counts"];
  /** Makes the preview anew. */
  readonly again: () => void;
  /** What may follow once it is written. */
  readonly next: { readonly label: string; readonly run: () => void } | null;
}

/** What came of it: written, or refused because the sheet has changed since the preview. */
export function ApplyResultView({ result, counts, again, next }: ApplyResultViewProps) {
  const styles = useStyles();
  const { open } = usePane();
  const text = resultText(result, counts);
  useAnnouncement(text);
  const waysOn = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: without this, keyboard users would start from the top again.
  useEffect(() => waysOn.current?.querySelector("button")?.focus(), []);
  switch (result.kind) {
    case "applied":
      return (
        <>
          <Notice intent="success">{text}</Notice>
          <div ref={waysOn} className={styles.buttons}>
            {counts.add > 0 && (
              <Button appearance="primary" onClick={() => open("explain")}>
                Rate the first one
              </Button>
            )}
            <Button appearance={counts.add > 0 ? "secondary" : "primary"} onClick={() => open("home")}>
              See where your list stands
            </Button>
            {next !== null && <Button onClick={next.run}>{next.label}</Button>}
          </div>
        </>
      );
    case "conflict":
      return (
        <>
          <Notice intent="warning">{text}</Notice>
          <ScrollList label="Changed cells" items={result.conflicts} render={conflictText} />
          <div ref={waysOn} className={styles.buttons}>
            <Button appearance="primary" onClick={again}>
              Preview again
            </Button>
          </div>
        </>
      );
  }
}

function resultText(result: ApplyResult, { add, complete }: Preview["counts"]): string {
  switch (result.kind) {
    case "applied": {
      const done = [
        ...(add > 0 ? [`${count(add, "program")} added`] : []),
        ...(complete > 0 ? [`${count(complete, "program")} completed`] : []),
      ].join(", ");
      return done === "" ? "Done." : `${done} on the sheet Programs.`;
    }
    case "conflict":
      return `Nothing was written: ${count(result.conflicts.length, "cell")} changed since the preview. Preview again to take the changes into account.`;
  }
}

function conflictText({ sheet, cell, found, expected }: Conflict): string {
  return `${sheet}: ${cell} holds ${cellText(found)}, expected ${cellText(expected)}`;
}
