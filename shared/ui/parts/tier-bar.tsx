import { makeStyles, tokens } from "@fluentui/react-components";
import { tierFill, tierLabel } from "../tiers";
import { count } from "../words";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    gap: "2px",
    height: "16px",
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  // Forced colours would paint every part like the page: keep ours, they only repeat what the legend says.
  paint: { minWidth: "4px", forcedColorAdjust: "none" },
  legend: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalXS },
  item: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  swatch: { flexShrink: 0, width: "10px", height: "10px", borderRadius: "2px", forcedColorAdjust: "none" },
  label: { flexGrow: 1, minWidth: 0 },
  number: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
});

interface TierBarProps {
  readonly tiers: readonly { readonly tier: string; readonly programs: number }[];
}

/** How the programs spread over the tiers: one stacked bar, and a legend that says the same in words and numbers. */
export function TierBar({ tiers }: TierBarProps) {
  const styles = useStyles();
  const present = tiers.filter(({ programs }) => programs > 0);
  return (
    <>
      <div className={styles.bar} aria-hidden="true">
        {present.map(({ tier, programs }) => (
          <div
            key={tier}
            className={styles.paint}
            title={`${tierLabel(tier)}: ${count(programs, "program")}`}
            style={{ flexGrow: programs, ...tierFill(tier) }}
          />
        ))}
      </div>
      <ul className={styles.legend}>
        {present.map(({ tier, programs }) => (
          <li key={tier} className={styles.item}>
            <span className={styles.swatch} aria-hidden="true" style={tierFill(tier)} />
            <span className={styles.label}>{tierLabel(tier)}</span>
            <span className={styles.number}>{programs.toLocaleString("en-US")}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
