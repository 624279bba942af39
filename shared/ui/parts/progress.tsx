import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  track: {
    boxSizing: "border-box",
    height: "8px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground6,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  fill: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
});

interface ProgressProps {
  readonly done: number;
  /** Positive. */
  readonly of: number;
  /** Says the same in words. */
  readonly label: string;
}

/** How much of something is done. Fluent's own bar cannot be told from its track under forced colours. */
export function Progress({ done, of, label }: ProgressProps) {
  const styles = useStyles();
  return (
    <div
      className={styles.track}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuenow={done}
      aria-valuetext={label}
    >
      <div className={styles.fill} style={{ width: `${(100 * done) / of}%` }} />
    </div>
  );
}
