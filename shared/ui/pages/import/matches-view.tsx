import { Text } from "@fluentui/react-components";
import type { Preview } from "../../../workbook/request";
import { Checkbox } from "../../parts/checkbox";
import { Notice, type Way } from "../../parts/notice";
import { WaysOn } from "../../parts/ways-on";
import { usePane } from "../../state/pane-context";
import { count } from "../../words";
import { LIST_WORDS } from "../change/change-words";
import { outsideText } from "./import-words";
import { withTaken } from "./list-draft";
import { MatchList } from "./match-list";
import { isNothing, type MatchesProps } from "./matches-props";

interface MatchesViewProps extends MatchesProps {
  readonly preview: Preview;
  readonly back: Way;
  readonly isChanged: boolean;
  readonly update: () => void;
  readonly ask: (rows: Preview["imported"]) => void;
  readonly apply: () => void;
}

/** What becomes of each program, with the ways on: the questions, then writing. */
export function MatchesView(props: MatchesViewProps) {
  const { preview, draft, change, back, isChanged, update, ask, apply, several, finish, restart } = props;
  const { open } = usePane();
  const { counts, notice, plan } = preview;
  const asked = preview.imported.filter(({ state }) => state === "ask");
  const answered = draft.asked.filter(({ line }) => draft.answers.some((answer) => answer.line === line));
  const nothing = isNothing(preview) && !isChanged;

  const answer: readonly Way[] =
    asked.length > 0 ? [{ label: `Answer ${count(asked.length, "question")}`, run: () => ask(asked) }] : [];
  const write: readonly Way[] = isChanged
    ? [{ label: "Show what changes", run: update }]
    : plan.changes.length > 0
      ? [{ label: LIST_WORDS.agree(preview), run: apply }]
      : [];
  const on: readonly Way[] = !nothing
    ? []
    : several
      ? [{ label: "Go on", run: () => finish({ kind: "nothing", counts }) }]
      : [
          { label: "See where your list stands", run: () => open("home") },
          { label: "Import another list", run: restart },
        ];
  const again: readonly Way[] =
    answered.length > 0 ? [{ label: `Change your answers (${answered.length})`, run: () => ask(answered) }] : [];
  const [first = null, ...others] = [...(isChanged ? [...write, ...answer] : [...answer, ...write]), ...on];
  return (
    <>
      {notice !== null && <Notice intent="info">{notice}</Notice>}
      {nothing && <Notice intent="info">{preview.summary.join(". ")}.</Notice>}
      {counts.outside > 0 && !nothing && <Text size={200}>{outsideText(counts.outside)}</Text>}
      <MatchList
        preview={preview}
        isTaken={(key, field) => draft.take.some((one) => one.key === key && one.field === field)}
        take={(key, field, taken) => change(withTaken(draft, key, field, taken))}
      />
      {(asked.length > 0 || draft.unanswered === "apart") && (
        <Checkbox
          label="Add what you have not decided as new, marked as a possible copy"
          checked={draft.unanswered === "apart"}
          onChange={(apart) => change({ ...draft, unanswered: apart ? "apart" : "wait" })}
        />
      )}
      <WaysOn first={first} others={[...others, ...again, back]} atBottom focused={false} />
    </>
  );
}
