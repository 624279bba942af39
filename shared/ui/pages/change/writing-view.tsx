import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { WorkProgress } from "../../parts/work-progress";
import { usePane } from "../../state/pane-context";
import { useAfter } from "../../state/use-after";
import { WRITING } from "./change-words";
import type { Change } from "./use-change";

const useStyles = makeStyles({ box: { display: "grid", rowGap: tokens.spacingVerticalM } });

/** Milliseconds: whoever presses twice does not stop what was just begun, and short works show no button. */
const PATIENCE = 1_000;

/** A step is being written: how far it is where the host tells, and the way to stop it. */
export function WritingView({ change: { stopping, stop } }: { readonly change: Pick<Change, "stopping" | "stop"> }) {
  const styles = useStyles();
  const share = useProgress();
  return (
    <div className={styles.box}>
      <WorkProgress words={stopping ? "Stopping…" : WRITING} share={share} />
      {useAfter(PATIENCE) && <StopButton disabled={stopping} stop={stop} />}
    </div>
  );
}

function StopButton({ disabled, stop }: { readonly disabled: boolean; readonly stop: () => void }) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  // What was pressed to get here is gone; whoever went elsewhere meanwhile stays there.
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.querySelector("button")?.focus();
  }, []);
  return (
    <div ref={box} className={styles.box}>
      <Button disabledFocusable={disabled} onClick={stop}>
        Stop
      </Button>
    </div>
  );
}

function useProgress(): number | null {
  const { backend } = usePane();
  const [share, setShare] = useState<number | null>(null);
  useEffect(() => backend.onProgress?.(setShare), [backend]);
  return share;
}
