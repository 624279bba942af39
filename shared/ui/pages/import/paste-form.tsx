import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { ReadList } from "../../list-reader";
import { Notice } from "../../parts/notice";
import { usePane } from "../../state/pane-context";
import { useAnnouncement } from "../../state/use-announcement";
import { useAnswer } from "../../state/use-answer";
import { useWork } from "../../state/use-work";
import { count } from "../../words";
import { PasteField } from "./paste-field";
import type { PastedList } from "./pasted-list";

const useStyles = makeStyles({ note: { color: tokens.colorNeutralForeground3 } });

interface PasteFormProps {
  readonly pasted: PastedList;
  readonly onPasted: (pasted: PastedList) => void;
  /** The user is done. */
  readonly onDone: () => void;
}

/** Takes a table and says at once how large it is; one that cannot be read stays to be corrected. */
export function PasteForm({ pasted, onPasted, onDone }: PasteFormProps) {
  const styles = useStyles();
  const { clock, reader } = usePane();
  const found = useId();
  const [blank, setBlank] = useState<object | null>(null);
  const { state, ask, reset } = useAnswer<ReadList>();
  const { html, text } = pasted;
  const isBlank = text.trim() === "";
  useEffect(() => {
    if (isBlank) {
      reset();
      return;
    }
    // Not before each key stroke.
    const timer = setTimeout(() => ask(() => reader.readPasted({ html, text, day: clock.today() })), QUIET_MS);
    return () => clearTimeout(timer);
  }, [isBlank, html, text, clock, reader, ask, reset]);
  const size = !isBlank && state.status === "done" ? sizeText(state.value) : "";
  useAnnouncement(blank === null ? size : NOTHING, blank);
  useWork(!isBlank);

  const [reading, setReading] = useState(false);
  const [wanted, setWanted] = useState(false);
  const done = () => {
    if (reading) setWanted(true);
    else if (isBlank) setBlank({});
    else onDone();
  };
  const latest = useRef(done);
  latest.current = done;
  useEffect(() => {
    // Whoever is faster than the reading goes on once it is read.
    if (reading || !wanted) return;
    setWanted(false);
    latest.current();
  }, [reading, wanted]);
  return (
    <>
      <Text>Copy the table on a web page or in a sheet, its row of column names too, and paste it here.</Text>
      <PasteField
        text={text}
        onPasted={(next) => {
          setBlank(null);
          onPasted(next);
        }}
        onReading={setReading}
        onDone={done}
        describedBy={found}
      />
      {blank !== null && <Notice intent="error">{NOTHING}</Notice>}
      <Text id={found} size={200} className={styles.note}>
        {size === "" ? "One program in each row; columns between tabs, commas or semicolons." : size}
      </Text>
      <Button appearance="primary" onClick={done}>
        Go on
      </Button>
    </>
  );
}

const QUIET_MS = 200;
const NOTHING = "There is nothing to read yet. Paste a table with one program in each row.";

function sizeText({ grids }: ReadList): string {
  const [grid, ...others] = grids;
  const rows = grid?.rows ?? [];
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const size = `${count(rows.length, "row")} and ${count(width, "column")}, with the column names.`;
  return others.length > 0 ? `${count(grids.length, "table")} were copied. The largest has ${size}` : size;
}
