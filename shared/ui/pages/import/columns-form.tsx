import { Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { CleanedList, ColumnChoice } from "../../../importing";
import { type HomeProgram, inScope } from "../../../importing/scope";
import type { UnderstoodList } from "../../../importing/understand";
import { Notice } from "../../parts/notice";
import { WaysOn } from "../../parts/ways-on";
import { useAnnouncement } from "../../state/use-announcement";
import type { Outcome } from "../../state/use-answer";
import { ColumnList } from "./column-list";
import type { Contest } from "./contest";
import { holderOf, type ListDraft, withColumn, withFieldMoved } from "./list-draft";
import { ScopeSection } from "./scope-section";

interface ColumnsFormProps {
  readonly list: UnderstoodList;
  readonly draft: ListDraft;
  readonly choices: readonly ColumnChoice[];
  readonly cleaned: Outcome<CleanedList>;
  readonly home: readonly HomeProgram[];
  readonly change: (draft: ListDraft) => void;
  readonly next: () => void;
  /** Leaves this one of several lists out; null where there is but one. */
  readonly pass: (() => void) | null;
}

/** What the columns mean, what comes in, and the way on. */
export function ColumnsForm({ list, draft, choices, cleaned, home, change, next, pass }: ColumnsFormProps) {
  const [contest, setContest] = useState<Contest | null>(null);
  const scoped = useMemo(
    () => (cleaned.ok ? inScope(cleaned.value.programs, home, draft.scope) : null),
    [cleaned, home, draft.scope],
  );
  const problem = cleaned.ok ? "" : cleaned.problem.message;
  useAnnouncement(problem);

  const choose = (column: number, choice: ColumnChoice) => {
    const holder = choice.target === null ? null : holderOf(choices, choice.target, column);
    if (choice.target !== null && holder !== null) {
      setContest({ column, target: choice.target, holder });
      return;
    }
    setContest(null);
    change(withColumn(draft, list, column, choice));
  };
  const settle = (moved: boolean) => {
    if (contest !== null && moved) change(withFieldMoved(draft, list, contest.column, contest.target));
    setContest(null);
  };
  const isNothing = scoped !== null && scoped.inside.length === 0;
  // Asked again: the question takes the focus.
  const goOn = () => (contest === null ? next() : setContest({ ...contest }));
  return (
    <>
      <ColumnList list={list} choices={choices} contest={contest} choose={choose} settle={settle} />
      {problem !== "" && <Notice intent="error">{problem}</Notice>}
      {cleaned.ok && scoped !== null && (
        <ScopeSection
          programs={cleaned.value.programs}
          home={home}
          scope={draft.scope}
          scoped={scoped}
          choose={(scope) => change({ ...draft, scope })}
        />
      )}
      {isNothing && <Text>Nothing of it comes in yet: tick what is to come in.</Text>}
      <WaysOn
        first={cleaned.ok && !isNothing ? { label: "Go on to the matches", run: goOn } : null}
        others={pass === null ? [] : [{ label: "Leave this list out", run: pass }]}
        atBottom
        focused={false}
      />
    </>
  );
}
