/** What a validation says when its cell is selected, beside the cell, as Excel shows it. */
import type { FUniver } from "@univerjs/core/facade";
import { CellAlertType } from "@univerjs/preset-sheets-core";
import type { Prompt } from "../model/annotation-types";
import type { Rect, WorkbookModel } from "../model/types";

const KEY = "host.prompt";
const WIDTH = 260;
const LINE_HEIGHT = 20;
const LETTERS_IN_A_LINE = 36;

/** Returns how to stop. */
export function connectPrompts(api: FUniver, model: WorkbookModel): () => void {
  let shown: { dispose(): void } | null = null;
  const hide = () => {
    shown?.dispose();
    shown = null;
  };
  const stop = model.onSelection(({ sheet, row, column }) => {
    hide();
    const prompt = promptAt(model, { sheet, row, column, rows: 1, columns: 1 });
    const cell = api.getActiveWorkbook()?.getSheetBySheetId(sheet)?.getRange(row, column);
    if (prompt === null || !cell) return;
    const { title, message } = prompt;
    const lines = 2 + Math.ceil(message.length / LETTERS_IN_A_LINE);
    const size = { width: WIDTH, height: lines * LINE_HEIGHT };
    shown = cell.attachAlertPopup({ type: CellAlertType.INFO, title, message, key: KEY, ...size });
  });
  return () => {
    stop();
    hide();
  };
}

function promptAt(model: WorkbookModel, { sheet, row, column }: Rect): Prompt | null {
  for (const { range, prompt } of model.validations(sheet)) {
    const inRows = row >= range.row && row < range.row + range.rows;
    if (prompt && inRows && column >= range.column && column < range.column + range.columns) return prompt;
  }
  return null;
}
