import { useDeferredValue, useMemo } from "react";
import type { UnderstoodList } from "../../../importing/understand";
import { FocusedHeading } from "../../parts/focused-heading";
import { Notice } from "../../parts/notice";
import { cleanedOutcome } from "./cleaned-outcome";
import { ColumnsForm } from "./columns-form";
import { EncodingChoice } from "./encoding-choice";
import { doubtfulLines } from "./encoding-doubt";
import { choicesOf, type ListDraft, understoodOf, withProvider, withTable } from "./list-draft";
import { listNote } from "./list-name";
import { OpeningProblems } from "./opening-problems";
import { SourceChoices } from "./source-choices";
import type { QueuedList, Wizard } from "./use-wizard";

interface ColumnsStepProps {
  readonly wizard: Wizard;
  readonly queued: QueuedList;
  readonly place: number;
}

/** The second step: whose list it is, what its columns mean, and which of its programs come in. */
export function ColumnsStep({ wizard, queued: { opened, draft }, place }: ColumnsStepProps) {
  const { queue, context, opening } = wizard;
  const list = useUnderstood({ opened, draft }, wizard);
  const choices = useMemo(() => (list === null ? [] : choicesOf(list, draft)), [list, draft]);
  // What is chosen shows at once; a long list is read again after that.
  const settled = useDeferredValue(choices);
  const cleaned = useMemo(() => (list === null ? null : cleanedOutcome(list, settled)), [list, settled]);
  if (list === null || cleaned === null) return null;

  const change = (next: ListDraft) => wizard.change(place, next);
  const notes = [...opened.notes, ...list.notes];
  return (
    <>
      <FocusedHeading focused note={listNote(queue, place)}>
        Look over the columns
      </FocusedHeading>
      <OpeningProblems opening={opening} take={null} />
      {opened.notice !== null && <Notice intent="info">{opened.notice}</Notice>}
      {notes.map((note) => (
        <Notice key={note} intent="info">
          {note}
        </Notice>
      ))}
      {doubtfulLines(opened).length > 0 && (
        <EncodingChoice opened={opened} choose={(encoding) => wizard.reread(place, encoding)} />
      )}
      <SourceChoices
        opened={opened}
        list={list}
        table={draft.table}
        chooseTable={(table) => change(withTable(draft, table))}
        chooseProvider={(provider) => change(withProvider(draft, provider))}
      />
      <ColumnsForm
        list={list}
        draft={draft}
        choices={choices}
        cleaned={cleaned}
        home={context.programs}
        change={change}
        next={() => wizard.go({ at: "matches", place })}
        pass={queue.length > 1 ? () => wizard.finish(place, { kind: "passed" }) : null}
      />
    </>
  );
}

/** The list as it is understood; reckoned only when what decides about it changes. */
export function useUnderstood(
  { opened, draft }: Pick<QueuedList, "opened" | "draft">,
  { context }: Pick<Wizard, "context">,
): UnderstoodList | null {
  const { table, provider } = draft;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the draft, only these two decide.
  return useMemo(() => understoodOf(opened, draft, context), [opened, table, provider, context]);
}
