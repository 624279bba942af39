import { amount, CODE, column, TEXT } from "./contents";
import type { ListSheet } from "./sheet";

const ROWS = amount(1_000_000, "0");

/** One row for every import; written by the add-in. */
export const IMPORT_LOG: ListSheet = {
  kind: "list",
  id: "importLog",
  purpose: "Every import: which file, what it brought, and how to take it back.",
  tabColor: "#4A4A4A",
  hidden: false,
  onlyIn: null,
  table: "ImportLog",
  columns: [
    column("import", "Import", "identity", CODE, 92, "The import's number: the add-in finds its line by it."),
    column("when", "When", "provenance", TEXT, 150, "The day of the import."),
    column("file", "File", "provenance", TEXT, 240, "The file's name, or what else the rows came from."),
    column(
      "source",
      "Source",
      "provenance",
      TEXT,
      150,
      "Who published the list, where that is known; else what it was: a file, pasted, or a sheet in this workbook.",
    ),
    column("sheet", "Sheet", "provenance", TEXT, 120, "Which sheet was read, where a list has several."),
    column("read", "Rows read", "numbers", ROWS, 80, "Rows with anything in them."),
    column("added", "Added", "numbers", ROWS, 86, "Programs that are new in the list."),
    column("completed", "Completed", "numbers", ROWS, 118, "Programs whose blank cells were filled in."),
    column("left", "Left as they were", "numbers", ROWS, 100, "Programs that had everything already."),
    column("leftOut", "Left out", "numbers", ROWS, 80, "Rows that are no program of yours, or that could not be read."),
    column("undo", "How to undo", "decision", TEXT, 300, "The step's title: choose it under History in the pane."),
  ],
  formulas: [],
  frozenColumns: 3,
  readyRows: 50,
};
