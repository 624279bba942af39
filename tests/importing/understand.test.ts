import { describe, expect, test } from "vitest";
import { textOf } from "../../shared/importing/clean/incoming";
import { cleanedList } from "../../shared/importing/incoming-list";
import { joinLists } from "../../shared/importing/joined-lists";
import { publishedBy } from "../../shared/importing/published-by";
import { UserProblem } from "../../shared/program/user-problem";
import { IMPORTED_FIELDS } from "../../shared/workbook/programs-columns";
import { csvList, understoodCsv } from "./lists";

describe("columns that are known and have no place in the workbook", () => {
  const CSV = `Institution,Phone,Positions Filled Total,interviews_conducted_last_year,Sponsor Code
Alder University,(219) 555-0100,2,30,170001
Birch Clinic,(559) 555-0101,1,12,050002`;

  test("are not used, and it is said why", () => {
    expect(understoodCsv(CSV).columns.map(({ target, confidence, why }) => [target, confidence, why])).toEqual([
      ["institution", expect.any(Number), "its name and its values"],
      [null, 0, "known as Phone, for which the workbook has no column"],
      [null, 0, "known as Matched, for which the workbook has no column"],
      [null, 0, "known as Interviews conducted, for which the workbook has no column"],
      [null, 0, "known as Sponsor code, for which the workbook has no column"],
    ]);
  });

  test("nor where a person says who published the list", () => {
    const list = publishedBy(understoodCsv(CSV), "FREIDA", IMPORTED_FIELDS, () => new Map());
    expect(list.columns.map(({ target }) => target)).toEqual(["institution", null, null, null, null]);
  });

  test("nor where two lists are joined", () => {
    const codes = understoodCsv("name,code\nPediatrics,1999320C0\nSurgery,1998440C0\nDermatology,1997080A0");
    const institutions = understoodCsv(
      "code,name,phone\n1999,Alder Hospital,(219) 555-0100\n1998,Birch Clinic,(559) 555-0101\n1997,Elm University,(419) 555-0102",
    );
    const joined = joinLists([codes, institutions], IMPORTED_FIELDS);
    expect(joined?.joined.columns.map(({ target }) => target)).toEqual(["program", "nrmpCodes", "institution", null]);
  });
});

describe("lists that name no program", () => {
  test("come in by their codes, for the workbook to complete", () => {
    expect(csvList("ACGME code,% IMG\n7651700001,44\n7650144013,20").programs.map(({ values }) => values)).toEqual([
      [
        ["acgmeCode", "7651700001"],
        ["percentImg", 44],
        ["pathway", "Pediatrics–Medical Genetics"],
      ],
      [
        ["acgmeCode", "7650144013"],
        ["percentImg", 20],
        ["pathway", "Pediatrics–Medical Genetics"],
      ],
    ]);
  });

  test("are refused where they have no codes either", () => {
    expect(() => csvList("City,State\nGary,IN\nFresno,CA")).toThrow(UserProblem);
    expect(() => csvList("City,State\nGary,IN\nFresno,CA")).toThrow(
      'list.csv has no column for the institution, the program or its code. One of its first rows must name its columns, one of them "Institution", "Program" or "ACGME code".',
    );
  });

  test.each([
    ["institution_code,institution,city,state\n1007,Alder Med Ctr,Gary,IN\n9101,Birch Univ Hosps-IN,Gary,IN"],
    ["code,name\n1999,Alder Hospital\n1998,Birch Clinic\n1997,Elm University"],
    ["NRMP institution code,Institution,Website,Phone\n999,Alder,alder.example,(219) 555-0100\n1998,Birch,b.example,"],
  ])("are refused where they number institutions: %j", (csv) => {
    expect(() => csvList(csv, "institutions.csv")).toThrow(
      "institutions.csv lists institutions by their NRMP numbers, and none of their programs. Its list of program codes is missing: import the two files together.",
    );
    expect(() => csvList(csv, "institutions.csv")).toThrow(UserProblem);
  });

  test.each([
    ["Institution code,Institution,Program\n1999,Alder Hospital,Genetics\n1998,Birch Clinic,Genetics"],
    ["Institution code,Institution,Specialty\n1999,Alder Hospital,Peds/Genetics\n1998,Birch Clinic,Peds/Genetics"],
    ["Institution code,Institution,IMG friendliness\n1999,Alder Hospital,4\n1998,Birch Clinic,2"],
    ["Institution,Beds\nAlder Hospital,1999\nBirch Clinic,1998"],
    ["Institution code,Institution\n170001,Alder Hospital\n170002,Birch Clinic"],
  ])("unless they say something of programs: %j", (csv) => expect(csvList(csv).read).toBe(2));

  test("where the numbers are wanted as they are, they come in", () => {
    const list = understoodCsv("Institution code,Institution\n1999,Alder Hospital\n1998,Birch Clinic");
    const choices = list.columns.map(({ target }) => ({ target, kept: target === null }));
    expect(cleanedList(list, choices, IMPORTED_FIELDS).programs).toHaveLength(2);
  });

  test("say by row which codes are unreadable", () => {
    const { programs, leftOut } = csvList("ACGME code,% IMG\n7.65E+09,44\n7.650144013E+09,20");
    expect(programs).toHaveLength(1);
    expect(leftOut.map(({ line }) => line)).toEqual([2, 2]);
  });
});

test("a list of match codes with what is trained brings it, whatever its column is called", () => {
  const everything = { all: true, backups: [], sameInstitutions: false };
  const { programs } = csvList(
    "\ufeffTable,code\nPeds/Medical Genetics,9101\u200b765C0\nSurgery-General,9102440C0\nDermatology,9101080A0",
    "codes.csv",
    everything,
  );
  expect(programs.map(({ values }) => Object.fromEntries(values))).toEqual([
    { program: "Peds/Medical Genetics", nrmpCodes: "9101765C0", pathway: "Pediatrics–Medical Genetics" },
    { program: "Surgery-General", nrmpCodes: "9102440C0" },
    { program: "Dermatology", nrmpCodes: "9101080A0" },
  ]);
});

test("what an ERAS-like page calls its columns is understood", () => {
  const { programs } = csvList(`Program name & location,Accred. ID #,Participation
Alder Program,7651744001,Participating
Birch Program,7660544002,Not Participating`);
  expect(programs.map(({ values, closed }) => [Object.fromEntries(values), closed])).toEqual([
    [{ program: "Alder Program", acgmeCode: "7651744001", pathway: "Pediatrics–Medical Genetics" }, null],
    [
      { program: "Birch Program", acgmeCode: "7660544002", pathway: "Internal Medicine–Medical Genetics" },
      "Not Participating",
    ],
  ]);
});

test("a row whose quotation marks leave it open where its cells end is told, and the others are read", () => {
  const list = csvList(
    'Institution,City,State\n"Alder"x,Gary,IN\n"Birch, "Old" Clinic",Fresno,CA\nElm Hospital,Bangor,ME',
  );
  expect(list.programs.map((program) => textOf(program, "institution"))).toEqual(['"Alder"x', "Elm Hospital"]);
  expect(list.leftOut).toEqual([
    {
      line: 3,
      reason:
        "has a quotation mark within a cell that is not doubled: where its cells end is not certain; correct it, or save the list as CSV again; row left out",
    },
  ]);
});
