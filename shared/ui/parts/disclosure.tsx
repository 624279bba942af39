import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";

const useStyles = makeStyles({
  summary: {
    padding: `${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightSemibold,
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface DisclosureProps {
  readonly title: string;
  readonly open?: boolean;
  /** Nothing is drawn before it is opened for the first time: there may be much of it. */
  readonly lazy?: boolean;
  readonly children: ReactNode;
}

/** Details that can be folded away. The browser's own element: keyboard and screen readers work as everywhere. */
export function Disclosure({ title, open = false, lazy = false, children }: DisclosureProps) {
  const styles = useStyles();
  const [drawn, setDrawn] = useState(open || !lazy);
  return (
    <details
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open) setDrawn(true);
      }}
    >
      <summary className={styles.summary}>{title}</summary>
      {drawn && children}
    </details>
  );
}
