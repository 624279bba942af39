import { useCallback, useMemo, useState } from "react";
import type { ImportTable } from "../../importing/table";
import type { Action } from "../../workbook/request";
import { readFile, refusal } from "../files";
import { Loading } from "../parts/loading";
import { Notice } from "../parts/notice";
import { PageFrame } from "../parts/page-frame";
import { usePane } from "../state/pane-context";
import { useAnnouncement } from "../state/use-announcement";
import { useAnswer } from "../state/use-answer";
import { useWork } from "../state/use-work";
import { ChangeFlow } from "./change/change-flow";
import { FileChooser } from "./import/file-chooser";

/** Adds programs from a file of the user's: choose, look, then write. */
export function ImportPage() {
  const { state, ask, reset } = useAnswer<ImportTable>();
  const [refused, setRefused] = useState<{ readonly message: string } | null>(null);

  const choose = useCallback(
    (file: File) => {
      const reason = refusal(file);
      setRefused(reason === null ? null : { message: reason });
      if (reason !== null) {
        reset();
        return;
      }
      ask(() => readFile(file));
    },
    [ask, reset],
  );

  const problem = refused ?? (state.status === "failed" ? state.problem : null);
  // The same file may be refused twice: that is said twice.
  useAnnouncement(problem?.message ?? "", problem);
  useWork(state.status === "loading");

  return (
    <PageFrame title="Import a file">
      {state.status === "done" ? (
        <ImportFlow table={state.value} restart={reset} />
      ) : (
        <>
          {problem !== null && <Notice intent="error">{problem.message}</Notice>}
          {state.status === "loading" ? <Loading label="Reading the file…" /> : <FileChooser onFile={choose} />}
        </>
      )}
    </PageFrame>
  );
}

function ImportFlow({ table, restart }: { readonly table: ImportTable; readonly restart: () => void }) {
  const { clock } = usePane();
  const action = useMemo<Action>(() => ({ kind: "import", table, today: clock.today(), notice: null }), [table, clock]);
  return (
    <ChangeFlow
      action={action}
      file={table.file}
      leave={{ label: "Choose another file", run: restart }}
      next={(usual) => [...usual, { label: "Import another file", run: restart }]}
    />
  );
}
