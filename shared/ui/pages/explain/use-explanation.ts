import { useCallback, useEffect, useRef } from "react";
import type { Explanation } from "../../../workbook/request";
import { usePane } from "../../state/pane-context";
import { shownValue, useAnswer } from "../../state/use-answer";
import { useEndedEdits } from "../../state/use-edits";

/** After a write, formulas may need a moment; how long to wait before each next look, in milliseconds. */
const WAITS = [400, 1000, 2000, 4000] as const;

/** The explanation to show, and how it came about. */
export interface Reading {
  readonly explanation: Explanation;
  /** How many batches of edits had ended when it was asked for. */
  readonly readAt: number;
  /** Another row is selected by now, but the user is still at this program: its results are those of before. */
  readonly moved: boolean;
  /** How often it was looked at since the last write; null where nothing was written. */
  readonly look: number | null;
}

/**
 * Explains the selected row, and explains it again after each write. Where the host tells nothing of the selection, a
 * write never turns the card to another program: the next key would rate the wrong one.
 */
export function useExplanation() {
  const { backend, edits } = usePane();
  const { state, ask } = useAnswer<Reading>();
  const ended = useEndedEdits();
  // A program stays on screen, with what is typed there, while it is read again and also when that fails.
  const current = useRef<Reading | null>(null);
  current.current = shownValue(state) ?? current.current;
  const reading = current.current;

  const read = useCallback(
    (look: number | null) =>
      ask(async () => {
        const readAt = edits.ended();
        const answer = await backend.request({ kind: "explain" });
        if (!answer.ok) return answer;
        const before = current.current;
        const follows = backend.onSelection !== null || look === null;
        const value =
          before !== null && !follows && !isSameProgram(before.explanation, answer.value)
            ? { ...before, moved: true, look: null }
            : { explanation: answer.value, readAt, moved: false, look };
        return { ok: true, value };
      }),
    [ask, backend, edits],
  );
  const load = useCallback(() => read(null), [read]);
  useEffect(() => read(ended === 0 ? null : 0), [read, ended]);

  const wait = reading === null ? undefined : waitFor(reading);
  const look = reading?.look ?? 0;
  useEffect(() => {
    if (state.status !== "done" || wait === undefined) return;
    const timer = setTimeout(() => read(look + 1), wait);
    return () => clearTimeout(timer);
  }, [state, wait, look, read]);

  return { state, reading, calculating: wait !== undefined, load };
}

/** How long to wait before looking again; undefined where there is nothing to wait for. */
function waitFor({ explanation, look }: Reading): number | undefined {
  return look !== null && isBehind(explanation) ? WAITS[look] : undefined;
}

/** The result cells are not those of the ratings (yet). */
function isBehind(explanation: Explanation): boolean {
  if (explanation.kind !== "program") return false;
  const { program, stale, problems } = explanation;
  if (stale !== null) return true;
  return program.score === null && problems.length === 0 && program.ratings.some((rating) => rating !== null);
}

function isSameProgram(before: Explanation, now: Explanation): boolean {
  return before.kind !== "program" || (now.kind === "program" && now.program.key === before.program.key);
}
