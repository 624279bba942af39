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

/** What came of it: written, but for what somebody typed meanwhile, or refused since the sheet has changed before. */
export function ApplyResultView({ result, applied, again, leave, next }: ApplyResultViewProps) {
  const text = textOf(result, applied);
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
    case "partly":
      return (
        <>
          <Notice intent="warning">{text}</Notice>
          <ConflictList conflicts={result.kept} />
          <WaysOn first={{ label: "Preview again", run: again }} others={next} focused />
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

function textOf(result: ApplyResult, applied: string): string {
  switch (result.kind) {
    case "applied":
      return applied;
    case "partly": {
      const { length } = result.kept;
      const changed = `${count(length, "cell")} ${length === 1 ? "was" : "were"} changed in that very moment`;
      if (result.cells <= 0) return `Nothing was written: ${changed}. Preview again to take the changes into account.`;
      return `${changed} and ${length === 1 ? "stays as it is" : "stay as they are"}; the rest is written. Preview again to see what is left to do.`;
    }
    case "conflict":
      return `Nothing was written: ${count(result.conflicts.length, "cell")} changed since the preview. Preview again to take the changes into account.`;
  }
}
