import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { UnsavedNotice } from "../../parts/unsaved-notice";
import type { EditState } from "../../state/edit-state";
import { useEdits } from "../../state/use-edits";

const useStyles = makeStyles({
  // Always there, so that nothing moves under the pointer when it begins to speak.
  line: { minHeight: tokens.lineHeightBase200, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  quiet: { color: tokens.colorNeutralForeground3 },
  loud: { fontWeight: tokens.fontWeightSemibold },
});

interface SaveStateProps {
  readonly programKey: string;
  readonly calculating: boolean;
}

/** Whether what was changed here is in the workbook: quiet while all is well. */
export function SaveState({ programKey, calculating }: SaveStateProps) {
  const styles = useStyles();
  const edits = useEdits();
  const state = edits.state(programKey);
  if (state.kind === "failed") {
    return <UnsavedNotice programKey={programKey}>Not saved: {state.message}</UnsavedNotice>;
  }
  const loud = state.kind === "conflict";
  return (
    <div className={mergeClasses(styles.line, loud ? styles.loud : styles.quiet)}>{words(state, calculating)}</div>
  );
}

function words({ kind }: Exclude<EditState, { kind: "failed" }>, calculating: boolean): string {
  switch (kind) {
    case "none":
      return "";
    case "saving":
      return "Saving…";
    case "saved":
      return calculating ? "Saved. Calculating…" : "Saved";
    case "conflict":
      return "Not saved: see below.";
  }
}
