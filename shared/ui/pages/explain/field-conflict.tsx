import type { FieldId } from "../../../program/field";
import type { CellValue } from "../../../workbook/cell";
import { isEmpty } from "../../../workbook/cell";
import { Notice } from "../../parts/notice";
import { useEdits } from "../../state/use-edits";
import { cellText } from "../../words";

interface FieldConflictProps {
  readonly programKey: string;
  readonly field: FieldId;
  /** The rating that was chosen here; null for notes, which are too long for a button. */
  readonly mine: CellValue;
  /** The notice goes away, and with it the button that has the focus. */
  readonly onResolved: () => void;
}

/** The cell was changed in the sheet after it was shown here: the user decides which of the two stays. */
export function FieldConflict({ programKey, field, mine, onResolved }: FieldConflictProps) {
  const edits = useEdits();
  const found = edits.conflict(programKey, field);
  if (found === undefined) return null;
  const resolve = (keep: "mine" | "theirs") => () => {
    edits.resolve(programKey, field, keep);
    onResolved();
  };
  const isNumber = typeof mine === "number";
  return (
    <Notice
      intent="warning"
      actions={[
        {
          label: isEmpty(found) ? "Leave it blank" : isShort(found) ? `Keep ${cellText(found)}` : "Keep that",
          run: resolve("theirs"),
        },
        {
          label: isNumber ? `Write ${cellText(mine)}` : "Write mine",
          run: resolve("mine"),
        },
      ]}
    >
      {isEmpty(found)
        ? "Not saved: the cell was cleared in the sheet meanwhile."
        : `Not saved: ${cellText(found)} was typed into the sheet meanwhile.`}
    </Notice>
  );
}

function isShort(found: CellValue): boolean {
  return cellText(found).length <= 12;
}
