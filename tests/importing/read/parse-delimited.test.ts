import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DELIMITERS } from "../../../shared/importing/read/delimited";
import { guessDelimiter } from "../../../shared/importing/read/guess-delimiter";
import { parseDelimited } from "../../../shared/importing/read/parse-delimited";
import { visible } from "../../../shared/program/text";
import { UserProblem } from "../../../shared/program/user-problem";

const parse = (text: string, delimiter = guessDelimiter(text)) => parseDelimited("list.csv", text, delimiter);
const cellsOf = (text: string, delimiter = guessDelimiter(text)) => parse(text, delimiter).map(({ cells }) => cells);

describe("the csv-spectrum vectors: what a CSV file may look like (github.com/max-mapper/csv-spectrum)", () => {
  const folder = join(import.meta.dirname, "../../vectors/csv-spectrum");
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(".csv"))
    .map((file) => file.slice(0, -".csv".length));

  test("all of them are here", () => expect(names).toHaveLength(12));

  test.each(names)("%s", (name) => {
    const expected: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
    const [header = [], ...rows] = cellsOf(readFileSync(join(folder, `${name}.csv`), "utf8"), ",");
    expect(
      rows.map((cells) => Object.fromEntries(header.map((title, column) => [title, cells[column] ?? ""]))),
    ).toEqual(expected);
  });
});

describe("a text becomes the same rows whatever wrote it", () => {
  const rows = [
    ["Institution", "City"],
    ["Lakeshore University Hospital", "Springfield"],
    ["Prairie State Hospital", "Fargo"],
  ];
  const joined = (cell: string, line: string) => rows.map((cells) => cells.join(cell)).join(line);

  test.each([
    ["commas", joined(",", "\n")],
    ["semicolons", joined(";", "\n")],
    ["tabs", joined("\t", "\n")],
    ["pipes", joined("|", "\n")],
    ["Windows line ends", `${joined(",", "\r\n")}\r\n`],
    ["old Mac line ends", joined(",", "\r")],
    [
      "line ends of three systems",
      "Institution,City\rLakeshore University Hospital,Springfield\r\nPrairie State Hospital,Fargo\n",
    ],
    ["blank rows and rows of commas", `\n${joined(",", "\n,,,\n\n")}\n\n`],
    ["spaces around the cells", joined(" , ", " \n")],
    [
      "quoted cells with spaces around them",
      '"Institution" , "City"\n "Lakeshore University Hospital" , "Springfield" \n"Prairie State Hospital", "Fargo"',
    ],
    ["invisible characters and fixed spaces", joined("\u200b,\ufeff", "\n").replaceAll(" ", "\u00a0")],
    [
      "a byte-order mark before a quoted header",
      `\ufeff"Institution","City"\n${joined(",", "\n").split("\n").slice(1).join("\n")}`,
    ],
    ["empty columns at the end", joined(",", ",,\n")],
  ])("%s", (_, text) => {
    expect(cellsOf(text.replace(/^\ufeff/, ""))).toEqual(rows);
  });

  test("a comma in quotes, doubled quotes and a line break stay in their cell", () => {
    expect(
      cellsOf('Institution,Notes\r\n"Lakeshore, University Hospital","they say ""we do""\nand mean it"\r\n'),
    ).toEqual([
      ["Institution", "Notes"],
      ["Lakeshore, University Hospital", 'they say "we do"\nand mean it'],
    ]);
  });

  test("a quotation mark within a cell, or behind a space and not closed there, is part of it", () => {
    expect(cellsOf('a,b\nthe "Lake" house,5"\n "Lake" house,x', ",")).toEqual([
      ["a", "b"],
      ['the "Lake" house', '5"'],
      ['"Lake" house', "x"],
    ]);
  });

  test("between tabs also one that begins a cell, as spreadsheets copy it", () => {
    expect(cellsOf('a\tb\n"Lake" house\tx\n"one\ntwo"\ty', "\t")).toEqual([
      ["a", "b"],
      ['"Lake" house', "x"],
      ["one\ntwo", "y"],
    ]);
  });

  test("rows keep the numbers that a spreadsheet shows, and how wide they are", () => {
    expect(parse('Institution,Notes,\n\nLakeshore,"one\ntwo",\n,\nPrairie,\n', ",")).toEqual([
      { line: 1, cells: ["Institution", "Notes"], width: 3 },
      { line: 3, cells: ["Lakeshore", "one\ntwo"], width: 3 },
      { line: 5, cells: ["Prairie"], width: 2 },
    ]);
  });
});

