import { CODE, column, DATE, TEXT } from "./contents";
import { KEY } from "./program-lookups";
import type { ListSheet } from "./sheet";

/** Hidden: where each value came from that the user did not type; all sources of a cell, shown or not. */
export const VALUES: ListSheet = {
  kind: "list",
  id: "values",
  purpose: "Every value that came from elsewhere, with its source and date. The add-in keeps it.",
  tabColor: "#9A9A9A",
  hidden: true,
  onlyIn: null,
  table: "ImportedValues",
  columns: [
    KEY,
    column("field", "Field", "identity", CODE, 130, "Which column of Programs."),
    column("value", "Value", "numbers", TEXT, 260, "As the source has it."),
    column("source", "Source", "provenance", TEXT, 180, "Who published it."),
    column("date", "Date", "provenance", DATE, 100, "When it was imported."),
    column("file", "File", "provenance", TEXT, 240, "The file's name, or what else the value came from."),
  ],
  formulas: [],
  frozenColumns: 0,
  readyRows: 1,
};
