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

  test("one that is marked, and that a list says to be open, is named; whether it is open again is the user's to say", () => {
    desk.carryOut(importOf(CLOSED, "ACGME", {}, "acgme.csv"));
    const reopened = CLOSED.replace("Voluntary Withdrawal", "Continued Accreditation");
    const seen = desk.carryOut(importOf(reopened, "ACGME", {}, "newer.csv"));
    expect(seen.notice).toContain("list says otherwise: Elm Clinic (Continued Accreditation).");
    expect(desk.cell("P-0001", "status")).toBe("Closed");
    desk.type("P-0001", "status", null);
    expect(desk.preview(importOf(reopened, "ACGME", {}, "newer.csv")).notice ?? "").not.toContain("otherwise");
    // A list without a column for it says nothing of it.
    expect(desk.preview(importOf(FIRST, "ACGME", {}, "first.csv")).notice ?? "").not.toContain("otherwise");
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

  test("one that was left out is remembered, and comes marked out of another list", () => {
    desk.carryOut(importOf(CLOSED, "ACGME", {}, "acgme.csv"));
    // Said already: the same list has nothing to remember any more.
    expect(desk.preview(importOf(CLOSED, "ACGME", {}, "acgme.csv")).plan.changes).toEqual([]);
    expect(desk.preview(importOf(CLOSED, "NRMP", {}, "nrmp.csv")).plan.title).not.toContain("Import");
    const theirs =
      "Institution,City,State,ACGME code\nAsh Clinic Program,Lima,OH,7663800777\nFir Clinic,Akron,OH,7663800666\n";
    const seen = desk.carryOut(importOf(theirs, "FREIDA", {}, "freida.csv"));
    expect(seen.notice).toContain("Ash Clinic: Accreditation Withdrawn, says ACGME");
    expect(desk.rows("institution", "status").slice(2)).toEqual(["Ash Clinic Program | Closed", "Fir Clinic | "]);
    expect(desk.values()).toContain("P-0003 | status | Closed | ACGME");
    for (const again of [importOf(CLOSED, "ACGME", {}, "acgme.csv"), importOf(theirs, "FREIDA", {}, "freida.csv")]) {
      desk.carryOut(again);
      expect(desk.rows("status").slice(2)).toEqual(["Closed", ""]);
    }
  });

  test("is remembered also where it is the first list of all and all that it has are closed", () => {
    const fresh = new ImportBook(host);
    fresh.carryOut(importOf(CLOSED, "ACGME", {}, "acgme.csv"));
    expect(fresh.rows("key")).toEqual([]);
    expect(fresh.preview(importOf(CLOSED, "ACGME", {}, "acgme.csv")).plan.changes).toEqual([]);
    fresh.carryOut(importOf(FIRST, "FREIDA", {}, "freida.csv"));
    expect(fresh.rows("institution", "status")).toEqual(["Elm Clinic | Closed", "Oak Clinic | "]);
  });

  test("one that was left out is known again by its name where the list has no code", () => {
    const nameless = "Institution,City,State,Accreditation Status\nAsh Clinic,Lima,OH,Accreditation Withdrawn\n";
    desk.carryOut(importOf(nameless, "ACGME", {}, "acgme.csv"));
    desk.carryOut(importOf("Institution,City,State,Status\nAsh Clinic,Lima,OH,\n", "Other", {}, "mine.csv"));
    expect(desk.rows("institution", "status").at(-1)).toBe("Ash Clinic | Closed");
  });

  test("one that was left out and is brought by the same source as open is not marked; nor where the list has a status", () => {
    desk.carryOut(importOf(CLOSED, "ACGME", {}, "acgme.csv"));
    const ash = (status: string) =>
      `Institution,City,State,ACGME code,Status\nAsh Clinic,Lima,OH,7663800777,${status}\n`;
    const status = (action: ReturnType<typeof importOf>) => {
      desk.carryOut(action);
      const [last] = desk.rows("status").slice(-1);
      desk.undo();
      return last;
    };
    expect(status(importOf(ash(""), "ACGME", {}, "newer.csv"))).toBe("");
    expect(status(importOf(ash("Interested"), "Other", {}, "mine.csv"))).toBe("Interested");
    expect(status(importOf(ash(""), "Other", {}, "mine.csv"))).toBe("Closed");
  });

  test("what was remembered of one that was left out goes with the undo of its import", () => {
    desk.carryOut(importOf(CLOSED, "ACGME", {}, "acgme.csv"));
    desk.undo();
    desk.carryOut(importOf("Institution,City,State,ACGME code\nAsh Clinic,Lima,OH,7663800777\n", "FREIDA"));
    expect(desk.rows("status").at(-1)).toBe("");
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
    open: null,
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
