import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../shared/functions/catalogue";
import { imgResults } from "../../shared/functions/results-function";
import { fold } from "../../shared/program/text";
import { SETTINGS } from "../../shared/workbook/description/settings";
import { PROGRAM_COLUMNS } from "../../shared/workbook/programs-columns";
import { RESULT_FIELDS, resultFormulas, resultsCall } from "../../shared/workbook/result-formulas";

/** Pixels of a bold 11-point letter on average, and of the filter button with its margins. */
const LETTER = 9;
const FILTER_BUTTON = 26;
const HEADER_LINES = 3;

/** Breaks at spaces, hyphens and slashes, as a wrapped cell does. */
function wrap(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/(?<=[\s/-])/)) {
    const line = lines[lines.length - 1];
    if (line !== undefined && (line + word).trimEnd().length <= room) lines[lines.length - 1] = line + word;
    else lines.push(word);
  }
  return lines.map((line) => line.trimEnd());
}

const PLACES = {
  programs: "Programs",
  results: "Results",
  table: "Programs",
  at: (id: string) => PROGRAM_COLUMNS.findIndex((column) => column.id === id),
  header: (id: string) => PROGRAM_COLUMNS.find((column) => column.id === id)?.header ?? "",
};

describe("the Programs sheet", () => {
  test.each(PROGRAM_COLUMNS.map(({ header, width }) => [header, width] as const))(
    "%s fits into the header's three lines beside the filter button",
    (header, width) => {
      const room = Math.floor((width - FILTER_BUTTON) / LETTER);
      const lines = wrap(header, room);
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(room);
      expect(lines.length).toBeLessThanOrEqual(HEADER_LINES);
    },
  );

  test("no two columns answer to the same header", () => {
    const names = PROGRAM_COLUMNS.flatMap(({ header, synonyms }) => [header, ...synonyms].map(fold));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test("every list that a column chooses from stands in Settings", () => {
    const lists = PROGRAM_COLUMNS.flatMap(({ content }) => (content.kind === "choice" ? [content.list] : []));
    const blocks = SETTINGS.blocks.map(({ name }) => name);
    expect(lists.filter((list) => !blocks.includes(list))).toEqual([]);
  });

  test("every result column has its formula in both hosts", () => {
    const results = PROGRAM_COLUMNS.filter(({ content }) => content.kind === "result").map(({ id }) => id);
    for (const host of ["excel", "sheets"] as const) {
      expect([...resultFormulas(host, PLACES).keys()].sort(), host).toEqual([...results].sort());
    }
  });

  test("the formulas call only functions of the catalogue and of both hosts", () => {
    const own = CATALOGUE.map(({ name }) => name);
    const common = ["IF", "IFERROR", "INDEX", "MATCH", "ROW", "SUBSTITUTE"];
    const formulas = [
      ...resultFormulas("excel", PLACES).values(),
      ...resultFormulas("sheets", PLACES).values(),
      resultsCall(PLACES),
    ];
    const called = formulas.flatMap((formula) => [...formula.matchAll(/([A-Z]+)\(/g)].map((match) => match[1]));
    expect(called.filter((name) => ![...own, ...common].includes(name ?? ""))).toEqual([]);
  });

  test("IMGRESULTS spills the columns that the rows look up, under their own headers", () => {
    const spilled = imgResults([
      [["Row key"], ["P-0001"]],
      [
        ["a", "b", "c", "d", "e"],
        [1, 2, 3, 4, 5],
      ],
      [[1], [1], [1], [1], [1]],
    ]);
    if (spilled.kind === "failure") throw new Error(spilled.message);
    expect(spilled.rows[0]).toEqual(RESULT_FIELDS.map((id) => PLACES.header(id)));
  });
});
