import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import type { EmbeddedHost } from "../../playground/headless";
import { fillWorkbook } from "../../scripts/lib/fill-workbook.mjs";
import * as importing from "../../shared/workbook/automatic-import";
import { openHost } from "./host";

const desk = mkdtempSync(join(tmpdir(), "fill-workbook-"));
afterAll(() => rmSync(desk, { recursive: true }));

let host: EmbeddedHost;
afterEach(() => host.dispose());

/** Imports a list as the workbook command does; `lines` takes what it says on the terminal. */
async function importList(name: string, text: string, lines: string[] = []) {
  return { file: join(desk, name), lines, ...(await importLists({ [name]: text }, null, lines)) };
}

async function importLists(
  texts: Readonly<Record<string, string>>,
  scope: "genetics" | "all" | null,
  lines: string[] = [],
) {
  const files = Object.keys(texts).map((name) => join(desk, name));
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(desk, name), text);
  host = await openHost({ host: "excel" });
  const report = {
    line: (said: string) => void lines.push(said),
    step: async <T>(label: string, work: () => Promise<T>) => {
      lines.push(label);
      return work();
    },
  };
  return fillWorkbook({ importing, host, report }, { starter: false, files, scope });
}

const DIRTY = `Institution,City,ACGME code,IMG friendliness,Mascot,City
Thistlewick Health,Fargo,7.66E+09,9,Heron,Moorhead
,Omaha,7659999001,5,Crane,
Copper Canyon Medical School,Tucson,7659999002,good,Owl,
`;

