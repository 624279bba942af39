import { beforeEach, describe, expect, test } from "vitest";
import type { HostName } from "../../shared/workbook/snapshot";
import { ImportBook, importOf } from "./import-book";

const FIRST = "Institution,City,State,ACGME code\nElm Clinic,Toledo,OH,7663800888\nOak Clinic,Dayton,OH,7663800999\n";
const CLOSED = `Institution,City,State,ACGME code,Website,Accreditation Status
Elm Clinic,Toledo,OH,7663800888,https://elm.example,Voluntary Withdrawal
Ash Clinic,Lima,OH,7663800777,,Accreditation Withdrawn
`;

describe.each<HostName>(["excel", "sheets"])("programs that a list calls closed, in %s", (host) => {
  let desk: ImportBook;
  beforeEach(() => {
    desk = new ImportBook(host);
    desk.carryOut(importOf(FIRST));
  });

  test("a known one is marked, with its source, and its other facts come in; an unknown one is left out", () => {
    const seen = desk.carryOut(importOf(CLOSED, "ACGME", {}, "acgme.csv"));
    expect(seen.imported.map(({ key, state, closed }) => [key, state, closed])).toEqual([
      ["P-0001", "closed", "Voluntary Withdrawal"],
      [null, "closed", "Accreditation Withdrawn"],
    ]);
    expect(seen.counts).toMatchObject({ add: 0, change: 0, closed: 2, closedHere: 1, rejected: 0 });
    // Each stands in one group.
    expect(seen.rejected).toEqual([]);
    expect(seen.plan.title).toBe("Mark 1 closed program from acgme.csv");
    expect(desk.cell("P-0001", "status")).toBe("Closed");
    expect(desk.cell("P-0001", "website")).toBe("https://elm.example");
    expect(desk.values()).toContain("P-0001 | status | Closed | ACGME");
    expect(desk.rows("key")).toHaveLength(2);
    const again = desk.preview(importOf(CLOSED, "ACGME", {}, "acgme.csv"));
    expect(again.plan.changes).toEqual([]);
    expect(again.counts).toMatchObject({ closed: 2, closedHere: 1 });
  });

  test("a status that stands there stays, is listed, and gives way where the user says so", () => {
    desk.type("P-0001", "status", "Applied");
    const seen = desk.carryOut(importOf(CLOSED, "ACGME"));
    expect(desk.cell("P-0001", "status")).toBe("Applied");
    expect(seen.imported[0]?.fields).toContainEqual(
      expect.objectContaining({ field: "status", state: "kept", was: "Applied", brings: "Closed", by: "You" }),
    );
    desk.carryOut(importOf(CLOSED, "ACGME", { take: [{ key: "P-0001", field: "status" }] }));
    expect(desk.cell("P-0001", "status")).toBe("Closed");
  });

  test("a status out of a list of one's own is no other list's to replace", () => {
    desk.carryOut(importOf("Institution,City,State,ACGME code,Status\nElm Clinic,Toledo,OH,7663800888,Applied\n"));
    const seen = desk.preview(importOf(CLOSED, "ACGME"));
    expect(seen.imported[0]?.fields).toContainEqual(
      expect.objectContaining({ field: "status", state: "kept", by: "list.csv" }),
    );
  });
});

describe("rows that name neither institution nor program", () => {
  const nameless = (code: string) => ({
    line: 2,
    alsoLines: [],
    values: [["acgmeCode", code] as const, ["percentImg", 20] as const],
    extras: [],
    closed: null,
  });
  const list = (...codes: readonly string[]) => {
    const action = importOf(
      "Institution,City,State,ACGME code\nElm Clinic,Toledo,OH,7663800888\n",
      "Other",
      {},
      "codes.csv",
    );
    if (action.kind !== "import") throw new Error("This is no import.");
    const programs = codes.map((code, at) => ({ ...nameless(code), line: at + 2 }));
    return { ...action, list: { ...action.list, read: codes.length, programs } };
  };

  test("complete the program that has their code; the others are left out by line", () => {
    const desk = new ImportBook("excel");
    desk.carryOut(importOf(FIRST));
    const seen = desk.carryOut(list("7663800888", "7663800111"));
    expect(seen.counts).toMatchObject({ add: 0, change: 1, rejected: 1 });
    // It is shown by the name that it has here.
    expect(seen.imported.map(({ institution, codes }) => [institution, codes])).toEqual([["Elm Clinic", "7663800888"]]);
    expect(seen.rejected).toEqual([
      {
        line: 3,
        reason: "no program here has this code, and the list names neither institution nor program; row left out",
      },
    ]);
    expect(desk.cell("P-0001", "percentImg")).toBe(20);
    expect(desk.cell("P-0001", "institution")).toBe("Elm Clinic");
  });

  test("are left out where two programs have their code and nobody says which", () => {
    const desk = new ImportBook("excel");
    desk.carryOut(importOf(FIRST));
    desk.type("P-0002", "acgmeCode", "7663800888");
    expect(desk.preview(list("7663800888")).counts).toMatchObject({ ask: 1 });
    const apart = list("7663800888");
    const seen = desk.preview({ ...apart, choices: { ...apart.choices, unanswered: "apart" } });
    expect(seen.counts).toMatchObject({ add: 0, ask: 0, rejected: 1 });
    expect(seen.rejected[0]?.reason).toMatch(/^which program has this code is not clear/);
  });
});
