import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChoiceButton } from "../../parts/choice-button";
import { ImportIcon, ListIcon, MasterIcon } from "../../parts/icons";
import { usePane } from "../../state/pane-context";

const useStyles = makeStyles({
  choices: { display: "grid", rowGap: tokens.spacingVerticalM },
  note: { color: tokens.colorNeutralForeground3 },
});

/** The first minute: the ways to begin. */
export function Start() {
  const styles = useStyles();
  const { open } = usePane();
  return (
    <>
      <Text>
        Collect your genetics programs in this workbook, rate them, and see which fit you best. How do you want to
        begin?
      </Text>
      <div className={styles.choices}>
        <ChoiceButton
          icon={<ListIcon />}
          title="Start with the list of combined genetics programs"
          detail="A dated list, ready for your ratings."
          onClick={() => open("starter-list")}
        />
        <ChoiceButton
          icon={<ImportIcon />}
          title="Import a file"
          detail="A list of your own, or one you saved from a website."
          onClick={() => open("import")}
        />
        <ChoiceButton
          icon={<MasterIcon />}
          title="Make an empty master workbook"
          detail="Ten sheets beside yours: profile, programs, evidence, outreach, shortlist and more."
          onClick={() => open("master")}
        />
      </div>
      <Text size={200} className={styles.note}>
        You see what will be added before anything is written.
      </Text>
    </>
  );
}
