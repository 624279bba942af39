import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Preview } from "../../../workbook/request";
import { Disclosure } from "../../parts/disclosure";

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
  unused: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
});

/** Which column of the file goes to which column of Programs, and which is not used. */
export function ColumnMapping({ mapping }: Pick<Preview, "mapping">) {
  const styles = useStyles();
  const unused = mapping.filter(({ field }) => field === null).map(({ header }) => headerText(header));
  return (
    <div>
      <Disclosure title={`Columns: ${mapping.length - unused.length} of ${mapping.length} used`}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th className={styles.cell}>In the file</th>
              <th className={styles.cell}>In Programs</th>
            </tr>
          </thead>
          <tbody>
            {mapping.map(({ header, field }, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns of a file may have the same header.
              <tr key={column}>
                <td className={styles.cell}>{headerText(header)}</td>
                <td className={styles.cell}>{field ?? <span className={styles.unused}>not used</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
      {unused.length > 0 && (
        <Text size={200} block>
          Not used: {unused.join(", ")}
        </Text>
      )}
    </div>
  );
}

function headerText(header: string): string {
  return header.trim() === "" ? "(no name)" : header;
}
