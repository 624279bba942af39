import type { Step } from "../../../workbook/journal";
import type { ApplyResult } from "../../../workbook/plan";
import { Notice, type Way } from "../../parts/notice";
import { WaysOn } from "../../parts/ways-on";
import { usePane } from "../../state/pane-context";
import { useAnnouncement } from "../../state/use-announcement";
import { count } from "../../words";
import { ConflictList } from "./conflict-list";
import { waysOfInterrupted } from "./ways-of-interrupted";

interface ApplyResultViewProps {
  readonly result: ApplyResult;
  /** What is said when it is written. */
  readonly applied: string;
  /** Makes the preview anew. */
  readonly again: () => void;
  /** The way out where nothing was written. */
  readonly leave: Way;
  /** The journal's entry of it; null where none was begun. */
  readonly step: Step | null;
  /** What may follow once it is written, the likeliest first. */
  readonly next: readonly Way[];
}

/** What came of it: written, but for what somebody typed meanwhile, or refused since the sheet has changed before. */
export function ApplyResultView({ result, applied, again, leave, step, next }: ApplyResultViewProps) {
  const { open } = usePane();
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
    case "stopped": {
      const ways = result.written && step !== null ? waysOfInterrupted(step, open) : null;
      return (
        <>
          <Notice intent={result.written ? "warning" : "info"}>{text}</Notice>
          <WaysOn
            first={ways?.undo ?? { label: "Preview again", run: again }}
            others={ways === null ? [leave] : [ways.finish]}
            focused
          />
        </>
      );
    }
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
    case "stopped":
      return result.written ? "Stopped: a part is written." : "Stopped: nothing was written.";
    case "conflict":
      return `Nothing was written: ${count(result.conflicts.length, "cell")} changed since the preview. Preview again to take the changes into account.`;
  }
}
