import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 0`,
    textAlign: "left",
    verticalAlign: "top",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface SmallTableProps {
  /** Each column's heading, and its share of the width in percent where they are not equal. */
  readonly columns: readonly { readonly heading: string; readonly width?: number }[];
  readonly rows: readonly (readonly ReactNode[])[];
}

/** A plain table of short texts that fits the narrowest pane. */
export function SmallTable({ columns, rows }: SmallTableProps) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {columns.map(({ heading, width }) => (
            <th key={heading} className={styles.cell} style={width === undefined ? undefined : { width: `${width}%` }}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows may be alike, and do not change their order.
          <tr key={row}>
            {cells.map((cell, column) => (
              <td key={columns[column]?.heading} className={styles.cell}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
