import { makeStyles, tokens } from "@fluentui/react-components";
import { oneDecimal } from "../words";

const useStyles = makeStyles({
  track: {
    position: "relative",
    height: "8px",
    marginTop: "6px",
    marginBottom: "6px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground6,
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  span: {
    position: "absolute",
    top: 0,
    bottom: 0,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandStroke2,
    outline: `1px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: "-1px",
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-1px" },
  },
  marker: {
    position: "absolute",
    top: "-4px",
    bottom: "-4px",
    width: "4px",
    marginLeft: "-2px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
});

interface IntervalBarProps {
  /** All of 0–100; low ≤ score ≤ high. */
  readonly score: number;
  readonly low: number;
  readonly high: number;
}

/** The score on a line from 0 to 100, with the span in which it can still end up. */
export function IntervalBar({ score, low, high }: IntervalBarProps) {
  const styles = useStyles();
  const open = high > low;
  const label = open
    ? `Score ${oneDecimal(score)} of 100, between ${oneDecimal(low)} and ${oneDecimal(high)}`
    : `Score ${oneDecimal(score)} of 100`;
  return (
    <div role="img" aria-label={label}>
      <div className={styles.track}>
        {open && <div className={styles.span} style={{ left: `${low}%`, right: `${100 - high}%` }} />}
        <div className={styles.marker} style={{ left: `${score}%` }} />
      </div>
    </div>
  );
}
