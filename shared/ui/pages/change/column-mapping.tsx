import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Preview } from "../../../workbook/request";
import { Disclosure } from "../../parts/disclosure";
import { SmallTable } from "../../parts/small-table";

const useStyles = makeStyles({
  unused: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
});

/** Which column of the list goes to which column of Programs, and which is not used. */
export function ColumnMapping({ mapping }: Pick<Preview, "mapping">) {
  const styles = useStyles();
  const unused = mapping.filter(({ field }) => field === null).map(({ header }) => headerText(header));
  return (
    <div>
      <Disclosure title={`Columns: ${mapping.length - unused.length} of ${mapping.length} used`}>
        <SmallTable
          columns={[{ heading: "In the list" }, { heading: "In Programs" }]}
          rows={mapping.map(({ header, field }) => [
            headerText(header),
            field ?? (
              <span key="unused" className={styles.unused}>
                not used
              </span>
            ),
          ])}
        />
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
