/** Notes and links of cells. */
import type { Rect, WorkbookModel } from "../../model/types";
import { checkInside, within } from "./grid";
import { unlink } from "./links";
import { fluent, type Members, read, readCalculated } from "./member";
import { type RangeObject, RichTextObject } from "./objects";
import { checkShape, fill } from "./range-values";
import type { Session } from "./session";

/** How Google shows linked text. */
const LINK_LOOK = { fontColor: "#1155cc", underline: true } as const;

export const rangeAnnotations: Members<RangeObject> = {
  setNote: fluent(({ rect }, args, session) => writeNotes(rect, fill(rect, args.at(0) ?? ""), session)),
  setNotes: fluent(({ rect }, args, session) => writeNotes(rect, args.matrix(0), session)),
  clearNote: fluent(({ rect }, _, session) => writeNotes(rect, fill(rect, ""), session)),
  getNote: read(({ rect }, _, session) => notes({ ...rect, rows: 1, columns: 1 }, session)[0]?.[0] ?? ""),
  getNotes: read(({ rect }, _, session) => notes(rect, session)),
  setRichTextValue: fluent(({ rect }, args, { host: { model } }) => {
    writeRichText(model, checkInside(model, rect), args.object(0, RichTextObject));
  }),
  /** One for each cell. */
  setRichTextValues: fluent(({ rect }, args, { host: { model } }) => {
    const texts = args
      .matrix(0)
      .map((row) => row.map((item) => (item instanceof RichTextObject ? item : args.mismatch())));
    checkShape(rect, texts);
    checkInside(model, rect);
    texts.forEach((row, i) => {
      row.forEach((text, j) => {
        writeRichText(model, within(rect, { row: i, column: j, rows: 1, columns: 1 }), text);
      });
    });
  }),
  /** Null where the cell holds no text. */
  getRichTextValue: readCalculated(({ rect }, _, { host: { model } }) => {
    const value = model.read({ ...rect, rows: 1, columns: 1 })[0]?.[0]?.value;
    return typeof value === "string" ? new RichTextObject(value, model.link(rect.sheet, rect.row, rect.column)) : null;
  }),
};

function writeRichText(model: WorkbookModel, rect: Rect, { text, link }: RichTextObject): void {
  model.write(rect, fill(rect, text));
  if (link === null) {
    unlink(model, rect);
    return;
  }
  model.setLink(rect, link);
  model.setStyle(rect, LINK_LOOK);
}

function notes(rect: Rect, { host: { model } }: Session): string[][] {
  checkInside(model, rect);
  const known = new Map(model.notes(rect.sheet).map(({ row, column, text }) => [`${row},${column}`, text]));
  return Array.from({ length: rect.rows }, (_, i) =>
    Array.from({ length: rect.columns }, (__, j) => known.get(`${rect.row + i},${rect.column + j}`) ?? ""),
  );
}

/** Whatever is no text becomes one; null takes a note away. */
function writeNotes(rect: Rect, matrix: readonly (readonly unknown[])[], session: Session): void {
  const { model } = session.host;
  checkShape(rect, matrix);
  const before = notes(rect, session);
  matrix.forEach((row, i) => {
    row.forEach((note, j) => {
      const text = note === null || note === undefined ? "" : String(note);
      if (text !== before[i]?.[j]) model.setNote(rect.sheet, rect.row + i, rect.column + j, text);
    });
  });
}
