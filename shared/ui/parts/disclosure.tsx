import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

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
  readonly children: ReactNode;
}

/** Details that can be folded away. The browser's own element: keyboard and screen readers work as everywhere. */
export function Disclosure({ title, open = false, children }: DisclosureProps) {
  return (
    <details open={open}>
      <summary className={useStyles().summary}>{title}</summary>
      {children}
    </details>
  );
}
