import { useMemo } from "react";
import { scopedList } from "../../../importing";
import { FocusedHeading } from "../../parts/focused-heading";
import { Notice } from "../../parts/notice";
import { cleanedOutcome } from "./cleaned-outcome";
import { useUnderstood } from "./columns-step";
import { choicesOf } from "./list-draft";
import { listNote } from "./list-name";
import { MatchesFlow } from "./matches-flow";
import type { QueuedList, Wizard } from "./use-wizard";

interface MatchesStepProps {
  readonly wizard: Wizard;
  readonly queued: QueuedList;
  readonly place: number;
}

/** The third step: what becomes of each program, what the user is asked about, and the button that writes. */
export function MatchesStep({ wizard, queued, place }: MatchesStepProps) {
  const { opened, draft } = queued;
  const { queue, context } = wizard;
  const list = useUnderstood(queued, wizard);
  const { columns, scope } = draft;
  const cleaned = useMemo(() => list && cleanedOutcome(list, choicesOf(list, { columns })), [list, columns]);
  const incoming = useMemo(
    () => (cleaned?.ok ? scopedList(cleaned.value, context.programs, scope).list : null),
    [cleaned, context, scope],
  );
  const note = listNote(queue, place);
  if (list === null || cleaned === null) return null;
  if (!cleaned.ok || incoming === null) {
    const columns = { label: "To the columns", run: () => wizard.go({ at: "columns", place }) };
    return (
      <>
        <FocusedHeading focused note={note}>
          Look over the matches
        </FocusedHeading>
        <Notice intent="error" actions={[columns]}>
          {cleaned.ok ? "Nothing of it comes in." : cleaned.problem.message}
        </Notice>
      </>
    );
  }
  return (
    <MatchesFlow
      list={list}
      incoming={incoming}
      draft={draft}
      note={note}
      notice={opened.notice}
      several={queue.length > 1}
      change={(next) => wizard.change(place, next)}
      columns={() => wizard.go({ at: "columns", place })}
      finish={(outcome) => wizard.finish(place, outcome)}
      restart={wizard.restart}
      setWriting={wizard.setWriting}
    />
  );
}
