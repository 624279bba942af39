import { Text } from "@fluentui/react-components";
import type { JoinedLists } from "../../../importing/joined-lists";
import { FocusedHeading } from "../../parts/focused-heading";
import { WaysOn } from "../../parts/ways-on";
import { count } from "../../words";
import type { Opened } from "./use-opening";

interface JoinOfferProps {
  readonly opened: Opened;
  readonly pair: JoinedLists;
  /** Null: they come one after the other. */
  readonly join: (pair: JoinedLists | null) => void;
}

/** Two files belong together: one has codes, the other says whose they are. */
export function JoinOffer({ opened: { lists }, pair, join }: JoinOfferProps) {
  const { codes, institutions, joined } = pair;
  return (
    <>
      <FocusedHeading focused>These two belong together</FocusedHeading>
      <Text>
        {lists[codes]?.name} has match codes, and {lists[institutions]?.name} says whose they are. Together they are one
        list of {count(joined.rows.length, "row")}.
      </Text>
      <WaysOn
        first={{ label: "Put them together", run: () => join(pair) }}
        others={[{ label: "One after the other", run: () => join(null) }]}
        focused={false}
      />
    </>
  );
}
