import { READY_ROWS } from "../column-rules";
import { PROGRAM_COLUMNS } from "../programs-columns";
import type { ListSheet } from "./sheet";

/** The master list: one row a program. Its formulas differ from host to host (see result-formulas). */
export const PROGRAMS: ListSheet = {
  kind: "list",
  id: "programs",
  purpose: "Your list: one row a program, with your ratings, the score and the tier.",
  tabColor: "#0B5A73",
  hidden: false,
  onlyIn: null,
  table: "Programs",
  columns: PROGRAM_COLUMNS,
  formulas: [],
  frozenColumns: 2,
  readyRows: READY_ROWS,
};
