import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  body: { paddingTop: 0, paddingBottom: 0, whiteSpace: "normal" },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

/** What the user may do next. */
export interface Way {
  readonly label: string;
  readonly run: () => void;
}

interface NoticeProps {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly children: ReactNode;
  /** Ways on, as buttons below the text. */
  readonly actions?: readonly Way[];
}

/** A message in a coloured bar with an icon; wraps freely, because the pane is narrow. Pages tell it to screen readers. */
export function Notice({ intent, children, actions = [] }: NoticeProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody className={styles.body}>
        {children}
        {actions.length > 0 && (
          <div className={styles.actions}>
            {actions.map(({ label, run }) => (
              <Button key={label} size="small" onClick={run}>
                {label}
              </Button>
            ))}
          </div>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
