import { beforeEach, describe, expect, test } from "vitest";
import { cleanedList, GENETICS_ONLY, scopedList } from "../../shared/importing";
import type { Provider } from "../../shared/program/providers";
import { NO_CHOICES } from "../../shared/workbook/automatic-import";
import { ANSWERS } from "../../shared/workbook/handle-request";
import type { ImportChoices } from "../../shared/workbook/import-choices";
import { locatePrograms } from "../../shared/workbook/locate-programs";
import { IMPORTED_FIELDS } from "../../shared/workbook/programs-columns";
import type { Action, Preview } from "../../shared/workbook/request";
import type { HostName } from "../../shared/workbook/snapshot";
import { csvList, understoodCsv } from "../importing/lists";
import { MemoryWorkbook } from "./memory-workbook";

const TODAY = "2026-11-25";

const FIRST = `Institution,City,State,Pathway,ACGME code,NRMP code,Website
Lakeshore University Hospital,Springfield,IL,Pediatrics/Medical Genetics,7651699001,,
Harbor Light Medical Center,Portland,OR,Pediatrics/Medical Genetics,,9998765C0,
Red Mesa Hospital,Tucson,AZ,Medical Genetics and Genomics,,,https://example.org/mesa
`;

describe.each<HostName>(["excel", "sheets"])("an import in %s", (host) => {
  let book: MemoryWorkbook;
  let steps = 0;
  beforeEach(() => {
    book = new MemoryWorkbook(host);
  });

  const preview = (action: Action): Preview => ANSWERS.preview(book.snapshot(), { kind: "preview", action });
  const carryOut = (action: Action): string => {
    steps += 1;
    const id = `step-${steps}`;
    const result = book.apply(preview(action).plan, { id, when: `${TODAY}T12:00:00.000Z`, resumes: false });
    if (result.kind !== "applied") throw new Error(`conflicts: ${JSON.stringify(result)}`);
    return id;
  };
  const importOf = (
    csv: string,
    provider: Provider = "Other",
    choices: Partial<ImportChoices> = {},
    file = "list.csv",
  ): Action => ({
    kind: "import",
    list: { ...csvList(csv, file), provider },
    choices: { ...NO_CHOICES, ...choices },
    today: TODAY,
    notice: null,
  });
  const undo = (step: string) => {
    const { sheets } = ANSWERS.history(book.snapshot(), { kind: "history" }).find(({ id }) => id === step) ?? {
      sheets: [],
    };
    const { plan, blocked } = preview({ kind: "undo", step, sheets });
    expect(blocked).toEqual([]);
    steps += 1;
    book.apply(plan, { id: `step-${steps}`, when: `${TODAY}T13:00:00.000Z`, resumes: false });
  };
  const programs = () => {
    const located = locatePrograms(book.snapshot());
    return (located?.rows ?? []).map((row) =>
      [located?.cell(row, "key"), located?.cell(row, "institution"), located?.cell(row, "city")].join(", "),
    );
  };
  const cell = (key: string, id: Parameters<NonNullable<ReturnType<typeof locatePrograms>>["cell"]>[1]) => {
    const located = locatePrograms(book.snapshot());
    const row = located?.rows.find((candidate) => located.cell(candidate, "key") === key) ?? -1;
    return located?.cell(row, id) ?? null;
  };
  const type = (key: string, id: Parameters<typeof cell>[1], value: string | null) => {
    const located = locatePrograms(book.snapshot());
    const row = located?.rows.find((candidate) => located.cell(candidate, "key") === key) ?? -1;
    book.type("Programs", row, located?.places.at(id) ?? -1, value);
  };
  /** What the hidden sheet of values has, without its date. */
  const values = () =>
    (book.snapshot().sheets._values?.values ?? [])
      .slice(1)
      .filter(([key]) => key !== null && key !== "")
      .map((row) => row.slice(0, 4).join(" | "));

  test("of the same file a second time changes nothing", () => {
    carryOut(importOf(FIRST));
    const again = preview(importOf(FIRST));
    expect(again.plan.changes).toEqual([]);
    expect(again.counts).toMatchObject({ add: 0, change: 0, same: 3, ask: 0 });
  });

  test("keeps every value with its source", () => {
    carryOut(importOf(FIRST, "ACGME"));
    expect(values()).toEqual(
      expect.arrayContaining([
        "P-0001 | acgmeCode | 7651699001 | ACGME",
        "P-0003 | website | https://example.org/mesa | ACGME",
      ]),
    );
    carryOut(importOf("ACGME code,Institution,City\n7651699001,Lakeshore University Hospital,Springfield", "FREIDA"));
    expect(values()).toContain("P-0001 | city | Springfield | FREIDA");
    expect(values()).toContain("P-0001 | city | Springfield | ACGME");
  });

  test("knows a program by its code, its match code and its name; what is new comes below", () => {
    carryOut(importOf(FIRST));
    const more = `Program Code,Program Name,City,State,Specialty Name
7651699001,Lakeshore Univ Hosp Program,Springfield,Illinois,Pediatrics/Medical genetics and genomics
,HARBOR LIGHT MED CTR,Portland,Oregon,Pediatrics/Medical genetics and genomics
,Meadow Lark Hospital,Bismarck,North Dakota,Medical genetics and genomics
`;
    const seen = preview(importOf(more, "ACGME"));
    expect(seen.imported.map(({ key, basis, state }) => [key, basis, state])).toEqual([
      ["P-0001", "ACGME code", "change"],
      ["P-0002", "name and place", "change"],
      [null, "none", "add"],
    ]);
  });

  test("replaces what a lesser list had said, never what was typed, and lists what stays", () => {
    carryOut(importOf(FIRST));
    type("P-0002", "city", "Portland (downtown)");
    const official = `ACGME code,NRMP code,Institution,City
7651699001,,Lakeshore University Hospital,Springfield Heights
,9998765C0,Harbor Light Medical Center,Portland Heights
`;
    const action = importOf(official, "ACGME");
    expect(
      preview(action).imported.map(({ key, fields }) => [
        key,
        fields.map(({ header, state, by }) => [header, state, by]),
      ]),
    ).toEqual([
      ["P-0001", [["City", "update", "list.csv"]]],
      ["P-0002", [["City", "kept", "You"]]],
    ]);
    carryOut(action);
    expect([cell("P-0001", "city"), cell("P-0002", "city")]).toEqual(["Springfield Heights", "Portland (downtown)"]);
    const taken = importOf(official, "ACGME", { take: [{ key: "P-0002", field: "city" }] });
    carryOut(taken);
    expect(cell("P-0002", "city")).toBe("Portland Heights");
    expect(values()).toContain("P-0002 | city | Portland (downtown) | You");
    // A lesser list again: the official value stays.
    const lesser = preview(importOf(`Institution,City,NRMP code\nHarbor Light Medical Center,Elsewhere,9998765C0\n`));
    expect(lesser.imported[0]?.fields).toMatchObject([{ header: "City", state: "kept", by: "ACGME" }]);
  });

  test("several tracks stay one program, with all their codes", () => {
    carryOut(importOf(FIRST, "NRMP"));
    const tracks = `Institution,State,NRMP Program Code
Harbor Light Med Ctr,OR,9998765C0
Harbor Light Med Ctr,OR,9998765P0
`;
    carryOut(importOf(tracks, "NRMP"));
    expect(cell("P-0002", "nrmpCodes")).toBe("9998765C0, 9998765P0");
    expect(programs()).toHaveLength(3);
  });

  test("is taken back whole: cells, new rows, sources and answers", () => {
    carryOut(importOf(FIRST));
    const before = [programs(), cell("P-0001", "city"), values()];
    const step = carryOut(
      importOf(
        "Institution,City,ACGME code\nLakeshore University Hospital,Lake City,7651699001\nMeadow Lark Hospital,Bismarck,\n",
        "ACGME",
      ),
    );
    expect(programs()).toHaveLength(4);
    undo(step);
    expect([programs(), cell("P-0001", "city"), values()]).toEqual(before);
  });

  test("leaves a closed program out and says by which words; what is known and closed is told", () => {
    carryOut(importOf(FIRST));
    const list = `Institution,City,State,Pathway,ACGME code,Accreditation Status
Lakeshore University Hospital,Springfield,IL,Pediatrics/Medical Genetics,7651699001,Voluntary Withdrawal
Meadow Lark Hospital,Bismarck,ND,Medical Genetics and Genomics,1303799001,Accreditation Withdrawn
`;
    const seen = preview(importOf(list, "ACGME"));
    expect(seen.imported.map(({ state, closed }) => [state, closed])).toEqual([
      ["closed", "Voluntary Withdrawal"],
      ["closed", "Accreditation Withdrawn"],
    ]);
  });

  test("keeps columns of the list's own at the right end, and takes them back", () => {
    carryOut(importOf(FIRST));
    const list = {
      ...csvList(
        "Institution,City,ACGME code,Mascot\nLakeshore University Hospital,Springfield,7651699001,Heron\nMeadow Lark Hospital,Bismarck,,Lark\n",
      ),
    };
    const action: Action = {
      kind: "import",
      list: {
        ...list,
        kept: ["Mascot"],
        programs: list.programs.map((program, at) => ({ ...program, extras: [["Heron", "Lark"][at] ?? ""] })),
      },
      choices: NO_CHOICES,
      today: TODAY,
      notice: null,
    };
    const step = carryOut(action);
    const sheet = () => book.snapshot().sheets.Programs?.values ?? [];
    const column = sheet()[0]?.indexOf("Mascot") ?? -1;
    expect(column).toBeGreaterThan(40);
    expect([sheet()[1]?.[column], sheet()[4]?.[column]]).toEqual(["Heron", "Lark"]);
    expect(preview(action).plan.changes).toEqual([]);
    undo(step);
    expect(sheet().flat()).not.toContain("Mascot");
    expect(sheet().flat()).not.toContain("Heron");
  });

  test("remembers what a header means from the first import on", () => {
    carryOut(importOf(FIRST, "FREIDA", { headers: [{ header: "Web page", field: "website" }] }));
    expect(ANSWERS["import-context"](book.snapshot(), { kind: "import-context" }).headers).toEqual([
      { about: "FREIDA: web page", field: "website" },
    ]);
  });

  test.each([true, false])("kept columns never take a name of the list's own (a list there: %s)", (isThere) => {
    if (isThere) carryOut(importOf(FIRST));
    const rows = ["Meadow Lark", "Silver Birch", "Copper Creek"].map(
      (name) => `${name} Hospital,Bismarck,Fargo,near,Lark,Wren`,
    );
    const csv = ["Institution,City,City,,Mascot,Mascot", ...rows].join("\n");
    const understood = understoodCsv(csv);
    const choices = understood.columns.map(({ target, column }) => ({ target, kept: column > 1 }));
    const cleaned = cleanedList(understood, choices, IMPORTED_FIELDS);
    const { list } = scopedList(cleaned, [], GENETICS_ONLY);
    carryOut({ kind: "import", list, choices: NO_CHOICES, today: TODAY, notice: null });
    const header = book.snapshot().sheets.Programs?.values[0] ?? [];
    expect(header.slice(header.indexOf("Last checked") + 1)).toEqual(["City (list)", "Column 4", "Mascot", "Mascot 2"]);
    expect(ANSWERS.status(book.snapshot(), { kind: "status" }).master).toBe("ready");
    expect(programs().at(-1)).toMatch(/Copper Creek Hospital, Bismarck$/);
  });
});
