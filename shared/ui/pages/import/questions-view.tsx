import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { MatchAnswer } from "../../../workbook/import-choices";
import type { ImportRow } from "../../../workbook/imported";
import { FocusedHeading } from "../../parts/focused-heading";
import { Progress } from "../../parts/progress";
import { useAnnouncement } from "../../state/use-announcement";
import { nameOf } from "../../words";
import { EvidenceChips } from "./evidence-chips";
import { likelihood } from "./import-words";
import { answered, answerTo, begin, putOff, type Questions, undone } from "./questions";
import { SideBySide } from "./side-by-side";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  // In sight however long the two programs' names are.
  buttons: {
    position: "sticky",
    bottom: 0,
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0`,
    marginBottom: `calc(-1 * ${tokens.spacingVerticalL})`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // As narrow as half a pane.
  button: { minWidth: 0 },
  wide: { gridColumn: "1 / -1" },
  candidates: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
});

interface QuestionsViewProps {
  readonly rows: readonly ImportRow[];
  readonly answers: readonly MatchAnswer[];
  readonly note: string;
  /** Each answer is kept at once: whoever leaves loses none. */
  readonly change: (answers: readonly MatchAnswer[]) => void;
  readonly done: (answers: readonly MatchAnswer[]) => void;
}

/** One question at a time whether a program of the list is one that is there: by buttons, or by keys alone. */
export function QuestionsView({ rows, answers, note, change, done }: QuestionsViewProps) {
  const styles = useStyles();
  const [questions, setQuestions] = useState<Questions>(() => begin(rows, answers));
  const [place, setPlace] = useState(0);
  const { at } = questions;
  const row = rows[at];
  const candidate = row?.candidates[place] ?? row?.candidates[0];
  useAnnouncement(row === undefined ? "" : spoken(questions, row, candidate), questions);

  const latest = useRef(done);
  latest.current = done;
  useEffect(() => {
    if (questions.at >= questions.rows.length) latest.current(questions.answers);
  }, [questions]);

  const move = (next: Questions) => {
    setQuestions(next);
    setPlace(0);
    change(next.answers);
  };
  const choose = (step: number) => {
    const candidates = row?.candidates.length ?? 0;
    if (candidates > 1) setPlace((place + step + candidates) % candidates);
  };
  const ways = {
    same: () => candidate !== undefined && move(answered(questions, candidate.key)),
    another: () => move(answered(questions, null)),
    later: () => move(putOff(questions)),
    back: () => questions.past.length > 0 && move(undone(questions)),
  };
  const section = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the button that was pressed may be gone with its question.
  useEffect(() => {
    if (section.current?.contains(document.activeElement) === false) section.current.querySelector("h2")?.focus();
  }, [questions]);
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = keys(ways, choose)[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (way === undefined) return;
    event.preventDefault();
    way();
  };
  if (row === undefined) return null;
  const many = row.candidates.length;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are a short cut; each has a button of its own.
    <div ref={section} className={styles.section} onKeyDown={press}>
      <FocusedHeading focused note={`${note} · question ${at + 1} of ${rows.length}`}>
        Is this the same program?
      </FocusedHeading>
      <Progress done={at} of={rows.length} label={`Question ${at + 1} of ${rows.length}`} />
      {candidate !== undefined && <SideBySide row={row} candidate={candidate} />}
      {candidate !== undefined && (
        <div className={styles.candidates}>
          <Text weight="semibold">{likelihood(candidate.probability)}</Text>
          {many > 1 && (
            <Text size={200}>
              {row.candidates.indexOf(candidate) + 1} of {many}
            </Text>
          )}
        </div>
      )}
      {many > 1 && (
        <div className={styles.candidates}>
          <Button size="small" aria-keyshortcuts="ArrowLeft" onClick={() => choose(-1)}>
            Previous one (←)
          </Button>
          <Button size="small" aria-keyshortcuts="ArrowRight" onClick={() => choose(1)}>
            Next one (→)
          </Button>
        </div>
      )}
      {/* What was found holds for the likeliest one. */}
      {candidate === row.candidates[0] && <EvidenceChips evidence={row.evidence} />}
      <div className={styles.buttons}>
        {candidate !== undefined && (
          <Button className={styles.wide} aria-keyshortcuts="S" onClick={ways.same}>
            The same (S)
          </Button>
        )}
        <Button className={styles.button} aria-keyshortcuts="N" onClick={ways.another}>
          New (N)
        </Button>
        <Button className={styles.button} aria-keyshortcuts="L" onClick={ways.later}>
          Later (L)
        </Button>
        {questions.past.length > 0 && (
          <Button className={styles.button} appearance="subtle" aria-keyshortcuts="Backspace" onClick={ways.back}>
            Undo the last (⌫)
          </Button>
        )}
        <Button
          className={mergeClasses(styles.button, questions.past.length === 0 && styles.wide)}
          appearance="subtle"
          onClick={() => done(questions.answers)}
        >
          Back to the list
        </Button>
      </div>
    </div>
  );
}

interface Answers {
  readonly same: () => void;
  readonly another: () => void;
  readonly later: () => void;
  readonly back: () => void;
}

function keys(ways: Answers, choose: (step: number) => void): { readonly [key: string]: (() => void) | undefined } {
  return {
    s: ways.same,
    n: ways.another,
    l: ways.later,
    Backspace: ways.back,
    ArrowLeft: () => choose(-1),
    ArrowRight: () => choose(1),
  };
}

function spoken(questions: Questions, row: ImportRow, candidate: ImportRow["candidates"][number] | undefined): string {
  const { at, rows } = questions;
  const before = answerTo(questions, at);
  return [
    `Question ${at + 1} of ${rows.length}.`,
    `The list has ${nameOf(row)}, ${row.place}.`,
    ...(candidate === undefined
      ? []
      : [`You have ${nameOf(candidate)}, ${candidate.place}. ${likelihood(candidate.probability)}.`]),
    ...(before === null ? [] : [before.key === null ? "Answered: new." : "Answered: same."]),
  ].join(" ");
}
