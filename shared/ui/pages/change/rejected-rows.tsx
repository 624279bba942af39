import type { Preview } from "../../../workbook/request";
import { Disclosure } from "../../parts/disclosure";
import { ScrollList } from "../../parts/scroll-list";
import { count } from "../../words";

/** What of the list cannot be used, row by row, with the reason and what becomes of it. */
export function RejectedRows({ rejected }: Pick<Preview, "rejected">) {
  const title = `${count(rejected.length, "entry", "entries")} cannot be used`;
  return (
    <Disclosure title={title} open>
      <ScrollList
        label={title}
        items={rejected}
        render={({ line, reason }) => (
          <>
            <strong>Row {line}:</strong> {reason}
          </>
        )}
      />
    </Disclosure>
  );
}
