import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Explanation } from "../../../workbook/request";
import { IntervalBar } from "../../parts/interval-bar";
import { TierBadge } from "../../parts/tier-badge";
import { oneDecimal, percent, shownScore, shownTier } from "../../words";
import { SaveState } from "./save-state";
import type { Reading } from "./use-explanation";

const useStyles = makeStyles({
  // In sight while the ratings below are changed, unless the pane is too low for both.
  box: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXS,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-height: 480px)": { position: "static" },
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: `0 ${tokens.spacingHorizontalS}`,
  },
  score: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalXS },
  number: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  note: { color: tokens.colorNeutralForeground2 },
});

interface ResultSummaryProps extends Pick<Reading, "moved"> {
  readonly explanation: Extract<Explanation, { kind: "program" }>;
  /** The cells are still being calculated: what they hold is of before. */
  readonly calculating: boolean;
}

/** What the ratings come to, in sight all the time: score with its bounds, tier with its reason, and what is saved. */
export function ResultSummary({ explanation, moved, calculating }: ResultSummaryProps) {
  const styles = useStyles();
  const { program, why, problems } = explanation;
  const tier = shownTier(program);
  return (
    <section aria-label="Score and tier" className={styles.box}>
      {problems.length > 0 ? (
        <Text>No score: a rating below cannot be read.</Text>
      ) : (
        <>
          <div className={styles.line}>
            <Score explanation={explanation} />
            <TierBadge tier={tier} />
          </div>
          <Bounds explanation={explanation} />
          {program.tier !== "" && program.tier !== tier && (
            <Text size={200}>Your decision; by the rules it is {program.tier}.</Text>
          )}
          <Text size={200}>
            {moved ? "Another row is selected in the sheet: this is the result from before your last change." : why}
          </Text>
        </>
      )}
      <SaveState programKey={program.key} calculating={calculating} />
    </section>
  );
}

function Score({ explanation }: Pick<ResultSummaryProps, "explanation">) {
  const styles = useStyles();
  const { score } = explanation.program;
  if (score === null) return <Text>No score yet: rate it below.</Text>;
  return (
    <div className={styles.score}>
      <span className={styles.number}>{oneDecimal(shownScore(explanation, score))}</span>
      <span className={styles.note}>of 100</span>
    </div>
  );
}

function Bounds({ explanation }: Pick<ResultSummaryProps, "explanation">) {
  const styles = useStyles();
  const { score, known, low, high } = explanation.program;
  if (score === null) return null;
  const [from, to] = [low ?? score, high ?? score];
  return (
    <>
      <IntervalBar score={shownScore(explanation, score)} low={from} high={to} />
      {known !== null && (
        <Text size={200} className={styles.note}>
          {certainty(known, from, to)}
        </Text>
      )}
    </>
  );
}

function certainty(known: number, low: number, high: number): string {
  if (known >= 1) return "All is rated.";
  const span = high > low ? `: ${oneDecimal(low)} to ${oneDecimal(high)} once all is rated` : "";
  return `${percent(known)} known${span}.`;
}
