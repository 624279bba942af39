import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Conflict } from "../../../workbook/plan";
import { Notice } from "../../parts/notice";
import { ScrollList } from "../../parts/scroll-list";
import { useShow } from "../../state/use-show";
import { cellText } from "../../words";

const useStyles = makeStyles({ cell: { fontWeight: tokens.fontWeightSemibold } });

/** Cells that hold something else than they should: which, what, and what was expected. A cell's name leads to it. */
export function ConflictList({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  const styles = useStyles();
  const { show, problem } = useShow();
  return (
    <>
      {problem !== null && <Notice intent="error">{problem.message}</Notice>}
      <ScrollList
        label="Changed cells"
        items={conflicts}
        render={({ sheet, cell, found, expected }) => (
          <>
            <Link
              as="button"
              inline
              className={styles.cell}
              title="Show this cell"
              onClick={() => show({ sheet, cell })}
            >
              {sheet}: {cell}
            </Link>{" "}
            holds {cellText(found)}, expected {cellText(expected)}
          </>
        )}
      />
    </>
  );
}
