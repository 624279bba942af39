import { Text } from "@fluentui/react-components";
import { PageFrame } from "../parts/page-frame";

/** Where groups of columns are to be put into a sheet of the user's own. */
export function ColumnsPage() {
  return (
    <PageFrame title="Add columns">
      <Text>
        Columns cannot be added to a sheet of your own yet; “Master workbook” makes sheets that have them all.
      </Text>
    </PageFrame>
  );
}
