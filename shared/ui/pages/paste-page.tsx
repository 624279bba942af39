import { useMemo, useState } from "react";
import { nameOf } from "../../importing";
import type { ImportTable } from "../../importing/table";
import type { Action } from "../../workbook/request";
import { PageFrame } from "../parts/page-frame";
import { usePane } from "../state/pane-context";
import { ImportFlow } from "./import/import-flow";
import { PasteForm } from "./import/paste-form";

/** Adds programs from a table on the clipboard, of a web page or a sheet, or typed: paste, look, then write. */
export function PastePage() {
  const [text, setText] = useState("");
  const [table, setTable] = useState<ImportTable | null>(null);
  return (
    <PageFrame title="Paste a list">
      {table === null ? (
        <PasteForm text={text} onText={setText} onTable={setTable} />
      ) : (
        <PasteFlow
          table={table}
          change={() => setTable(null)}
          restart={() => {
            setText("");
            setTable(null);
          }}
        />
      )}
    </PageFrame>
  );
}

interface PasteFlowProps {
  readonly table: ImportTable;
  readonly change: () => void;
  readonly restart: () => void;
}

function PasteFlow({ table, change, restart }: PasteFlowProps) {
  const { clock } = usePane();
  const action = useMemo<Action>(() => ({ kind: "import", table, today: clock.today(), notice: null }), [table, clock]);
  return (
    <ImportFlow
      action={action}
      name={nameOf(table.source)}
      instead={{ label: "Change what was pasted", run: change }}
      another={{ label: "Paste another list", run: restart }}
    />
  );
}
