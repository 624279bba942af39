import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Preview } from "../../../workbook/request";
import { Notice, type Way } from "../../parts/notice";
import { Section } from "../../parts/section";
import type { ChangeWords } from "./change-words";
import { ColumnMapping } from "./column-mapping";
import { ProgramList } from "./program-list";
import { RejectedRows } from "./rejected-rows";

const useStyles = makeStyles({
  summary: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  // Stays in sight below a long preview.
  actions: {
    position: "sticky",
    bottom: 0,
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    marginTop: "auto",
    padding: `${tokens.spacingVerticalM} 0`,
    marginBottom: `calc(-1 * ${tokens.spacingVerticalL})`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface PreviewViewProps {
  readonly preview: Preview;
  readonly words: ChangeWords;
  readonly file: string | null;
  readonly apply: () => void;
  readonly leave: Way;
}

/** What a change would do, and the button that does it; without the button where there is nothing to do. */
export function PreviewView({ preview, words, file, apply, leave }: PreviewViewProps) {
  const styles = useStyles();
  const { mapping, add, counts, rejected, notice } = preview;
  return (
    <>
      {file !== null && <Text weight="semibold">{file}</Text>}
      {notice !== null && <Notice intent="info">{notice}</Notice>}
      <ul className={styles.summary}>
        {words.summary(preview).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {rejected.length > 0 && <RejectedRows rejected={rejected} />}
      {mapping.length > 0 && <ColumnMapping mapping={mapping} />}
      {add.length > 0 && (
        <Section title={`Programs to add (${counts.add})`}>
          <ProgramList programs={add} />
        </Section>
      )}
      <div className={styles.actions}>
        {isWorthwhile(preview) && (
          <Button appearance="primary" onClick={apply}>
            {words.agree(preview)}
          </Button>
        )}
        <Button onClick={leave.run}>{leave.label}</Button>
      </div>
    </>
  );
}

/** A step of which nothing is left is still to be marked as taken back, or as finished. */
function isWorthwhile({ plan, resumes }: Preview): boolean {
  return plan.changes.length > 0 || plan.undoes !== null || resumes !== null;
}
