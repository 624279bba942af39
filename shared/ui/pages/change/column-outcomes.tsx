import type { ColumnOutcome, Preview } from "../../../workbook/request";
import { Disclosure } from "../../parts/disclosure";
import { SmallTable } from "../../parts/small-table";

const WORDS: { readonly [state in ColumnOutcome["state"]]: string } = {
  new: "new",
  used: "there already",
  yours: "there; yours to fill in",
};

/** Where each column of a group comes, or is. */
export function ColumnOutcomes({ columns }: Pick<Preview, "columns">) {
  const fresh = columns.filter(({ state }) => state === "new").length;
  const there = columns.length - fresh;
  const counts = [...(fresh > 0 ? [`${fresh} new`] : []), ...(there > 0 ? [`${there} there already`] : [])];
  return (
    <div>
      <Disclosure title={`Columns: ${counts.join(", ")}`}>
        <SmallTable
          columns={[{ heading: "Column", width: 50 }, { heading: "At", width: 14 }, { heading: "What happens" }]}
          rows={columns.map(({ header, place, state }) => [header, place, WORDS[state]])}
        />
      </Disclosure>
    </div>
  );
}
