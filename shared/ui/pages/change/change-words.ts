import { cellCount } from "../../../workbook/check-plan";
import type { Preview } from "../../../workbook/request";
import { count } from "../../words";

export const WRITING = "Writing…";

/** What is said around one kind of change: before, on the button that agrees to it, and after. */
export interface ChangeWords {
  readonly summary: (preview: Preview) => readonly string[];
  readonly agree: (preview: Preview) => string;
  readonly applied: (preview: Pick<Preview, "counts">) => string;
}

/** Programs come in or are completed. */
export const LIST_WORDS: ChangeWords = {
  summary: ({ summary }) => summary,
  agree: ({ counts: { add, change } }) => {
    if (add > 0) return change > 0 ? `Add ${add} and complete ${change}` : `Add ${count(add, "program")}`;
    return change > 0 ? `Complete ${count(change, "program")}` : "Write the changes";
  },
  applied: ({ counts: { add, change } }) => {
    const done = [
      ...(add > 0 ? [`${count(add, "program")} added`] : []),
      ...(change > 0 ? [`${count(change, "program")} completed`] : []),
    ].join(", ");
    return done === "" ? "Done." : `${done} on the sheet Programs.`;
  },
};

/** The master's sheets are made, or what is missing in them is brought back. */
export const MASTER_WORDS: ChangeWords = {
  summary: ({ summary }) => summary,
  agree: ({ plan }) => plan.title,
  applied: () => "Done. History and undo can take it back.",
};

/** A group of columns comes into a sheet of the user's own. */
export const COLUMN_WORDS: ChangeWords = {
  summary: ({ summary }) => summary,
  agree: ({ columns }) => {
    const fresh = columns.filter(({ state }) => state === "new").length;
    return fresh > 0 ? `Add ${count(fresh, "column")}` : "Write the formulas";
  },
  applied: () => "Done. History and undo can take it back.",
};

/** A step is taken back. */
export const UNDO_WORDS: ChangeWords = {
  summary: ({ summary }) => summary,
  agree: () => "Undo this step",
  applied: () => "Taken back.",
};

/** A step that was interrupted is finished. */
export const FINISH_WORDS: ChangeWords = {
  summary: ({ plan }) => {
    const cells = cellCount(plan);
    if (cells > 0) return [`${count(cells, "cell")} left to write`];
    return plan.changes.length > 0
      ? ["All cells are written; only their looks are left"]
      : ["Nothing is left to write: it only remains to be marked as finished"];
  },
  agree: () => "Finish this step",
  applied: () => "Finished.",
};
