import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { FocusedHeading } from "../../parts/focused-heading";
import { Notice } from "../../parts/notice";
import { usePane } from "../../state/pane-context";
import { FileChooser } from "./file-chooser";
import { OpeningProblems } from "./opening-problems";
import { PasteForm } from "./paste-form";
import type { PastedList } from "./pasted-list";
import { SheetChoices } from "./sheet-choices";
import type { Wizard } from "./use-wizard";
import { IMPORT_WAYS, WAY_LABELS } from "./ways";

const useStyles = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  note: { color: tokens.colorNeutralForeground3 },
});

interface ChooseStepProps {
  readonly wizard: Wizard;
  readonly focused: boolean;
  readonly pasted: PastedList;
  readonly setPasted: (pasted: PastedList) => void;
}

/** The first step: files, what was copied, a sheet of this workbook, or the list that is shipped. */
export function ChooseStep({ wizard, focused, pasted, setPasted }: ChooseStepProps) {
  const styles = useStyles();
  const { way, queue, opening, take, go, choose } = wizard;
  const open = queue.map(({ opened }) => opened.name).join(", ");
  return (
    <>
      <FocusedHeading focused={focused}>Choose a list</FocusedHeading>
      <OpeningProblems opening={opening} take={take} />
      {open !== "" && (
        <Notice intent="info" actions={[{ label: "Go on with it", run: () => go({ at: "columns", place: 0 }) }]}>
          {open} is open.
        </Notice>
      )}
      <WayView wizard={wizard} pasted={pasted} setPasted={setPasted} />
      <div className={styles.ways}>
        <Text size={200} className={styles.note}>
          Or:
        </Text>
        {IMPORT_WAYS.filter((other) => other !== way).map((other) => (
          <Button key={other} size="small" onClick={() => choose(other)}>
            {WAY_LABELS[other]}
          </Button>
        ))}
      </div>
      <Text size={200} className={styles.note}>
        The next steps show what was found. Nothing is written before you agree.
      </Text>
    </>
  );
}

function WayView({ wizard: { way, open }, pasted, setPasted }: Omit<ChooseStepProps, "focused">) {
  const { clock } = usePane();
  switch (way) {
    case "import":
      return <FileChooser onFiles={(files) => open({ kind: "files", files })} />;
    case "paste":
      return (
        <PasteForm
          pasted={pasted}
          onPasted={setPasted}
          onDone={() => open({ kind: "pasted", pasted: { ...pasted, day: clock.today() } })}
        />
      );
    case "sheet":
      return <SheetChoices choose={(sheet) => open({ kind: "sheet", sheet })} />;
    case "starter-list":
      return (
        <>
          <Text>Combined genetics programs as publicly listed, unrated: a list to begin with.</Text>
          <Button appearance="primary" onClick={() => open({ kind: "starter-list" })}>
            Look at the starter list
          </Button>
        </>
      );
  }
}
