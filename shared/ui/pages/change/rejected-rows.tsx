import type { Preview } from "../../../workbook/request";
import { Disclosure } from "../../parts/disclosure";
import { ScrollList } from "../../parts/scroll-list";
import { count } from "../../words";

/** The rows of the file that cannot be used, each with its line and the reason. */
export function RejectedRows({ rejected }: Pick<Preview, "rejected">) {
  const title = `${count(rejected.length, "row")} left out`;
  return (
    <Disclosure title={title} open>
      <ScrollList
        label={title}
        items={rejected}
        render={({ line, reason }) => (
          <>
            <strong>Line {line}:</strong> {reason}
          </>
        )}
      />
    </Disclosure>
  );
}
