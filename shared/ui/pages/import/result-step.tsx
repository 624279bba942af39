import { makeStyles, tokens } from "@fluentui/react-components";
import { FocusedHeading } from "../../parts/focused-heading";
import { Notice } from "../../parts/notice";
import { WaysOn } from "../../parts/ways-on";
import { undoOf } from "../../state/navigation";
import { usePane } from "../../state/pane-context";
import { useAnnouncement } from "../../state/use-announcement";
import { useShow } from "../../state/use-show";
import { LIST_WORDS } from "../change/change-words";
import { restLines } from "./import-words";
import type { ListOutcome, QueuedList } from "./use-wizard";

const useStyles = makeStyles({ lines: { margin: 0, paddingLeft: tokens.spacingHorizontalL } });

interface ResultStepProps {
  readonly queue: readonly QueuedList[];
  readonly restart: () => void;
}

/** The last step: what came of each list, in numbers, and what may follow. */
export function ResultStep({ queue, restart }: ResultStepProps) {
  const { open } = usePane();
  const { show, problem } = useShow();
  const several = queue.length > 1;
  const added = queue.some(({ outcome }) => outcome?.kind === "written" && outcome.counts.add > 0);
  const undoes = queue.flatMap(({ opened, outcome }) =>
    outcome?.kind === "written"
      ? [
          {
            label: several ? `Undo ${opened.name}` : "Undo",
            run: () => open(undoOf(outcome.step)),
          },
        ]
      : [],
  );
  useAnnouncement(queue.map(({ opened, outcome }) => `${opened.name}: ${headline(outcome)}`).join(" "));
  return (
    <>
      <FocusedHeading focused>{undoes.length > 0 ? "It is written" : "Nothing was written"}</FocusedHeading>
      {queue.map(({ opened, outcome }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name; the order stays.
        <Outcome key={place} name={several ? opened.name : null} outcome={outcome} />
      ))}
      {problem !== null && <Notice intent="error">{problem.message}</Notice>}
      <WaysOn
        first={
          added
            ? { label: "Rate the first one", run: () => open("explain") }
            : { label: "See where your list stands", run: () => open("home") }
        }
        others={[
          { label: "See the list", run: () => show({ id: "programs" }) },
          { label: "Import another list", run: restart },
          ...undoes,
        ]}
        focused={false}
      />
    </>
  );
}

function Outcome({ name, outcome }: { readonly name: string | null; readonly outcome: ListOutcome | null }) {
  const styles = useStyles();
  return (
    <Notice intent={outcome?.kind === "written" ? "success" : "info"}>
      {name !== null && (
        <>
          <strong>{name}</strong>
          <br />
        </>
      )}
      {headline(outcome)}
      {outcome !== null && outcome.kind !== "passed" && (
        <ul className={styles.lines}>
          {restLines(outcome.counts).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function headline(outcome: ListOutcome | null): string {
  switch (outcome?.kind) {
    case "written":
      return LIST_WORDS.applied(outcome);
    case "nothing":
      return "Nothing new.";
    case "passed":
    case undefined:
      return "Left out.";
  }
}
