/** Notes of cells, as the grid's own part for them keeps and shows them. */
import { SheetsNoteModel } from "@univerjs/sheets-note";
import type { NoteInfo } from "./annotation-types";
import type { UniverContext } from "./univer-context";

/** Of a note's box, in pixels. */
const WIDTH = 240;
const LINE_HEIGHT = 20;
const LETTERS_IN_A_LINE = 34;

export class Notes {
  constructor(private readonly context: UniverContext) {}

  /** By row, then by column. */
  list(sheet: string): NoteInfo[] {
    const notes = this.context.boot.injector.get(SheetsNoteModel).getSheetNotes(this.context.unitId, sheet);
    return [...(notes?.values() ?? [])]
      .filter(({ note }) => note !== "")
      .map(({ row, col, note }) => ({ row, column: col, text: note }))
      .sort((a, b) => a.row - b.row || a.column - b.column);
  }

  /** "" takes the note away. */
  set(sheet: string, row: number, column: number, text: string): void {
    this.context.checkInside({ sheet, row, column, rows: 1, columns: 1 });
    const place = { sheetId: sheet, row, col: column };
    if (text === "") {
      this.context.runAsHost("delete the note", "sheet.mutation.remove-note", place);
      return;
    }
    const lines = text
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS_IN_A_LINE)), 1);
    const note = { width: WIDTH, height: lines * LINE_HEIGHT, note: text };
    this.context.runAsHost("write the note", "sheet.mutation.update-note", { ...place, note });
  }
}
