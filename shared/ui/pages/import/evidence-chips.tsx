import { makeStyles, tokens } from "@fluentui/react-components";
import type { ImportRow } from "../../../workbook/imported";
import { MinusIcon, PlusIcon } from "../../parts/icons";
import { weightText } from "./import-words";

const useStyles = makeStyles({
  chips: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  chip: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

const SHOWN = 6;

/** What speaks for and against two programs being the same, the weightiest first. */
export function EvidenceChips({ evidence }: Pick<ImportRow, "evidence">) {
  const styles = useStyles();
  const weighty = [...evidence].sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds)).slice(0, SHOWN);
  return (
    <ul className={styles.chips} aria-label="What speaks for and against it">
      {weighty.map(({ what, logOdds }) => (
        <li key={what} className={`${styles.chip} ${Math.abs(logOdds) >= 2 ? styles.strong : ""}`}>
          {logOdds >= 0 ? <PlusIcon /> : <MinusIcon />}
          {what}
          <span className={styles.hidden}>: {weightText(logOdds)}</span>
        </li>
      ))}
    </ul>
  );
}
