import { beforeEach, describe, expect, test } from "vitest";
import type { HostName } from "../../shared/workbook/snapshot";
import { ImportBook, importOf } from "./import-book";

const FIRST = "Institution,City,State\nLakeshore University Hospital,Springfield,IL\n";
const HEADER = "Institution,City,State,ACGME code,Website\n";

describe.each<HostName>(["excel", "sheets"])("a program typed by hand, without a row key, in %s", (host) => {
  let desk: ImportBook;
  beforeEach(() => {
    desk = new ImportBook(host);
    desk.carryOut(importOf(FIRST));
    desk.typeProgram({ institution: "Elm Clinic", city: "Old Toledo", state: "OH", acgmeCode: "7663800888" });
  });

  test("is found by its code: what was typed stays, what it lacks comes in, with its key", () => {
    const list = `${HEADER}Elm Clinic,Toledo,OH,7663800888,https://elm.example\n`;
    const seen = desk.carryOut(importOf(list, "ACGME"));
    expect(seen.counts).toMatchObject({ add: 0, change: 1 });
    expect(seen.imported[0]?.fields.map(({ field, state, by }) => [field, state, by])).toEqual([
      ["city", "kept", "You"],
      ["website", "fill", null],
      ["region", "fill", null],
      ["pathway", "fill", null],
    ]);
    expect(desk.rows("key", "institution", "city", "website")).toEqual([
      "P-0001 | Lakeshore University Hospital | Springfield | ",
      "P-0002 | Elm Clinic | Old Toledo | https://elm.example",
    ]);
    expect(desk.values()).toContain("P-0002 | city | Old Toledo | You");
    // It is computed like any other now.
    expect(desk.preview({ kind: "complete-rows" }).plan.changes).toEqual([]);
    expect(desk.preview(importOf(list, "ACGME")).plan.changes).toEqual([]);
  });

  test("is found by its name and place, beside programs that are new", () => {
    const list = `${HEADER}Elm Clinic,Old Toledo,OH,,https://elm.example\nMeadow Lark Hospital,Bismarck,ND,,\n`;
    expect(desk.carryOut(importOf(list)).counts).toMatchObject({ add: 1, change: 1 });
    expect(desk.rows("key", "institution", "website")).toEqual([
      "P-0001 | Lakeshore University Hospital | ",
      "P-0002 | Elm Clinic | https://elm.example",
      "P-0003 | Meadow Lark Hospital | ",
    ]);
  });

  test("loses key and values again when the import is taken back, not what was typed", () => {
    desk.carryOut(importOf(`${HEADER}Elm Clinic,Toledo,OH,7663800888,https://elm.example\n`, "ACGME"));
    desk.undo();
    expect(desk.rows("key", "institution", "city", "website").at(-1)).toBe(" | Elm Clinic | Old Toledo | ");
  });

  test("gets its key alone where the results are lost: the import goes on", () => {
    const sheet = host === "sheets" ? "Results" : "Settings";
    desk.book.deleteSheet(sheet);
    desk.carryOut(importOf(`${HEADER}Elm Clinic,Toledo,OH,7663800888,https://elm.example\n`, "ACGME"));
    expect(desk.rows("key", "website", "tier").at(-1)).toBe("P-0002 | https://elm.example | ");
  });

  test("stays without a key where a list changes nothing", () => {
    expect(desk.preview(importOf(FIRST)).plan.changes).toEqual([]);
  });
});
