import { useCallback, useMemo, useState } from "react";
import { nameOf } from "../../importing";
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
import { FileChooser } from "./import/file-chooser";
import { ImportFlow } from "./import/import-flow";

/** Adds programs from a file of the user's: choose, look, then write. */
export function ImportPage() {
  const { state, ask, reset } = useAnswer<ImportTable>();
  const [refused, setRefused] = useState<{ readonly message: string } | null>(null);

  const choose = useCallback(
    (files: readonly File[]) => {
      const [file] = files;
      if (file === undefined) return;
      const reason = refusal(files);
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
        <FileFlow table={state.value} restart={reset} />
      ) : (
        <>
          {problem !== null && <Notice intent="error">{problem.message}</Notice>}
          {state.status === "loading" ? <Loading label="Reading the file…" /> : <FileChooser onFiles={choose} />}
        </>
      )}
    </PageFrame>
  );
}

function FileFlow({ table, restart }: { readonly table: ImportTable; readonly restart: () => void }) {
  const { clock } = usePane();
  const action = useMemo<Action>(() => ({ kind: "import", table, today: clock.today(), notice: null }), [table, clock]);
  return (
    <ImportFlow
      action={action}
      name={nameOf(table.source)}
      instead={{ label: "Choose another file", run: restart }}
      another={{ label: "Import another file", run: restart }}
    />
  );
}
