import { Text } from "@fluentui/react-components";
import { Notice, type Way } from "../../parts/notice";
import { useAnnouncement } from "../../state/use-announcement";
import { count } from "../../words";
import type { Opened, Opening } from "./use-opening";

interface OpeningProblemsProps {
  readonly opening: Opening;
  /** Goes on with what could be opened; null where that is not offered. */
  readonly take: ((opened: Opened) => void) | null;
}

/** Why something could not be opened, one sentence each, with the ways on. Nothing where all is well. */
export function OpeningProblems({ opening, take }: OpeningProblemsProps) {
  const { state } = opening;
  const problems = state.status === "failed" ? state.problems : [];
  // The same file may be refused twice: that is said twice.
  useAnnouncement(problems.join(" "), state);
  if (state.status !== "failed") return null;
  const { rest } = state;
  const others: readonly Way[] =
    take !== null && rest.lists.length > 0
      ? [{ label: `Go on with ${count(rest.lists.length, "other list")}`, run: () => take(rest) }]
      : [];
  return (
    <Notice intent="error" actions={[...others, { label: "Try again", run: opening.again }]}>
      {problems.map((problem) => (
        <Text key={problem} block>
          {problem}
        </Text>
      ))}
    </Notice>
  );
}
