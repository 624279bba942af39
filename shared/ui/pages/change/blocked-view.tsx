import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Conflict } from "../../../workbook/plan";
import { Notice, type Way } from "../../parts/notice";
import { count } from "../../words";
import { ConflictList } from "./conflict-list";

const useStyles = makeStyles({ buttons: { display: "grid", rowGap: tokens.spacingVerticalS } });

interface BlockedViewProps {
  readonly blocked: readonly Conflict[];
  /** Makes the preview anew. */
  readonly again: () => void;
  readonly leave: Way;
}

/** A step that cannot be taken back yet: which later edits would be lost, and what can be done. */
export function BlockedView({ blocked, again, leave }: BlockedViewProps) {
  const styles = useStyles();
  return (
    <>
      <Notice intent="info">{blockedText(blocked)}</Notice>
      <ConflictList conflicts={blocked} />
      <Text>Change these cells back or clear them, or undo later steps first. Then look again.</Text>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={again}>
          Look again
        </Button>
        <Button onClick={leave.run}>{leave.label}</Button>
      </div>
    </>
  );
}

export function blockedText({ length }: readonly Conflict[]): string {
  return `Not yet: later edits in ${count(length, "cell")} would be lost.`;
}
