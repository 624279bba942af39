import type { ApplyResult } from "../../../workbook/plan";
import { Notice, type Way } from "../../parts/notice";
import { WaysOn } from "../../parts/ways-on";
import { useAnnouncement } from "../../state/use-announcement";
import { count } from "../../words";
import { ConflictList } from "./conflict-list";

interface ApplyResultViewProps {
  readonly result: ApplyResult;
  /** What is said when it is written. */
  readonly applied: string;
  /** Makes the preview anew. */
  readonly again: () => void;
  /** The way out where nothing was written. */
  readonly leave: Way;
  /** What may follow once it is written, the likeliest first. */
  readonly next: readonly Way[];
}

/** What came of it: written, or refused because the sheet has changed since the preview. */
export function ApplyResultView({ result, applied, again, leave, next }: ApplyResultViewProps) {
  const text = result.kind === "applied" ? applied : conflictText(result.conflicts.length);
  const [first = null, ...others] = next;
  useAnnouncement(text);
  switch (result.kind) {
    case "applied":
      return (
        <>
          <Notice intent="success">{text}</Notice>
          <WaysOn first={first} others={others} focused />
        </>
      );
    case "conflict":
      return (
        <>
          <Notice intent="warning">{text}</Notice>
          <ConflictList conflicts={result.conflicts} />
          <WaysOn first={{ label: "Preview again", run: again }} others={[leave]} focused />
        </>
      );
  }
}

function conflictText(cells: number): string {
  return `Nothing was written: ${count(cells, "cell")} changed since the preview. Preview again to take the changes into account.`;
}
