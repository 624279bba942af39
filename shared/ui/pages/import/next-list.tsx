import { Loading } from "../../parts/loading";
import { OpeningProblems } from "./opening-problems";
import type { Wizard } from "./use-wizard";

/** Between two lists: the next one is looked at anew, as the workbook has changed. */
export function NextList({ wizard: { opening } }: { readonly wizard: Wizard }) {
  return opening.state.status === "failed" ? (
    <OpeningProblems opening={opening} take={null} />
  ) : (
    <Loading label="Opening the next list…" />
  );
}
