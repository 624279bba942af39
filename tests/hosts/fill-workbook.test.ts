import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
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
  const file = join(desk, name);
  writeFileSync(file, text);
  host = await openHost({ host: "excel" });
  const report = {
    line: (said: string) => void lines.push(said),
    step: async <T>(label: string, work: () => Promise<T>) => {
      lines.push(label);
      return work();
    },
  };
  return {
    file,
    lines,
    ...(await fillWorkbook({ importing, host, report }, { starter: false, files: [file], scope: null })),
  };
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
      "4 entries cannot be used:",
      '  line 2: ACGME code "7.66E+09" is no ACGME code of ten digits; left blank',
      '  line 2: IMG friendliness "9" is not a rating from 1 to 5; left blank',
      "  line 3: no institution and no program name; row left out",
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
    const sentence = `${join(desk, "title.csv")} has no column for the institution or the program. Its first row must name its columns, one of them "Institution" or "Program".`;
    await expect(importList("title.csv", "Title,Town\nA,B\n")).rejects.toThrow(new Error(sentence));
  });
});
