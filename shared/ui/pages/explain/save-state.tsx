import { makeStyles, tokens } from "@fluentui/react-components";
import { UnsavedNotice } from "../../parts/unsaved-notice";
import { useEdits } from "../../state/use-edits";

const useStyles = makeStyles({
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  loud: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
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
  switch (state.kind) {
    case "none":
      return null;
    case "saving":
      return <span className={styles.quiet}>Saving…</span>;
    case "saved":
      return <span className={styles.quiet}>{calculating ? "Saved. Calculating…" : "Saved"}</span>;
    case "conflict":
      return <span className={styles.loud}>Not saved: see below.</span>;
    case "failed":
      return <UnsavedNotice programKey={programKey}>Not saved: {state.message}</UnsavedNotice>;
  }
}
