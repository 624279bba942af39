import type { ColumnOutcome, Preview } from "../../../workbook/request";
import { Section } from "../../parts/section";
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
    <Section title={`Columns: ${counts.join(", ")}`}>
      <SmallTable
        columns={[
          { heading: "Column", width: there > 0 ? 50 : 80 },
          { heading: "At", width: 14 },
          ...(there > 0 ? [{ heading: "What happens" }] : []),
        ]}
        rows={columns.map(({ header, place, state }) => [header, place, ...(there > 0 ? [WORDS[state]] : [])])}
      />
    </Section>
  );
}
