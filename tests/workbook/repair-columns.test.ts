import { beforeEach, describe, expect, test } from "vitest";
import { columnLetters } from "../../shared/workbook/address";
import { ANSWERS } from "../../shared/workbook/handle-request";
import { previewUndo } from "../../shared/workbook/history";
import { PROGRAM_COLUMNS } from "../../shared/workbook/programs-columns";
import type { Preview } from "../../shared/workbook/request";
import type { HostName } from "../../shared/workbook/snapshot";
import { MemoryWorkbook } from "./memory-workbook";

const WHEN = "2026-11-25T12:00:00.000Z";
const WIDE = PROGRAM_COLUMNS.length;

describe.each<HostName>(["excel", "sheets"])("columns that a repair puts back in %s", (host) => {
  let book: MemoryWorkbook;
  let steps = 0;
  beforeEach(() => {
    book = new MemoryWorkbook(host);
    apply(check());
  });

  const check = (): Preview => ANSWERS.preview(book.snapshot(), { kind: "preview", action: { kind: "create-master" } });
  const apply = ({ plan }: Pick<Preview, "plan">) => {
    steps += 1;
    const id = `step-${steps}`;
    expect(book.apply(plan, { id, when: WHEN, resumes: false }).kind).toBe("applied");
    return id;
  };
  const place = (id: string) => PROGRAM_COLUMNS.findIndex((column) => column.id === id);
  const header = (column: number) => book.cell("Programs", 0, column);
  const tableWidth = () => book.snapshot().sheets.Programs?.tables[0]?.columns ?? null;
  const withProgram = () => book.type("Programs", 1, place("institution"), "Lantern Hospital");

  test.each(["signal", "score"])("are taken back with it: %s", (id) => {
    withProgram();
    book.deleteColumn("Programs", place(id));
    const before = book.state();
    const step = apply(check());
    expect(header(WIDE - 1)).toBe(PROGRAM_COLUMNS[place(id)]?.header);
    expect(tableWidth()).toBe(host === "excel" ? WIDE : null);
    const back = previewUndo(book.snapshot(), step);
    expect(back.blocked).toEqual([]);
    expect(back.plan.changes).toContainEqual(
      expect.objectContaining({ kind: "plain", sheet: "Programs", row: 0, column: WIDE - 1, columns: 1 }),
    );
    apply(back);
    expect(header(WIDE - 1)).toBeNull();
    expect(tableWidth()).toBe(host === "excel" ? WIDE - 1 : null);
    expect(book.state()).toEqual(before);
  });

  test("are not taken back once something is typed in them: the cell is named", () => {
    withProgram();
    book.deleteColumn("Programs", place("signal"));
    const step = apply(check());
    book.type("Programs", 1, WIDE - 1, "Gold");
    expect(previewUndo(book.snapshot(), step).blocked).toEqual([
      { sheet: "Programs", cell: `${columnLetters(WIDE - 1)}2`, expected: null, found: "Gold" },
    ]);
  });

  test("of another list are taken back, too", () => {
    book.deleteColumn("Outreach", 3);
    const before = book.state();
    const step = apply(check());
    apply(previewUndo(book.snapshot(), step));
    expect(book.state()).toEqual(before);
  });

  test.each([
    ["a remark", "ask again"],
    ["a formula that shows nothing", { formula: '=""' }],
  ])("never stand above %s of the user's", (_, own) => {
    book.deleteColumn("Programs", place("website"));
    book.deleteColumn("Programs", place("city"));
    book.type("Programs", 20, WIDE - 1, own);
    if (host === "excel") {
      expect(check).toThrow(
        `Programs lacks the columns City, Website, and ${columnLetters(WIDE - 1)}21, where there would be room, holds something of yours. Move it further right or to another sheet, then try again.`,
      );
      return;
    }
    apply(check());
    expect([WIDE - 2, WIDE - 1, WIDE].map(header)).toEqual(["City", null, "Website"]);
    expect(book.cell("Programs", 20, WIDE - 1)).toEqual(own);
    expect(check().plan.changes).toEqual([]);
  });
});
