import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Preview } from "../../../workbook/request";
import { Notice, type Way } from "../../parts/notice";
import { WaysOn } from "../../parts/ways-on";
import type { ChangeWords } from "./change-words";
import { ColumnOutcomes } from "./column-outcomes";

const useStyles = makeStyles({
  summary: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  plain: { paddingLeft: 0, listStyleType: "none" },
});

interface PreviewViewProps {
  readonly preview: Preview;
  readonly words: ChangeWords;
  readonly apply: () => void;
  readonly leave: Way;
  /** It is made anew: the focus goes to the buttons. */
  readonly focused: boolean;
}

/** What a change would do, and the button that does it; without the button where there is nothing to do. */
export function PreviewView({ preview, words, apply, leave, focused }: PreviewViewProps) {
  const styles = useStyles();
  const { columns, notice } = preview;
  const worthwhile = isWorthwhile(preview);
  const summary = (
    <ul className={mergeClasses(styles.summary, !worthwhile && styles.plain)}>
      {words.summary(preview).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  return (
    <>
      {notice !== null && <Notice intent="info">{notice}</Notice>}
      {worthwhile ? summary : <Notice intent="info">{summary}</Notice>}
      {columns.length > 0 && <ColumnOutcomes columns={columns} />}
      <WaysOn
        first={worthwhile ? { label: words.agree(preview), run: apply } : null}
        others={[leave]}
        atBottom
        focused={focused}
      />
    </>
  );
}

/** A step of which nothing is left is still to be marked as taken back, or as finished. */
function isWorthwhile({ plan, resumes }: Preview): boolean {
  return plan.changes.length > 0 || plan.undoes !== null || resumes !== null;
}
