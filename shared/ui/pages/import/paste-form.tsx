import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useDeferredValue, useId, useMemo, useState } from "react";
import { readPasted } from "../../../importing";
import type { ImportTable } from "../../../importing/table";
import { UserProblem } from "../../../program/user-problem";
import { IMPORTED_FIELDS } from "../../../workbook/programs-columns";
import { Notice } from "../../parts/notice";
import { usePane } from "../../state/pane-context";
import { useAnnouncement } from "../../state/use-announcement";
import type { Outcome } from "../../state/use-answer";
import { useWork } from "../../state/use-work";
import { count } from "../../words";
import { PasteField } from "./paste-field";

const useStyles = makeStyles({ note: { color: tokens.colorNeutralForeground3 } });

interface PasteFormProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What was read, when the user asks for its preview. */
  readonly onTable: (table: ImportTable) => void;
}

/** Takes a table and says at once how large it is; a table that cannot be read stays to be corrected. */
export function PasteForm({ text, onText, onTable }: PasteFormProps) {
  const styles = useStyles();
  const { clock } = usePane();
  const found = useId();
  const [tables, setTables] = useState(1);
  const [refused, setRefused] = useState<{ readonly message: string } | null>(null);
  const day = clock.today();
  // A long list is read between key strokes, not before each one.
  const typed = useDeferredValue(text);
  const read = useMemo(() => readOutcome(day, typed), [day, typed]);
  const size = read.ok ? sizeText(read.value, tables) : "";
  useAnnouncement(refused?.message ?? size, refused);
  useWork(text.trim() !== "");

  const change = (next: string) => {
    setRefused(null);
    if (next.trim() === "") setTables(1);
    onText(next);
  };
  const done = () => {
    const now = readOutcome(day, text);
    if (now.ok) onTable(now.value);
    else setRefused({ message: now.problem.message });
  };
  return (
    <>
      <Text>Copy the table on a web page or in a sheet, its row of column names too, and paste it here.</Text>
      <PasteField
        text={text}
        onText={change}
        onTable={(table) => setTables(table.tables)}
        onDone={done}
        describedBy={found}
      />
      {refused !== null && <Notice intent="error">{refused.message}</Notice>}
      <Text id={found} size={200} className={styles.note}>
        {size === "" ? "One program in each row; columns between tabs, commas or semicolons." : size}
      </Text>
      <Button appearance="primary" onClick={done}>
        Preview
      </Button>
      <Text size={200} className={styles.note}>
        The preview shows what was found. Nothing is written before you agree.
      </Text>
    </>
  );
}

function readOutcome(day: string, text: string): Outcome<ImportTable> {
  try {
    return { ok: true, value: readPasted(day, text, IMPORTED_FIELDS) };
  } catch (error) {
    if (error instanceof UserProblem) return { ok: false, problem: { message: error.message } };
    throw error;
  }
}

function sizeText({ rows, headers }: ImportTable, tables: number): string {
  const size = `${count(rows.length, "row")} and ${count(headers.length, "column")} below a row of column names.`;
  return tables > 1 ? `${size} It is the largest of the ${tables} tables that were copied.` : size;
}
