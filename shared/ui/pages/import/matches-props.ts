import type { IncomingList } from "../../../importing";
import type { UnderstoodList } from "../../../importing/understand";
import type { Preview } from "../../../workbook/request";
import type { ListDraft } from "./list-draft";
import type { ListOutcome } from "./use-wizard";

/** What the matches of a list are made of, and where they lead. */
export interface MatchesProps {
  readonly list: UnderstoodList;
  readonly incoming: IncomingList;
  readonly draft: ListDraft;
  readonly note: string;
  readonly notice: string | null;
  /** Whether further lists follow, or came before. */
  readonly several: boolean;
  readonly change: (draft: ListDraft) => void;
  /** Back to the columns. */
  readonly columns: () => void;
  readonly finish: (outcome: ListOutcome) => void;
  readonly restart: () => void;
  readonly setWriting: (writing: boolean) => void;
}

/** Nothing to write, and nothing to answer. */
export function isNothing({ plan, counts }: Pick<Preview, "plan" | "counts">): boolean {
  return plan.changes.length === 0 && counts.ask === 0;
}
