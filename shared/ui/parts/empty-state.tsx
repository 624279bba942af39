import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Way } from "./notice";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalM}`,
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
  },
});

interface EmptyStateProps {
  readonly icon: ReactNode;
  readonly children: ReactNode;
  /** What the user can do about it; null where there is nothing to do. */
  readonly way: Way | null;
}

/** There is nothing to show here yet: why, and what to do. */
export function EmptyState({ icon, children, way }: EmptyStateProps) {
  return (
    <div className={useStyles().box}>
      {icon}
      <Text align="center">{children}</Text>
      {way !== null && <Button onClick={way.run}>{way.label}</Button>}
    </div>
  );
}
