import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";

const useStyles = makeStyles({
  // The focus comes here by itself, for screen readers; it is no control, so nothing is drawn around it.
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: "none" },
  note: { display: "block", color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
});

interface FocusedHeadingProps {
  readonly children: ReactNode;
  /** A line below it, e.g. which file it is about. */
  readonly note?: string | null;
  /** False where the page itself has just been opened: its own title has the focus. */
  readonly focused: boolean;
  /** Another one: the step begins anew, and it takes the focus once more. */
  readonly occasion?: unknown;
}

/** The heading of a step: what was pressed to get here is gone, so it takes the focus. */
export function FocusedHeading({ children, note = null, focused, occasion = null }: FocusedHeadingProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another occasion is a reason to take the focus again.
  useEffect(() => {
    if (focused) heading.current?.focus();
  }, [focused, occasion]);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
      {note !== null && <span className={styles.note}>{note}</span>}
    </h2>
  );
}
