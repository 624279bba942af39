import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { Explanation } from "../../../workbook/request";
import { Notice } from "../../parts/notice";
import { usePane } from "../../state/pane-context";
import { useEdits } from "../../state/use-edits";
import { tierLabel } from "../../tiers";
import { joined, nameOf, oneDecimal, shownScore, shownTier } from "../../words";
import { RatingsList } from "./ratings-list";
import { ResultSummary } from "./result-summary";
import type { Reading } from "./use-explanation";

type ProgramExplanation = Extract<Explanation, { kind: "program" }>;

const useStyles = makeStyles({
  head: { display: "grid", rowGap: tokens.spacingVerticalXXS },
  institution: { margin: 0 },
  note: { color: tokens.colorNeutralForeground3 },
});

interface ProgramViewProps extends Pick<Reading, "readAt" | "moved"> {
  readonly explanation: ProgramExplanation;
  readonly calculating: boolean;
}

/** The card of one program: who, how good and why this tier, and its ratings and notes to change. */
export function ProgramView({ explanation, readAt, moved, calculating }: ProgramViewProps) {
  const styles = useStyles();
  const { open } = usePane();
  const edits = useEdits();
  const { program, stale } = explanation;
  // What waits must not wait for the user to come back.
  useEffect(() => () => edits.flush(), [edits]);
  return (
    <>
      <div className={styles.head}>
        <Text as="h2" size={400} weight="semibold" className={styles.institution}>
          {nameOf(program)}
        </Text>
        <Text size={200} className={styles.note}>
          {[joined(program.city, program.state), program.pathway].filter((part) => part !== "").join(" · ")}
        </Text>
      </div>
      {stale !== null && !calculating && <Notice intent="warning">{stale}</Notice>}
      {program.key === "" ? (
        <Notice intent="info" actions={[{ label: "Complete it", run: () => open("complete-rows") }]}>
          Typed by hand: complete it first, then it can be rated here.
        </Notice>
      ) : (
        <>
          <ResultSummary explanation={explanation} moved={moved} calculating={calculating} />
          <RatingsList explanation={explanation} readAt={readAt} />
        </>
      )}
    </>
  );
}

/** For screen readers, when another row is selected. */
export function spokenProgram(explanation: ProgramExplanation): string {
  const { program, problems } = explanation;
  if (problems.length > 0) return `${nameOf(program)}: ${problems.join(" ")}`;
  const score =
    program.score === null ? "not rated yet" : `score ${oneDecimal(shownScore(explanation, program.score))}`;
  return `${nameOf(program)}: ${score}, ${tierLabel(shownTier(program))}`;
}
