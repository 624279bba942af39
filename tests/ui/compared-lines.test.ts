import { describe, expect, test } from "vitest";
import { compared } from "../../shared/ui/pages/import/compared-lines";
import type { ProgramWords } from "../../shared/workbook/imported";

const NOTHING: ProgramWords = { institution: "", program: "", place: "", pathway: "", codes: "" };
const lines = (words: Partial<ProgramWords>, other: Partial<ProgramWords>) =>
  compared({ ...NOTHING, ...words }, { ...NOTHING, ...other }).apart.map(({ label, text, other }) => [
    label,
    text,
    other,
  ]);

describe("two programs side by side", () => {
  test("line by line, without what neither says or both say alike", () => {
    expect(
      lines(
        { institution: "Lakeshore", program: "Genetics", place: "Troy, OH" },
        { institution: "Lakeside", program: "Genetics" },
      ),
    ).toEqual([
      ["Institution", "Lakeshore", "Lakeside"],
      ["Place", "Troy, OH", ""],
    ]);
  });

  test.each<readonly [string, Partial<ProgramWords>, Partial<ProgramWords>, string, string]>([
    [
      "one names its institution, the other its program",
      { institution: "Lakeshore" },
      { program: "Lakeshore Genetics" },
      "Lakeshore",
      "Lakeshore Genetics",
    ],
    [
      "one has both names",
      { program: "Lakeshore Genetics" },
      { institution: "Lakeshore", program: "Genetics" },
      "Lakeshore Genetics",
      "Lakeshore, Genetics",
    ],
  ])("all names in one line where %s", (_, words, other, text, beside) => {
    expect(lines(words, other)).toEqual([["Name", text, beside]]);
  });

  test("both without a program stand as they are", () => {
    expect(lines({ institution: "Lakeshore" }, { institution: "Lakeside" })).toEqual([
      ["Institution", "Lakeshore", "Lakeside"],
    ]);
  });

  test("what both say alike is told once; all of it where nothing differs", () => {
    const words = { ...NOTHING, institution: "Lakeshore", program: "Genetics", place: "Troy, OH" };
    expect(compared(words, { ...words, institution: "Lakeside" }).both).toEqual(["Genetics", "Troy, OH"]);
    expect(compared(words, words)).toMatchObject({ both: [], apart: [{ text: "Lakeshore" }, {}, {}] });
  });
});
