import { expect, test } from "vitest";
import { joinOnInstitution } from "../../../shared/importing/columns/join-files";
import { listRow } from "../../../shared/importing/grid";
import { meanings, written } from "./targets";

function table(text: string) {
  const { headers, rows } = written(text);
  return { headers, rows: rows.map(({ cells }, index) => listRow(index + 2, cells)) };
}

const codes = table(`
name|code
Peds/Medical Genetics|1999765C0
Pediatrics|1999320C0
Medicine-Pediatrics|\u200b0998700C0
Pediatrics|1111320C0`);

const institutions = table(`
code|name|city|state
1999|U Amber Hill Med Ctr-Fargo|Fargo|ND
998|Bright Lake Hosp-Duluth|Duluth|MN
1997|Copper Bay Univ|Tulsa|OK`);

test("a list of match codes gets each institution's name and place, by the first four digits", () => {
  const joined = joinOnInstitution(codes, institutions);
  expect(joined?.headers).toEqual(["name", "code", "Institution", "city", "state"]);
  expect(joined?.rows.map(({ cells }) => cells.join("|"))).toEqual([
    "Peds/Medical Genetics|1999765C0|U Amber Hill Med Ctr-Fargo|Fargo|ND",
    "Pediatrics|1999320C0|U Amber Hill Med Ctr-Fargo|Fargo|ND",
    "Medicine-Pediatrics|\u200b0998700C0|Bright Lake Hosp-Duluth|Duluth|MN",
    "Pediatrics|1111320C0",
  ]);
  expect(joined?.rows.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
});

test("the joined list is mapped whole", () => {
  const joined = joinOnInstitution(codes, institutions);
  expect(meanings(joined ?? { headers: [], rows: [] })).toEqual([
    "program",
    "nrmpCodes",
    "institution",
    "city",
    "state",
  ]);
});

test("a header that both have is told apart", () => {
  const own = table("Program|State|Code\nPediatrics|x|1999320C0");
  expect(joinOnInstitution(own, institutions)?.headers).toEqual([
    "Program",
    "State",
    "Code",
    "Institution",
    "city",
    "Institution state",
  ]);
});

test("a row with too many cells stays as damaged as it is", () => {
  const damaged = { ...codes, rows: [...codes.rows, listRow(9, ["a", "1999320C0", "too much"])] };
  expect(joinOnInstitution(damaged, institutions)?.rows[4]?.cells).toEqual(["a", "1999320C0", "too much"]);
});

test.each([
  ["no codes", table("name|city\nAmber|Fargo"), institutions],
  ["no numbers", codes, table("name|city\nAmber|Fargo")],
  ["the files changed over", institutions, codes],
  ["codes of other institutions", codes, table("code|name\n2001|Dune Ridge Hospital\n2002|Elm Court Hospital")],
])("nothing to join: %s", (_, some, others) => expect(joinOnInstitution(some, others)).toBeNull());
