import { Text } from "@fluentui/react-components";
import type { Step } from "../../../workbook/journal";
import { Notice } from "../../parts/notice";
import { usePane } from "../../state/pane-context";
import { momentText } from "../../words";
import { waysOfInterrupted } from "../change/ways-of-interrupted";

/** A change that has begun and not ended: what and when, that it may just be under way, and the two ways to end it. */
export function UnfinishedNotice({ step }: { readonly step: Step }) {
  const { open, clock } = usePane();
  const { finish, undo } = waysOfInterrupted(step, open);
  return (
    <Notice intent="warning" actions={[finish, undo]}>
      <Text weight="semibold" block>
        Not finished: {step.title}
      </Text>
      <Text block>
        {momentText(step.when, clock.today())}. It was interrupted, or is still being written in another window or by
        somebody else: then wait and refresh.
      </Text>
    </Notice>
  );
}
