import { beforeEach, describe, expect, test } from "vitest";
import type { Provider } from "../../shared/program/providers";
import type { HostName } from "../../shared/workbook/snapshot";
import { ImportBook, importOf, TODAY } from "./import-book";

const FIRST = "Institution,City,State,ACGME code\nElm Clinic,Toledo,OH,7663800888\n";
const MORE = "Institution,City,State,ACGME code,Website\nElm Clinic,Toledo,OH,7663800888,https://elm.example\n";

describe.each<HostName>(["excel", "sheets"])("where values come from, in %s", (host) => {
  let desk: ImportBook;
  beforeEach(() => {
    desk = new ImportBook(host);
    desk.carryOut(importOf(FIRST, "ACGME", {}, "acgme.csv"));
  });

  test("Sources names each list that gave the program something, once, and none that gave nothing", () => {
    desk.carryOut(importOf(FIRST, "NRMP", {}, "match.csv"));
    expect(desk.cell("P-0001", "sources")).toBe(`acgme.csv, imported ${TODAY}`);
    desk.carryOut(importOf(MORE, "FREIDA", {}, "freida.csv"));
    const both = `acgme.csv, imported ${TODAY}; freida.csv, imported ${TODAY}`;
    expect(desk.cell("P-0001", "sources")).toBe(both);
    desk.type("P-0001", "website", null);
    desk.carryOut(importOf(MORE, "FREIDA", {}, "freida.csv"));
    expect(desk.cell("P-0001", "sources")).toBe(both);
  });

  test("Sources are as before once an import is taken back", () => {
    desk.carryOut(importOf(MORE, "FREIDA", {}, "freida.csv"));
    desk.undo();
    expect(desk.cell("P-0001", "sources")).toBe(`acgme.csv, imported ${TODAY}`);
  });

  test("what the user wrote in Sources stays in it, a formula as it is", () => {
    desk.type("P-0001", "sources", "a friend");
    desk.carryOut(importOf(MORE, "FREIDA", {}, "freida.csv"));
    expect(desk.cell("P-0001", "sources")).toBe(`a friend; freida.csv, imported ${TODAY}`);
    desk.type("P-0001", "sources", { formula: '="x"' });
    desk.type("P-0001", "website", null);
    const { plan } = desk.preview(importOf(MORE, "NRMP", {}, "match.csv"));
    expect(JSON.stringify(plan.changes)).not.toContain("match.csv, imported");
  });

  test.each<readonly [Provider, string]>([
    ["FREIDA", "FREIDA"],
    ["NRMP", "NRMP"],
    ["Other", "File"],
  ])("the log says who published a list, where that is known: %s", (provider, said) => {
    desk.carryOut(importOf(MORE, provider, {}, "more.csv"));
    const log = desk.book.snapshot().sheets["Import log"]?.values ?? [];
    const at = log[0]?.indexOf("Source") ?? -1;
    expect(log.filter((row) => row.includes("more.csv")).map((row) => row[at])).toEqual([said]);
  });

  test("says whose value gives way, and that a list of one's own can come first", () => {
    desk.carryOut(
      importOf(
        "Institution,City,State,ACGME code,Director\nElm Clinic,Toledo,OH,7663800888,Ada\n",
        "Other",
        {},
        "own.csv",
      ),
    );
    const theirs = "Institution,City,State,ACGME code,Director\nElm Clinic,Toledo,OH,7663800888,Ben\n";
    const seen = desk.preview(importOf(theirs, "FREIDA", {}, "freida.csv"));
    expect(seen.imported[0]?.fields).toEqual([
      { field: "director", header: "Director", was: "Ada", brings: "Ben", state: "update", by: "own.csv" },
    ]);
    expect(seen.notice).toContain("1 value of own.csv gives way");
    expect(seen.notice).toContain("Settings");
    // Of two lists of one's own, the newer one counts.
    expect(desk.preview(importOf(theirs, "Other", {}, "newer.csv")).notice).toBeNull();
  });
});
