import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Action, SheetChoice } from "../../workbook/request";
import { RefreshIcon } from "../parts/icons";
import { Loading } from "../parts/loading";
import { Notice } from "../parts/notice";
import { PageFrame } from "../parts/page-frame";
import { usePane } from "../state/pane-context";
import { useSpokenAnswer } from "../state/use-announcement";
import { shownValue, useAnswer } from "../state/use-answer";
import { count } from "../words";
import { ImportFlow } from "./import/import-flow";
import { SheetList } from "./import/sheet-list";

/** Adds programs from another sheet of the same workbook, which stays as it is: choose, look, then write. */
export function SheetPage() {
  const [sheet, setSheet] = useState<string | null>(null);
  return sheet === null ? (
    <SheetChoices choose={setSheet} />
  ) : (
    <PageFrame title={TITLE}>
      <SheetFlow sheet={sheet} restart={() => setSheet(null)} />
    </PageFrame>
  );
}

const TITLE = "Sheet in this workbook";

function SheetChoices({ choose }: { readonly choose: (sheet: string) => void }) {
  const { backend } = usePane();
  const { state, ask } = useAnswer<readonly SheetChoice[]>();
  const load = useCallback(() => ask(() => backend.request({ kind: "sheets" })), [ask, backend]);
  useEffect(load, [load]);
  useSpokenAnswer(state, spoken);

  const sheets = shownValue(state);
  return (
    <PageFrame
      title={TITLE}
      action={<Button appearance="subtle" icon={<RefreshIcon />} aria-label="Refresh" title="Refresh" onClick={load} />}
    >
      {state.status === "failed" && (
        <Notice intent="error" actions={[{ label: "Try again", run: load }]}>
          {state.problem.message}
        </Notice>
      )}
      {state.status === "loading" && sheets === null && <Loading label="Looking at the sheets…" />}
      {sheets !== null && <SheetList sheets={sheets} choose={choose} />}
    </PageFrame>
  );
}

function spoken(sheets: readonly SheetChoice[]): string {
  const lists = sheets.filter(({ content }) => content.kind === "list").length;
  return lists === 0 ? "No sheet to import." : `${count(lists, "sheet")} to choose from.`;
}

function SheetFlow({ sheet, restart }: { readonly sheet: string; readonly restart: () => void }) {
  const { clock } = usePane();
  const action = useMemo<Action>(() => ({ kind: "import-sheet", sheet, today: clock.today() }), [sheet, clock]);
  return (
    <ImportFlow
      action={action}
      name={`Sheet “${sheet}”`}
      instead={{ label: "Choose another sheet", run: restart }}
      another={{ label: "Import another sheet", run: restart }}
    />
  );
}
