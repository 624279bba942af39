import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const command = fileURLToPath(new URL("../../scripts/workbook.mjs", import.meta.url));
const desk = mkdtempSync(join(tmpdir(), "workbook-command-"));
afterAll(() => rmSync(desk, { recursive: true }));

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { cwd: desk, encoding: "utf8" });
  return { status, stdout, stderr };
}

const DIRTY = `Institution,City,ACGME code,IMG friendliness,Mascot,City
Thistlewick Health,Fargo,7.66E+09,9,Heron,Moorhead
,Omaha,7659999001,5,Crane,
Copper Canyon Medical School,Tucson,7659999002,good,Owl,
`;

describe("the workbook command imports a list with faults", () => {
  let ran: ReturnType<typeof run>;
  beforeAll(() => {
    writeFileSync(join(desk, "dirty.csv"), DIRTY);
    ran = run("--import", "dirty.csv", "--out", "list.xlsx", "--report", "report.json");
  });

  test("says on the terminal what it leaves out, and keeps stdout clean", () => {
    const [step, ...lines] = ran.stderr.slice(ran.stderr.indexOf("✓ dirty.csv")).split("\n");
    expect(step).toMatch(/^✓ dirty\.csv: 2 programs to add/);
    expect(lines).toEqual([
      "4 entries cannot be used:",
      '  line 2: ACGME code "7.66E+09" is no ACGME code of ten digits; left blank',
      '  line 2: IMG friendliness "9" is not a rating from 1 to 5; left blank',
      "  line 3: no institution and no program name; row left out",
      '  line 4: IMG friendliness "good" is not a rating from 1 to 5; left blank',
      "Columns not used: Mascot, City (a second time)",
      "Wrote list.xlsx",
      "Wrote report.json",
      "",
    ]);
    expect([ran.status, ran.stdout]).toEqual([0, ""]);
  });

  test("and says the same in the report", () => {
    const { imports } = JSON.parse(readFileSync(join(desk, "report.json"), "utf8"));
    expect(imports[0].rejected.map(({ row }: { row: number }) => row)).toEqual([2, 2, 3, 4]);
  });
});

test("a list that cannot be imported is named once, as it was given, and nothing is written", () => {
  writeFileSync(join(desk, "title.csv"), "Title,Town\nA,B\n");
  const before = readdirSync(desk);
  const { status, stderr } = run("--import", "./title.csv", "--out", "title.xlsx");
  expect(stderr).toMatch(/(^|\n)\.\/title\.csv has no column for the institution or the program\. [^\n]+\n$/);
  expect(stderr.match(/title\.csv/g)).toHaveLength(1);
  expect(status).toBe(1);
  expect(readdirSync(desk)).toEqual(before);
});
