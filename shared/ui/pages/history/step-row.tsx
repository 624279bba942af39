import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { StepState } from "../../../workbook/journal";
import type { HistoryStep } from "../../../workbook/request";
import type { StepTask } from "../../state/navigation";
import { usePane } from "../../state/pane-context";
import { timeText } from "../../words";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  words: { flexGrow: 1, minWidth: 0 },
  undone: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
  note: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  state: { fontWeight: tokens.fontWeightSemibold },
  ways: { display: "grid", rowGap: tokens.spacingVerticalXS, flexShrink: 0 },
});

/** One step: what, when, how it stands, and what can be done about it. */
export function StepRow({ step }: { readonly step: HistoryStep }) {
  const styles = useStyles();
  const { open } = usePane();
  const { title, state, sheets } = step;
  const words = stateWords(step);
  const time = timeText(new Date(step.when));
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <div className={mergeClasses(state === "undone" && styles.undone)}>{title}</div>
        <div className={styles.note}>
          {time}
          {words !== "" && (
            <>
              {time !== "" && " · "}
              <span className={styles.state}>{words}</span>
            </>
          )}
        </div>
      </div>
      <div className={styles.ways}>
        {waysOf(step).map((way) => (
          <Button
            key={way}
            size="small"
            aria-label={`${LABELS[way]}: ${title}`}
            onClick={() => open({ way, step, sheets, from: "history" })}
          >
            {LABELS[way]}
          </Button>
        ))}
      </div>
    </li>
  );
}

type StepWay = StepTask["way"];

const LABELS: Readonly<Record<StepWay, string>> = { undo: "Undo", finish: "Finish" };

const WAYS: Readonly<Record<StepState, readonly StepWay[]>> = {
  begun: ["finish", "undo"],
  done: ["undo"],
  undone: [],
  withdrawn: [],
};

function waysOf({ state, undoable }: HistoryStep): readonly StepWay[] {
  return state === "done" && !undoable ? [] : WAYS[state];
}

/** A step that was simply done needs no words. */
function stateWords({ state, undoable }: HistoryStep): string {
  switch (state) {
    case "begun":
      return "Not finished, or under way";
    case "done":
      return undoable ? "" : "Cannot be undone from here";
    case "undone":
      return "Taken back";
    case "withdrawn":
      return "Nothing was written";
  }
}