describe("what parts the cells is guessed by the first rows", () => {
  test.each([
    [
      "semicolons, with commas in the texts",
      "Institution;City;Notes\nLakeshore;Springfield;a, b, c\nPrairie;Fargo;d, e\n",
      ";",
    ],
    ["semicolons, with a comma in every text", "Program;Where\nGenetics;Springfield, IL\nGenetics;Fargo, ND\n", ";"],
    [
      "commas, with a semicolon in every row",
      "Program,City,Visa\nA,Springfield,J-1; H-1B\nB,Fargo,J-1; none\nC,Bend,J-1; none\n",
      ",",
    ],
    ["pipes, with commas and semicolons", "Program ID|Name|City\n1|A, B; C|Fargo\n2|D|Bend, OR\n", "|"],
    ["tabs, with commas everywhere", "A, x\tB, y\n1, 2\t3, 4\n", "\t"],
    [
      "titles above the header",
      "My list, 2026; second draft\n\nProgram;City;State\nA;Fargo;ND\nB;Bend;OR\nC;Gary;IN\nD;Erie;PA\n",
      ";",
    ],
    ["separators in quotes do not count", '"a;b;c;d",x\n"a;b;c;d",y\n', ","],
    ["rows that end early", "a,b,c,d\n1,2\n1,2,3,4\n1,2,3,4\n1,2,3\n", ","],
    ["one column", "Institution\nLakeshore\nPrairie\n", ","],
    ["nothing", "", ","],
  ])("%s", (_, text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });

  test("also where the first row is longer than what is looked at", () => {
    expect(guessDelimiter(`"${"x".repeat(100_000)}";b;c\n1;2;3`)).toBe(",");
    expect(guessDelimiter(`${"Institution;".repeat(10_000)}x\n1;2;3`)).toBe(";");
  });
});

describe("what cannot be read is refused with a sentence", () => {
  test.each([
    [
      "a quotation mark that is never closed",
      'Institution,City\nLakeshore,Springfield\n"Prairie,Fargo\nDelta,Biloxi\n',
      "list.csv has a quotation mark in row 3 that is not closed",
    ],
    [
      "a quotation mark that is closed in another row, with text behind it",
      'Institution,City\n"Lakeshore,Fargo\nPrairie,"Bend"\n',
      "list.csv has a quotation mark in row 2 that is not closed. Correct that row",
    ],
    [
      "too many rows",
      `Institution\n${"a\n".repeat(20_001)}`,
      "list.csv has more than 20,000 rows; no more can be read. Split it",
    ],
    ["too many columns", `${"a,".repeat(500)}a\nb\n`, "list.csv has more than 500 columns; no more can be read."],
    ["a million columns", `${"a,".repeat(1_000_000)}`, "list.csv has more than 500 columns"],
  ])("%s", (_, text, sentence) => {
    expect(() => parse(text, ",")).toThrow(UserProblem);
    expect(() => parse(text, ",")).toThrow(sentence);
  });

  test("as many rows and columns as there may be are read", () => {
    expect(parse(`Institution\n${"a\n".repeat(20_000)}`)).toHaveLength(20_001);
    expect(parse(`${"a,".repeat(500)},,,\n`, ",")[0]?.cells).toHaveLength(500);
  });
});

const cell = fc.string({
  unit: fc.constantFrom(
    "a",
    "B",
    "7",
    ",",
    ";",
    "|",
    '"',
    "é",
    "🧬",
    " ",
    "\u00a0",
    "\u3000",
    "\n",
    "\r",
    "\t",
    "\u200b",
  ),
  maxLength: 8,
});
const grid = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
const lineEnd = fc.constantFrom("\n", "\r\n", "\r");

