import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Contribution } from "../../workbook/request";
import { oneDecimal } from "../words";

const useStyles = makeStyles({
  line: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  domain: { margin: 0, fontSize: "inherit", lineHeight: "inherit", fontWeight: tokens.fontWeightSemibold },
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
});

interface ContributionBarProps {
  /** For the heading that names the domain. */
  readonly id: string;
  readonly domain: string;
  /** Null where there is no score: then there are no points. */
  readonly contribution: Contribution | null;
  /** The most that any domain can give, in points: the full width. */
  readonly widest: number;
  /** "" where there is nothing to add. */
  readonly note: string;
}

/** A domain and what it gives to the score. The bar's length stands for its weight, the filling for the points it got. */
export function ContributionBar({ id, domain, contribution, widest, note }: ContributionBarProps) {
  const styles = useStyles();
  const counts = contribution !== null && contribution.maximum > 0;
  return (
    <div>
      <div className={styles.line}>
        <h3 id={id} className={styles.domain}>
          {domain}
        </h3>
        {contribution !== null && (
          <span className={styles.points}>
            {oneDecimal(contribution.points)} of {oneDecimal(contribution.maximum)}
          </span>
        )}
      </div>
      {counts && (
        <div className={styles.track} aria-hidden="true" style={{ width: share(contribution.maximum, widest) }}>
          <div
            className={mergeClasses(styles.fill, contribution.rating === null ? styles.assumed : styles.rated)}
            style={{ width: share(contribution.points, contribution.maximum) }}
          />
        </div>
      )}
      {note !== "" && <div className={styles.note}>{note}</div>}
    </div>
  );
}

/** `whole` is positive: domains without weight have no bar. */
function share(part: number, whole: number): string {
  return `${(100 * part) / whole}%`;
}
