import type { ReactNode } from "react";
import { useEdits } from "../state/use-edits";
import { Notice } from "./notice";

interface UnsavedNoticeProps {
  readonly programKey: string;
  readonly children: ReactNode;
}

/** Edits that could not be written: they are kept until they can, or until the user gives them up. */
export function UnsavedNotice({ programKey, children }: UnsavedNoticeProps) {
  const edits = useEdits();
  return (
    <Notice
      intent="error"
      actions={[
        { label: "Try again", run: () => edits.retry(programKey) },
        { label: "Discard", run: () => edits.discard(programKey) },
      ]}
    >
      {children}
    </Notice>
  );
}
