import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useAnnouncement } from "../state/use-announcement";
import { Notice } from "./notice";

const useStyles = makeStyles({ box: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` } });

const WORDS = "You have not finished here: what you did so far is kept. Go on below, or go back to leave it.";

/** Above the page, where its button in the ribbon or the menu was pressed again while it has work under way. */
export function StillOpen() {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  useAnnouncement(WORDS);
  useEffect(() => box.current?.scrollIntoView?.(), []);
  return (
    <div ref={box} className={styles.box}>
      <Notice intent="info">{WORDS}</Notice>
    </div>
  );
}
