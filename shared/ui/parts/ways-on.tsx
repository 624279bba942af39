import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Way } from "./notice";

const useStyles = makeStyles({
  buttons: { display: "grid", rowGap: tokens.spacingVerticalS },
  // Stays in sight below a long preview.
  atBottom: {
    position: "sticky",
    bottom: 0,
    marginTop: "auto",
    padding: `${tokens.spacingVerticalM} 0`,
    marginBottom: `calc(-1 * ${tokens.spacingVerticalL})`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface WaysOnProps {
  /** What the user is most likely here for; null where there is only a way out. */
  readonly first: Way | null;
  readonly others?: readonly Way[];
  /** At the bottom of the pane rather than below the text. */
  readonly atBottom?: boolean;
  /** The button that was pressed to get here is gone: without the focus, keyboard users would start from the top. */
  readonly focused: boolean;
}

/** Large buttons below one another: the ways on from here. */
export function WaysOn({ first, others = [], atBottom = false, focused }: WaysOnProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focused) box.current?.querySelector("button")?.focus();
  }, [focused]);
  return (
    <div ref={box} className={mergeClasses(styles.buttons, atBottom && styles.atBottom)}>
      {first !== null && (
        <Button appearance="primary" onClick={first.run}>
          {first.label}
        </Button>
      )}
      {others.map(({ label, run }) => (
        <Button key={label} onClick={run}>
          {label}
        </Button>
      ))}
    </div>
  );
}
