import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import { usePane } from "../state/pane-context";
import { BackIcon } from "./icons";

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", minHeight: "100vh", boxSizing: "border-box" },
  header: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "48px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: {
    ...typographyStyles.subtitle1,
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    // The focus comes here by itself, for screen readers; it is no control, so nothing is drawn around it.
    outlineStyle: "none",
  },
  back: { marginLeft: "-6px" },
  content: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`,
  },
});

interface PageFrameProps {
  readonly title: string;
  /** The home page has no way back. */
  readonly home?: boolean;
  /** A button at the right of the header. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** Header with way back and title, and the page's content below. After navigation the focus is on the title. */
export function PageFrame({ title, home = false, action, children }: PageFrameProps) {
  const styles = useStyles();
  const { open, navigated } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A pane that has just been opened leaves the focus in the sheet.
    if (navigated) heading.current?.focus();
  }, [navigated]);
  return (
    <div className={styles.frame}>
      <header className={styles.header}>
        {!home && (
          <Button
            className={styles.back}
            appearance="subtle"
            icon={<BackIcon />}
            aria-label="Back to the overview"
            title="Back to the overview"
            onClick={() => open("home")}
          />
        )}
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          {title}
        </h1>
        {action}
      </header>
      <main className={styles.content}>{children}</main>
    </div>
  );
}