describe("the workbook command", () => {
  test("says after the import what of the list it leaves out, and the report has it too", async () => {
    const { file, lines, programs, imports } = await importList("dirty.csv", DIRTY);
    expect(lines).toEqual([
      `${file}: 2 programs to add`,
      "1 entry cannot be used:",
      "  line 3: no institution and no program name; row left out",
      "3 remarks on rows that are used:",
      '  line 2: ACGME code "7.66E+09" is a number in scientific notation without all ten digits: the others may be rounded away; left blank',
      '  line 2: IMG friendliness "9" is not a rating from 1 to 5; left blank',
      '  line 4: IMG friendliness "good" is not a rating from 1 to 5; left blank',
      "Columns not used: Mascot, City (a second time)",
    ]);
    expect(imports.map(({ rejected }) => rejected.map(({ row }) => row))).toEqual([[2, 2, 3, 4]]);
    expect(programs).toHaveLength(2);
  });

  test("says nothing more of a list of which all is used", async () => {
    const { file, lines } = await importList("clean.csv", "Institution,City\nThistlewick Health,Fargo\n");
    expect(lines).toEqual([`${file}: 1 program to add`]);
  });

  test("names a list that cannot be imported once, as it was given", async () => {
    const sentence = `${join(desk, "title.csv")} has no column for the institution, the program or its code. One of its first rows must name its columns, one of them "Institution", "Program" or "ACGME code".`;
    await expect(importList("title.csv", "Title,Town\nA,B\n")).rejects.toThrow(new Error(sentence));
  });

  const NATIONAL = `Program Code,Specialty Numeric Code,Specialty Name,Program Name,Program City,Program State Name,Program Accreditation Name
7651699001,765,Pediatrics/Medical genetics and genomics,Lakeshore University Hospital Program,Springfield,Illinois,Continued Accreditation
3201699002,320,Pediatrics,Lakeshore University Hospital Program,Springfield,Illinois,Continued Accreditation
1303799001,130,Medical genetics and genomics,Meadow Lark Hospital Program,Bismarck,North Dakota,Voluntary Withdrawal
4401699009,440,Surgery,Lakeshore University Hospital Program,Springfield,Illinois,Continued Accreditation
`;

  test("of a national list takes the genetics programs, or all, and says which are closed", async () => {
    const genetics = await importLists({ "acgme.csv": NATIONAL }, "genetics");
    expect(genetics.imports[0]).toMatchObject({
      source: "ACGME",
      format: "csv",
      sheet: null,
      headerRow: 1,
      counts: {
        read: 4,
        add: 1,
        complete: 0,
        same: 0,
        ask: 0,
        closed: 1,
        outside: 2,
        folded: 0,
        leftOut: 0,
        rejected: 0,
      },
      rejected: [],
      outside: [3, 5],
      matches: [
        { row: 2, decision: "new" },
        { row: 4, key: null, decision: "closed" },
      ],
    });
    host.dispose();
    expect((await importLists({ "acgme.csv": NATIONAL }, "all")).imports[0]?.counts).toMatchObject({
      add: 3,
      outside: 0,
    });
  });

  test("merges lists of several formats, and what may be the same comes apart, marked", async () => {
    const record = (Program: string, more: object) => ({
      data: [{ Program, City: ["Springfield"], State: ["IL"], Specialty: "Pediatrics-Medical Genetics", ...more }],
    });
    const { programs, imports } = await importLists(
      {
        "acgme.csv": NATIONAL,
        "match.json": JSON.stringify(record("Lakeshore Univ Hosp", { "NRMP Program Code": "9999765C0" })),
        "mine.json": JSON.stringify(record("Silver Birch", {})),
      },
      "genetics",
    );
    const decisions = imports.map(({ matches }) => matches.map(({ key, basis, decision }) => [key, basis, decision]));
    expect(decisions.slice(1)).toEqual([[["P-0001", "name and place", "same"]], [["P-0001", "name and place", "ask"]]]);
    expect(programs).toMatchObject([
      { key: "P-0001", acgmeCode: "7651699001", nrmpCodes: "9999765C0" },
      { key: "P-0002", sources: expect.stringMatching(/; same as P-0001\?$/) },
    ]);
  });

  const codes =
    "Program Description,Program Code\nPediatrics-Med Genetics,9999765C0\nInternal Med-Med Genetics,9998766C0\n";
  const institutions =
    "Inst Code,Institution,City,State\n9999,Lakeshore University Hospital,Springfield,IL\n9998,Harbor Light Medical Center,Portland,OR\n";

  test("says that an institutions' list lacks its codes", async () => {
    await expect(importList("institutions.csv", institutions)).rejects.toThrow(
      `${join(desk, "institutions.csv")} lists institutions by their NRMP numbers, and none of their programs. Its list of program codes is missing: import the two files together.`,
    );
  });

  test("joins both, where codes and institutions are given twice", async () => {
    const again = { "codes again.csv": codes, "institutions again.csv": institutions };
    const { programs, imports } = await importLists(
      { "codes.csv": codes, "institutions.csv": institutions, ...again },
      null,
    );
    expect(imports.map(({ file, joinedWith }) => [file, joinedWith])).toEqual([
      [join(desk, "codes.csv"), join(desk, "institutions.csv")],
      [join(desk, "codes again.csv"), join(desk, "institutions again.csv")],
    ]);
    expect(programs).toHaveLength(2);
  });

  test("joins match codes with the list of their institutions", async () => {
    const { programs, imports } = await importLists({ "codes.csv": codes, "institutions.csv": institutions }, null);
    expect(imports).toHaveLength(1);
    expect(imports[0]?.joinedWith).toBe(join(desk, "institutions.csv"));
    expect(programs).toMatchObject([
      {
        institution: "Lakeshore University Hospital",
        city: "Springfield",
        nrmpCodes: "9999765C0",
        pathway: "Pediatrics–Medical Genetics",
      },
      { institution: "Harbor Light Medical Center", state: "OR", nrmpCodes: "9998766C0" },
    ]);
  });

  test("reports what the schema says, no more and no less", async () => {
    const { imports } = await importLists({ "acgme.csv": NATIONAL }, "genetics");
    const schema = JSON.parse(readFileSync("docs/report.schema.json", "utf8")).$defs.import;
    const [report] = imports;
    expect(Object.keys(report ?? {})).toEqual(schema.required);
    expect(Object.keys(report?.counts ?? {})).toEqual(schema.properties.counts.required);
    expect(Object.keys(report?.mapping[0] ?? {})).toEqual(schema.properties.mapping.items.required);
    expect(Object.keys(report?.matches[0] ?? {})).toEqual(schema.properties.matches.items.required);
  });
});
