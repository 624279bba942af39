import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { Loading } from "../../parts/loading";
import { Progress } from "../../parts/progress";
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
      {share === null ? (
        <Loading label={words} />
      ) : (
        <>
          <Text>{words}</Text>
          <Progress done={Math.round(100 * share)} of={100} label={words} />
        </>
      )}
      {cancel !== null && <Button onClick={cancel}>Cancel</Button>}
    </div>
  );
}