test("cells that are written in quotation marks come back, whatever stands in them", () => {
  fc.assert(
    fc.property(grid, fc.constantFrom(...DELIMITERS), lineEnd, (rows, delimiter, end) => {
      const text = rows.map((cells) => cells.map((it) => `"${it.replaceAll('"', '""')}"`).join(delimiter)).join(end);
      const expected = rows
        .map((cells, index) => {
          const seen = cells.map(visible);
          while (seen.at(-1) === "") seen.pop();
          return { line: index + 1, cells: seen, width: cells.length };
        })
        .filter(({ cells }) => cells.length > 0);
      expect(parse(text, delimiter)).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});

test("every character that is cleaned away is found within a text", () => {
  for (let code = 0x80; code <= 0xffff; code++) {
    const character = String.fromCharCode(code);
    for (const it of [`a${character}b`, `${character}b`]) {
      if (visible(it) !== it) expect(cellsOf(it, ",")).toEqual([[visible(it)]]);
    }
  }
});

describe("quotation marks within a cell that are not doubled", () => {
  test.each<readonly [string, string, readonly string[]]>([
    ["text behind", '"Bad"x,Gary,IN', ['"Bad"x', "Gary", "IN"]],
    ["several", '"Joe" and "Bill",Gary,IN', ['"Joe" and "Bill"', "Gary", "IN"]],
    ["in the last cell", 'Lakeshore,Gary,"IN" here', ["Lakeshore", "Gary", '"IN" here']],
    ["beside a cell in quotation marks", '"Bad"x,"Gary, IN",46401', ['"Bad"x', "Gary, IN", "46401"]],
  ])("%s: the cell is taken as it stands", (_, line, cells) => {
    expect(parse(`a,b,c\n${line}\nGood,Bangor,ME\n`, ",").slice(1)).toEqual([
      { line: 2, cells, width: 3 },
      { line: 3, cells: ["Good", "Bangor", "ME"], width: 3 },
    ]);
  });

  test.each([
    ["a comma within them", '"Smith, Joe" Clinic,Gary'],
    ["marks within marks", '"Smith, "Joe" Clinic",Gary,IN'],
    ["one too many", '"Bad"x"y,Gary,IN'],
  ])("%s: the row cannot be read, the rest is", (_, line) => {
    const [, bad, good] = parse(`a,b,c\n${line}\n"Good, too",Bangor,ME\n`, ",");
    expect(bad).toMatchObject({ line: 2, damage: expect.stringContaining("quotation mark") });
    expect(good).toEqual({ line: 3, cells: ["Good, too", "Bangor", "ME"], width: 3 });
  });
});

test("any text is read, or refused with a sentence", () => {
  const text = fc.string({ unit: fc.constantFrom("a", ",", ";", "|", '"', " ", "\n", "\r", "\t", "é"), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.constantFrom(...DELIMITERS), (it, delimiter) => {
      try {
        for (const { cells, width } of parse(it, delimiter)) {
          expect(cells.length).toBeLessThanOrEqual(width);
          expect(cells.map(visible)).toEqual(cells);
          expect(cells.at(-1)).not.toBe("");
        }
      } catch (error) {
        expect(error).toBeInstanceOf(UserProblem);
      }
    }),
    { numRuns: 5000 },
  );
});

test("what has no quotation marks is split at every separator", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", ",", ";", " ", "\n", "\r\n", "\t", "é"), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.constantFrom(...DELIMITERS), (it, delimiter) => {
      const expected = it
        .split(/\r\n|\r|\n/)
        .map((line, index) => ({ line: index + 1, all: line.split(delimiter).map(visible) }))
        .filter(({ all }) => all.some((one) => one !== ""));
      const found = parse(it, delimiter);
      expect(found.map(({ line, width }) => ({ line, width }))).toEqual(
        expected.map(({ line, all }) => ({ line, width: all.length })),
      );
      expect(found.map(({ cells, width }) => [...cells, ...Array<string>(width - cells.length).fill("")])).toEqual(
        expected.map(({ all }) => all),
      );
    }),
    { numRuns: 3000 },
  );
});
