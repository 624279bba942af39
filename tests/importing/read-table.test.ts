import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readTable, readText } from "../../shared/importing/read-table";
import { UserProblem } from "../../shared/program/user-problem";
import { LIST } from "./tables";

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("the csv-spectrum vectors: what a CSV file may look like (github.com/max-mapper/csv-spectrum)", () => {
  const folder = join(import.meta.dirname, "../vectors/csv-spectrum");
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(".csv"))
    .map((file) => file.slice(0, -".csv".length));

  test("all of them are here", () => expect(names).toHaveLength(12));

  test.each(names)("%s", (name) => {
    const expected: readonly { readonly [header: string]: string }[] = JSON.parse(
      readFileSync(join(folder, `${name}.json`), "utf8"),
    );
    const { headers, rows } = readTable(`${name}.csv`, readFileSync(join(folder, `${name}.csv`)));
    expect(rows.map((cells) => Object.fromEntries(headers.map((header, index) => [header, cells[index]])))).toEqual(
      expected,
    );
  });
});

describe("a table is read whatever wrote it", () => {
  const expected = {
    headers: ["Institution", "City"],
    rows: [
      ["Lakeshore University Hospital", "Springfield"],
      ["Prairie State Hospital", "Fargo"],
    ],
  };
  const rows = [expected.headers, ...expected.rows];
  const joined = (cell: string, line: string) => rows.map((cells) => cells.join(cell)).join(line);

  test.each([
    ["commas", joined(",", "\n")],
    ["semicolons", joined(";", "\n")],
    ["tabs, as copied cells have", joined("\t", "\n")],
    ["pipes", joined("|", "\n")],
    ["Windows line ends", `${joined(",", "\r\n")}\r\n`],
    ["old Mac line ends", joined(",", "\r")],
    [
      "line ends of two systems",
      "Institution,City\r\nLakeshore University Hospital,Springfield\nPrairie State Hospital,Fargo\n",
    ],
    ["blank rows and rows of commas", `\n${joined(",", "\n,,,\n\n")}\n\n`],
    ["blanks around the cells", joined(" , ", " \n")],
    ["invisible characters and fixed spaces", joined("\u200b,\ufeff", "\n").replaceAll(" ", "\u00a0")],
    ["a byte-order mark", `\ufeff${joined(",", "\n")}`],
    ["a byte-order mark before a quoted header", `\ufeff"Institution","City"\n${rows.slice(1).join("\n")}`],
    ["empty columns at the end", joined(",", ",,\n")],
  ])("%s", (_, text) => {
    const { headers, rows: found } = readText(LIST, text);
    expect({ headers, rows: found }).toEqual(expected);
  });

  test("a comma in quotes, doubled quotes and a line break stay in their cell", () => {
    const text = 'Institution,Notes\r\n"Lakeshore, University Hospital","they say ""we do""\nand mean it"\r\n';
    expect(readText(LIST, text).rows).toEqual([["Lakeshore, University Hospital", 'they say "we do"\nand mean it']]);
  });

  test("a semicolon table with commas in its texts", () => {
    const text = "Institution;City;Notes\nLakeshore;Springfield;a, b, c\nPrairie;Fargo;d, e\n";
    expect(readText(LIST, text).headers).toEqual(["Institution", "City", "Notes"]);
  });

  test("rows keep the numbers that a spreadsheet shows, blank rows and cells of several lines counted", () => {
    const text = 'Institution,Notes\n\nLakeshore,"one\ntwo"\n,\nPrairie,\n';
    expect(readText(LIST, text).lines).toEqual([3, 5]);
  });

  test("a column without a name is one, when the file has room for it in its header", () => {
    const { headers, rows: found } = readText(
      LIST,
      "Institution,City,,\nLakeshore,Springfield,ask again,\nPrairie,Fargo,,\n",
    );
    expect(headers).toEqual(["Institution", "City", ""]);
    expect(found).toEqual([
      ["Lakeshore", "Springfield", "ask again"],
      ["Prairie", "Fargo", ""],
    ]);
  });

  test("a row that ends early is filled, one that is too long keeps its rest", () => {
    const { rows: found } = readText(LIST, "Institution,City,State\nLakeshore\nPrairie,Fargo,ND,what is this\n");
    expect(found).toEqual([
      ["Lakeshore", "", ""],
      ["Prairie", "Fargo", "ND", "what is this"],
    ]);
  });
});

describe("a file that cannot be read is refused with a sentence", () => {
  const refusals: readonly [string, Uint8Array, string][] = [
    ["empty", bytesOf(""), "list.csv is empty."],
    ["blank", bytesOf(" \r\n\t\n"), "list.csv is empty."],
    ["only separators", bytesOf(",,,\n,,,\n"), "list.csv has no rows below its header."],
    ["only a header", bytesOf("Institution,City\n\n"), "list.csv has no rows below its header."],
    [
      "an Excel workbook",
      bytesOf("PK\u0003\u0004…"),
      "list.csv is an Excel workbook or a ZIP archive; open it and save",
    ],
    [
      "an old Excel workbook",
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1),
      "list.csv is an old Excel workbook; open it",
    ],
    ["a PDF", bytesOf("%PDF-1.7"), "list.csv is a PDF; copy its table into a sheet and save that as CSV."],
    ["something binary", Uint8Array.of(0x41, 0x00, 0x42), "list.csv is not a text file. Save the list as CSV"],
    [
      "a quotation mark that is never closed",
      bytesOf('Institution,City\nLakeshore,Springfield\n"Prairie,Fargo\nDelta,Biloxi\n'),
      "list.csv has a quotation mark in row 3 that is not closed",
    ],
    [
      "text behind a quotation mark",
      bytesOf('Institution,City\n"Prairie" State,Fargo\nDelta,Biloxi\n'),
      "list.csv has a quotation mark in row 2 that is not closed, or has text behind it.",
    ],
    ["50 MB", new Uint8Array(50 * 1024 * 1024).fill(0x61), "list.csv has 50 MB; up to 10 MB can be read. Split it"],
    [
      "too many rows",
      bytesOf(`Institution\n${"a\n".repeat(20_001)}`),
      "list.csv has 20001 rows and 1 columns; up to 20000",
    ],
    [
      "too many columns",
      bytesOf(`${"a,".repeat(500)}a\nb\n`),
      "list.csv has 1 rows and 501 columns; up to 20000 and 500",
    ],
  ];
  test.each(refusals)("%s", (_, bytes, sentence) => {
    expect(() => readTable("list.csv", bytes)).toThrow(UserProblem);
    expect(() => readTable("list.csv", bytes)).toThrow(sentence);
  });

  test("a table whose first header begins like a ZIP archive is a table", () => {
    expect(readTable("list.csv", bytesOf("PK,Institution\n1,Lakeshore\n")).headers).toEqual(["PK", "Institution"]);
  });
});
