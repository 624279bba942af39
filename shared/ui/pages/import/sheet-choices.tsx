import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo } from "react";
import type { OwnSheet } from "../../../workbook/request";
import { RefreshIcon } from "../../parts/icons";
import { Loading } from "../../parts/loading";
import { Notice } from "../../parts/notice";
import { usePane } from "../../state/pane-context";
import { useSpokenAnswer } from "../../state/use-announcement";
import { shownValue, useAnswer } from "../../state/use-answer";
import { count } from "../../words";
import { sheetChoice } from "./sheet-choice";
import { SheetList } from "./sheet-list";

/** Asks for the user's own sheets and offers those with a list. */
export function SheetChoices({ choose }: { readonly choose: (sheet: string) => void }) {
  const { backend } = usePane();
  const { state, ask } = useAnswer<readonly OwnSheet[]>();
  const load = useCallback(() => ask(() => backend.request({ kind: "sheets" })), [ask, backend]);
  useEffect(load, [load]);
  useSpokenAnswer(state, spoken);

  const answer = shownValue(state);
  const sheets = useMemo(() => answer?.map(sheetChoice) ?? null, [answer]);
  return (
    <>
      {state.status === "failed" && (
        <Notice intent="error" actions={[{ label: "Try again", run: load }]}>
          {state.problem.message}
        </Notice>
      )}
      {state.status === "loading" && sheets === null && <Loading label="Looking at the sheets…" />}
      {sheets !== null && <SheetList sheets={sheets} choose={choose} />}
      <Button size="small" appearance="subtle" icon={<RefreshIcon />} onClick={load}>
        Refresh
      </Button>
    </>
  );
}

function spoken(sheets: readonly OwnSheet[]): string {
  const lists = sheets.map(sheetChoice).filter(({ content }) => content.kind === "list").length;
  return lists === 0 ? "No sheet to import." : `${count(lists, "sheet")} to choose from.`;
}
