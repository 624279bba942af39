import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  body: { paddingTop: 0, paddingBottom: 0, whiteSpace: "normal" },
  action: { display: "block", marginTop: tokens.spacingVerticalS },
});

interface NoticeProps {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly children: ReactNode;
  /** One way on, as a button below the text. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** A message in a coloured bar with an icon; wraps freely, because the pane is narrow. Pages tell it to screen readers. */
export function Notice({ intent, children, action }: NoticeProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody className={styles.body}>
        {children}
        {action !== undefined && (
          <Button className={styles.action} size="small" onClick={action.run}>
            {action.label}
          </Button>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
