import { expect, test } from "vitest";
import { ImportBook, importOf } from "./import-book";

const HEADER = "Institution,City,State,Pathway,Director email\n";

/** What is shown for and against the one program of the second list being the one of the first. */
function evidenceOf(there: string, comes: string): readonly string[] {
  const desk = new ImportBook("excel");
  desk.carryOut(importOf(HEADER + there));
  const [row] = desk.preview(importOf(HEADER + comes, "Other", {}, "other.csv")).imported;
  return (row?.evidence ?? []).map(({ what }) => what);
}

const ALDER = "Alder University,Mobile,AL,Medical Genetics,";

test("what is shown for and against a match is what was compared, not how likely any two programs are", () => {
  const shown = evidenceOf(`${ALDER}\n`, "Alder Children's Hospital,Mobile,AL,Medical Genetics,\n");
  expect(shown).toContain("another kind of institution");
  expect(shown.filter((what) => /\d+ programs/.test(what))).toEqual([]);
});

test("of several addresses in a cell one that agrees speaks for it", () => {
  const shown = evidenceOf(
    `${ALDER}"ada@alder.example, office@alder.example"\n`,
    "Alder Hospital,Mobile,AL,Medical Genetics,office@alder.example\n",
  );
  expect(shown).toContain("an e-mail address agrees");
});
