import { type Members, menu, open, read, readCalculated, serviceClass, write } from "./member";
import {
  FormatRuleBuilderObject,
  RangeObject,
  RichTextBuilderObject,
  SheetObject,
  SpreadsheetAppObject,
  SpreadsheetObject,
  UiObject,
  ValidationBuilderObject,
} from "./objects";
import { activeRange } from "./selection";

const members: Members<SpreadsheetAppObject> = {
  getActive: read(() => new SpreadsheetObject()),
  getActiveSpreadsheet: read(() => new SpreadsheetObject()),
  getActiveSheet: read((_, __, { host }) => new SheetObject(host.model.activeSheet())),
  getActiveRange: read((_, __, { host }) => activeRange(host.model)),
  getCurrentCell: read((_, __, { host }) => {
    const { rect } = activeRange(host.model);
    return new RangeObject({ ...rect, rows: 1, columns: 1 });
  }),
  setActiveSheet: write((_, args, { host }) => {
    const sheet = args.object(0, SheetObject);
    host.model.activate(sheet.id);
    return sheet;
  }),
  setActiveRange: write((_, args, { host }) => {
    const range = args.object(0, RangeObject);
    host.model.activate(range.rect.sheet);
    host.model.select(range.rect);
    return range;
  }),
  // Waiting for calculation is all there is to do: writes reach the model at once.
  flush: readCalculated(() => null),
  getUi: menu(() => new UiObject()),
  newDataValidation: open(() => new ValidationBuilderObject()),
  newRichTextValue: open(() => new RichTextBuilderObject()),
  newConditionalFormatRule: open(() => new FormatRuleBuilderObject()),
};

export const spreadsheetApp = serviceClass("SpreadsheetApp", SpreadsheetAppObject, members);
