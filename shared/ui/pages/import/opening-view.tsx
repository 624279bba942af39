import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { WorkProgress } from "../../parts/work-progress";
import { useAnnouncement } from "../../state/use-announcement";
import type { OpeningState } from "./use-opening";

const useStyles = makeStyles({ box: { display: "grid", rowGap: tokens.spacingVerticalM, justifyItems: "stretch" } });

interface OpeningViewProps {
  readonly state: Extract<OpeningState, { status: "working" }>;
  /** Null where it cannot be stopped. */
  readonly cancel: (() => void) | null;
}

/** A list is being read: what is done just now, how much of it where that is known, and the way to stop. */
export function OpeningView({ state: { words, share }, cancel }: OpeningViewProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  // What was pressed to get here is gone.
  useEffect(() => box.current?.querySelector("button")?.focus(), []);
  useAnnouncement(words);
  return (
    <div ref={box} className={styles.box}>
      <WorkProgress words={words} share={share} />
      {cancel !== null && <Button onClick={cancel}>Cancel</Button>}
    </div>
  );
}
