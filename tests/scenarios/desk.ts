/** What a person does at a spreadsheet with IMGScore: every host and every driver offers the same. */
export interface Desk {
  startWithTheList(): Promise<void>;
  /** Chooses a file, looks at the preview, agrees. Resolves with what the preview says first, e.g. "7 programs to add". */
  importFile(name: string, text: string): Promise<string>;
  /** The sentence with which a file is refused. */
  refusedFile(name: string, text: string): Promise<string>;
  /** Types into the five rating cells of a row of Programs (2 is the first program); "" leaves a cell blank. */
  rate(row: number, ratings: readonly string[]): Promise<void>;
  /** Selects a row of Programs and asks the pane to explain it. */
  explain(row: number): Promise<ShownProgram>;
  /** The workbook as an .xlsx file. */
  takeHome(): Promise<Uint8Array>;
}

/** What the pane shows of a program. */
export interface ShownProgram {
  readonly institution: string;
  /** As shown, e.g. "85.0"; null where it says that there is none. */
  readonly score: string | null;
  readonly tier: string;
  /** "IMG friendliness 20.0 of 20.0", one for each domain. */
  readonly contributions: readonly string[];
}
