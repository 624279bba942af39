import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Contribution } from "../../workbook/request";
import { oneDecimal, ratingText, totalPoints } from "../words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalM },
  line: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  points: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  track: {
    height: "8px",
    margin: `${tokens.spacingVerticalXXS} 0`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground6,
    overflow: "hidden",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  fill: { height: "100%", boxSizing: "border-box" },
  rated: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
  // Stripes say "assumed" without relying on colour.
  assumed: {
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorNeutralStrokeAccessible} 0 2px, transparent 2px 6px)`,
    borderRight: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundImage: "repeating-linear-gradient(135deg, CanvasText 0 2px, transparent 2px 6px)",
      borderRightColor: "CanvasText",
    },
  },
  note: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  total: {
    marginTop: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface ContributionBarsProps {
  readonly contributions: readonly Contribution[];
}

/**
 * What each domain gives to the score, and the total. A bar's length stands for the domain's weight, its filling for
 * the points it got.
 */
export function ContributionBars({ contributions }: ContributionBarsProps) {
  const styles = useStyles();
  const widest = Math.max(...contributions.map(({ maximum }) => maximum));
  return (
    <div>
      <ul className={styles.list}>
        {contributions.map((one) => (
          <li key={one.domain}>
            <div className={styles.line}>
              <span>{one.domain}</span>
              <span className={styles.points}>
                {oneDecimal(one.points)} of {oneDecimal(one.maximum)}
              </span>
            </div>
            {one.maximum > 0 && (
              <div className={styles.track} aria-hidden="true" style={{ width: share(one.maximum, widest) }}>
                <div
                  className={mergeClasses(styles.fill, one.rating === null ? styles.assumed : styles.rated)}
                  style={{ width: share(one.points, one.maximum) }}
                />
              </div>
            )}
            <div className={styles.note}>{ratingNote(one)}</div>
          </li>
        ))}
      </ul>
      <div className={mergeClasses(styles.line, styles.total)}>
        <span>Total</span>
        <span className={styles.points}>{oneDecimal(totalPoints(contributions))} of 100</span>
      </div>
    </div>
  );
}

function ratingNote({ rating, maximum }: Contribution): string {
  const rated = rating === null ? "Not rated yet: counts as the middle" : `Rated ${ratingText(rating)} of 5`;
  return maximum === 0 ? "Weight 0: does not count" : rated;
}

/** `whole` is positive: domains without weight have no bar. */
function share(part: number, whole: number): string {
  return `${(100 * part) / whole}%`;
}
