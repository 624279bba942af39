import { useSyncExternalStore } from "react";
import type { Edits } from "./edits";
import { usePane } from "./pane-context";

/** The edits on their way; the component is drawn anew whenever they change. */
export function useEdits(): Edits {
  const { edits } = usePane();
  useSyncExternalStore(edits.subscribe, edits.version);
  return edits;
}

/** Grows when a batch of edits has ended: whoever shows what is in the workbook reads it anew. */
export function useEndedEdits(): number {
  const { edits } = usePane();
  return useSyncExternalStore(edits.subscribe, edits.ended);
}
