import { CODE, column, DATE, TEXT } from "./contents";
import type { ListSheet } from "./sheet";

/** Hidden: answers that the user gave once and need not give again. */
export const MEMORY: ListSheet = {
  kind: "list",
  id: "memory",
  purpose: "What you confirmed once and are not asked again. The add-in keeps it.",
  tabColor: "#9A9A9A",
  hidden: true,
  onlyIn: null,
  table: "ConfirmedAnswers",
  columns: [
    column(
      "kind",
      "Kind",
      "identity",
      CODE,
      130,
      "Another name of a program, a header of a file, a decision, or a note of the add-in's own.",
    ),
    column("key", "About", "identity", TEXT, 260, "The name, the header or the question."),
    column("value", "Answer", "decision", TEXT, 260, "What you confirmed."),
    column("confirmedOn", "Confirmed on", "provenance", DATE, 118, "When you confirmed it."),
    column("source", "Source", "provenance", TEXT, 180, "For which source or file it holds; blank for all."),
  ],
  formulas: [],
  frozenColumns: 0,
  readyRows: 1,
};
