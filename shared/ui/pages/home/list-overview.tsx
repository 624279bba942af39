import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { WorkbookStatus } from "../../../workbook/request";
import { HistoryIcon, ImportIcon, ListIcon, MasterIcon, RowIcon } from "../../parts/icons";
import { Progress } from "../../parts/progress";
import { Section } from "../../parts/section";
import { TierBar } from "../../parts/tier-bar";
import { usePane } from "../../state/pane-context";
import { count, ratedText } from "../../words";

const useStyles = makeStyles({
  total: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700 },
  rated: { display: "grid", rowGap: tokens.spacingVerticalXS },
  note: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "grid", rowGap: tokens.spacingVerticalS },
  button: { justifyContent: "flex-start" },
});

/** Counts of a workbook with programs, and the ways on from here. */
export function ListOverview({ status }: { readonly status: WorkbookStatus }) {
  const styles = useStyles();
  const { open } = usePane();
  const { programs, rated, tiers } = status;
  const ratedWords = ratedText(rated, programs);
  return (
    <>
      <div className={styles.rated}>
        <Text weight="semibold" className={styles.total}>
          {count(programs, "program")}
        </Text>
        <Progress done={rated} of={programs} label={ratedWords} />
        <Text>{ratedWords}</Text>
        {rated < programs && (
          <Text size={200} className={styles.note}>
            Type 1 to 5 into the rating columns, or show a program's row and rate it here.
          </Text>
        )}
      </div>
      {tiers.some((tier) => tier.programs > 0) && (
        <Section title="Tiers">
          <TierBar tiers={tiers} />
        </Section>
      )}
      <Section title="Next">
        <div className={styles.buttons}>
          <Button className={styles.button} appearance="primary" icon={<RowIcon />} onClick={() => open("explain")}>
            Show selected row
          </Button>
          <Button className={styles.button} icon={<ImportIcon />} onClick={() => open("import")}>
            Import a CSV file
          </Button>
          <Button className={styles.button} icon={<ListIcon />} onClick={() => open("starter-list")}>
            Starter list
          </Button>
          <Button className={styles.button} icon={<HistoryIcon />} onClick={() => open("history")}>
            History and undo
          </Button>
          <Button className={styles.button} icon={<MasterIcon />} onClick={() => open("master")}>
            Check and repair
          </Button>
        </div>
      </Section>
    </>
  );
}
