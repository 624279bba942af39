import { Text } from "@fluentui/react-components";
import type { Conflict } from "../../../workbook/plan";
import { Notice, type Way } from "../../parts/notice";
import { WaysOn } from "../../parts/ways-on";
import { count } from "../../words";
import { ConflictList } from "./conflict-list";

interface BlockedViewProps {
  readonly blocked: readonly Conflict[];
  /** Makes the preview anew. */
  readonly again: () => void;
  readonly leave: Way;
  /** It is looked at anew: the focus goes to the buttons. */
  readonly focused: boolean;
}

/** A step that cannot be taken back yet: which later edits would be lost, and what can be done. */
export function BlockedView({ blocked, again, leave, focused }: BlockedViewProps) {
  return (
    <>
      <Notice intent="info">{blockedText(blocked)}</Notice>
      <ConflictList conflicts={blocked} />
      <Text>Change these cells back or clear them, or undo later steps first. Then look again.</Text>
      <WaysOn first={{ label: "Look again", run: again }} others={[leave]} focused={focused} />
    </>
  );
}

export function blockedText({ length }: readonly Conflict[]): string {
  return `Not yet: later edits in ${count(length, "cell")} would be lost.`;
}
