/** Links, notes and prompts in the model: what they follow, and what takes them away. */
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Link } from "../../playground/model/annotation-types";
import type { Rect, WorkbookModel } from "../../playground/model/types";
import { loadHeadlessHost } from "./model-bundle";

let create: () => WorkbookModel;
let model: WorkbookModel;
let sheet: string;

beforeAll(async () => {
  create = (await loadHeadlessHost("annotations")).createHeadlessModel;
}, 60_000);
beforeEach(() => {
  model = create();
  sheet = model.addSheet("Programs", 50, 12).id;
  model.write(at(0, 0, 3, 2), [
    ["Institution", "City"],
    ["Lakeshore", "Duluth"],
    ["Harbor Light", "Astoria"],
  ]);
});
afterEach(() => model.dispose());

const at = (row: number, column: number, rows = 1, columns = 1): Rect => ({ sheet, row, column, rows, columns });
const LINK: Link = { kind: "reference", reference: "Settings!A1", tip: "Opens Settings" };

describe("a link", () => {
  it("belongs to its cell: it moves with it, is copied with it, and can be taken away", () => {
    model.setLink(at(1, 0), LINK);
    model.insertRows(sheet, 0, 2);
    model.insertColumns(sheet, 0, 1);
    expect(model.links(sheet)).toEqual([{ row: 3, column: 1, link: LINK }]);
    model.copy(at(3, 1), { sheet, row: 8, column: 4 });
    expect(model.link(sheet, 8, 4)).toEqual(LINK);
    model.setLink(at(3, 1), null);
    expect(model.links(sheet)).toEqual([{ row: 8, column: 4, link: LINK }]);
  });

  it("goes with its row when the list is sorted", () => {
    model.setLink(at(1, 0), LINK);
    model.sort(at(1, 0, 2, 2), 0, true);
    expect(model.read(at(2, 0))[0]?.[0]?.value).toBe("Lakeshore");
    expect(model.links(sheet)).toEqual([{ row: 2, column: 0, link: LINK }]);
  });

  it("stays when its cell is written anew, and goes with the contents", () => {
    model.setLink(at(1, 0), LINK);
    model.write(at(1, 0), [["Lakeside"]]);
    expect(model.link(sheet, 1, 0)).toEqual(LINK);
    model.clear(at(1, 0), "contents");
    expect(model.link(sheet, 1, 0)).toBeNull();
  });
});

describe("a note", () => {
  it("follows its cell and can be changed and taken away", () => {
    model.setNote(sheet, 0, 1, "Where the program is.");
    model.insertColumns(sheet, 0, 2);
    model.insertRows(sheet, 0, 1);
    expect(model.notes(sheet)).toEqual([{ row: 1, column: 3, text: "Where the program is." }]);
    model.setNote(sheet, 1, 3, "The city.");
    model.moveColumns(sheet, 3, 1, 0);
    expect(model.notes(sheet)).toEqual([{ row: 1, column: 0, text: "The city." }]);
    model.setNote(sheet, 1, 0, "");
    expect(model.notes(sheet)).toEqual([]);
  });

  it("goes with its column and with its sheet", () => {
    model.setNote(sheet, 0, 0, "Who.");
    model.setNote(sheet, 0, 1, "Where.");
    model.deleteColumns(sheet, 0, 1);
    expect(model.notes(sheet)).toEqual([{ row: 0, column: 0, text: "Where." }]);
    model.deleteSheet(sheet);
    expect(model.notes(sheet)).toEqual([]);
  });

  it("of the host is no step that a person could undo", () => {
    model.type(at(5, 0), [["typed"]]);
    model.setNote(sheet, 0, 0, "Who.");
    expect(model.undo()).toBe(false);
  });
});

describe("a prompt", () => {
  const PROMPT = { title: "Institution", message: "The hospital's own name." };

  it("needs no rule, follows its cells and goes with the validation", () => {
    model.setValidation(at(0, 1), { rule: { kind: "any" }, strict: false, message: "", prompt: PROMPT });
    model.insertColumns(sheet, 1, 1);
    expect(model.validations(sheet)).toEqual([
      { range: at(0, 2), rule: { kind: "any" }, strict: false, message: "", prompt: PROMPT },
    ]);
    model.setValidation(at(0, 2), null);
    expect(model.validations(sheet)).toEqual([]);
  });

  it("stands beside a rule", () => {
    const rule = { kind: "number", minimum: 1, maximum: 5, whole: false } as const;
    model.setValidation(at(1, 2, 5, 1), { rule, strict: true, message: "1 to 5.", prompt: PROMPT });
    expect(model.validations(sheet)).toMatchObject([{ rule, prompt: PROMPT }]);
  });
});

it("the columns of a table keep their ids when they are renamed, moved and joined by others", () => {
  const { id } = model.addTable("Programs", at(0, 0, 3, 2));
  const [institution, city] = model.columnIds(id);
  model.type(at(0, 1), [["Town"]]);
  model.moveColumns(sheet, 1, 1, 0);
  expect(model.columnIds(id)).toEqual([city, institution]);
  model.insertColumns(sheet, 1, 1);
  expect(model.columnIds(id)).toHaveLength(3);
  expect([model.columnIds(id)[0], model.columnIds(id)[2]]).toEqual([city, institution]);
  model.write(at(0, 0, 1, 3), [["Institution", "State", "Town"]]);
  expect([model.columnIds(id)[0], model.columnIds(id)[2]]).toEqual([city, institution]);
  expect(new Set(model.columnIds(id)).size).toBe(3);
});

it("a new table counts its columns from one, a column that comes later gets the next number", () => {
  const { id } = model.addTable("Programs", at(0, 0, 3, 2));
  model.insertColumns(sheet, 1, 1);
  expect(model.columnIds(id)).toEqual([1, 3, 2]);
  model.deleteColumns(sheet, 0, 1);
  expect(model.columnIds(id)).toEqual([3, 2]);
  model.insertColumns(sheet, 1, 1);
  expect(model.columnIds(id)).toEqual([3, 4, 2]);
});

it("a column whose header is cleared keeps its id under the name that Excel gives it", () => {
  const { id } = model.addTable("Programs", at(0, 0, 3, 2));
  model.type(at(0, 1), [[null]]);
  expect(model.read(at(0, 1))[0]?.[0]?.value).toBe("Column1");
  expect(model.columnIds(id)).toEqual([1, 2]);
});

it("underlines", () => {
  model.setStyle(at(0, 0), { underline: true });
  expect(model.style(sheet, 0, 0)).toEqual({ underline: true });
});
