import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Explanation } from "../../../workbook/request";
import { IntervalBar } from "../../parts/interval-bar";
import { oneDecimal, percent, shownScore } from "../../words";

const useStyles = makeStyles({
  box: { display: "grid", rowGap: tokens.spacingVerticalXS },
  line: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalXS },
  score: {
    fontSize: tokens.fontSizeHero900,
    lineHeight: tokens.lineHeightHero900,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  note: { color: tokens.colorNeutralForeground2 },
});

/** The score as a number and on a line, and how sure it is. */
export function ScoreView({ explanation }: { readonly explanation: Extract<Explanation, { kind: "program" }> }) {
  const styles = useStyles();
  const { program } = explanation;
  if (program.score === null) {
    return <Text>No score yet. Type 1 to 5 into at least one of the five rating columns of this row.</Text>;
  }
  const score = shownScore(explanation, program.score);
  const low = program.low ?? program.score;
  const high = program.high ?? program.score;
  return (
    <div className={styles.box}>
      <div className={styles.line}>
        <span className={styles.score}>{oneDecimal(score)}</span>
        <span className={styles.note}>of 100</span>
      </div>
      <IntervalBar score={score} low={low} high={high} />
      {program.known !== null && <Text className={styles.note}>{certainty(program.known, low, high)}</Text>}
    </div>
  );
}

function certainty(known: number, low: number, high: number): string {
  if (known >= 1) return "Everything is rated: 100% known.";
  const span =
    high > low ? ` Once all is rated, the score will be between ${oneDecimal(low)} and ${oneDecimal(high)}.` : "";
  return `${percent(known)} known.${span}`;
}
