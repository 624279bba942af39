/** The embedded host without a screen, for tests and the command line: the built add-ins on a workbook in Node. */

export { modelToXlsx } from "../xlsx/write-xlsx";
export { type Evaluated, type EvaluatedCell, evaluateFormula } from "./evaluate-formula";
export { type EmbeddedHost, type HostOptions, openHost, type SavedDocument } from "./open-host";
export type { HeadlessModel } from "./univer";
