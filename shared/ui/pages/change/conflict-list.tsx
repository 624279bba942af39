import type { Conflict } from "../../../workbook/plan";
import { ScrollList } from "../../parts/scroll-list";
import { cellText } from "../../words";

/** Cells that hold something else than they should: what, and what was expected. */
export function ConflictList({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  return (
    <ScrollList
      label="Changed cells"
      items={conflicts}
      render={({ sheet, cell, found, expected }) =>
        `${sheet}: ${cell} holds ${cellText(found)}, expected ${cellText(expected)}`
      }
    />
  );
}
