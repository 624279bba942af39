import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ApplyResult } from "../../../workbook/plan";
import { Notice, type Way } from "../../parts/notice";
import { usePane } from "../../state/pane-context";
import { count } from "../../words";
import { ConflictList } from "./conflict-list";

const useStyles = makeStyles({ buttons: { display: "grid", rowGap: tokens.spacingVerticalS } });

interface ApplyResultViewProps {
  readonly result: ApplyResult;
  /** What is said when it is written. */
  readonly applied: string;
  /** Makes the preview anew. */
  readonly again: () => void;
  /** What may follow once it is written, the likeliest first. */
  readonly next: readonly Way[];
}

/** What came of it: written, or refused because the sheet has changed since the preview. */
export function ApplyResultView({ result, applied, again, next }: ApplyResultViewProps) {
  const { announce } = usePane();
  const text = result.kind === "applied" ? applied : conflictText(result.conflicts.length);
  useEffect(() => announce(text), [announce, text]);
  switch (result.kind) {
    case "applied":
      return (
        <>
          <Notice intent="success">{text}</Notice>
          <WaysOn ways={next} />
        </>
      );
    case "conflict":
      return (
        <>
          <Notice intent="warning">{text}</Notice>
          <ConflictList conflicts={result.conflicts} />
          <WaysOn ways={[{ label: "Preview again", run: again }]} />
        </>
      );
  }
}

/** The first one has the focus: the button that was pressed is gone, and keyboard users would start from the top again. */
function WaysOn({ ways }: { readonly ways: readonly Way[] }) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("button")?.focus(), []);
  return (
    <div ref={box} className={styles.buttons}>
      {ways.map(({ label, run }, position) => (
        <Button key={label} appearance={position === 0 ? "primary" : "secondary"} onClick={run}>
          {label}
        </Button>
      ))}
    </div>
  );
}

function conflictText(cells: number): string {
  return `Nothing was written: ${count(cells, "cell")} changed since the preview. Preview again to take the changes into account.`;
}
