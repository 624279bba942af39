import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ENCODINGS, readClipboard, readFile } from "../../../shared/importing/read";
import { UserProblem } from "../../../shared/program/user-problem";
import { textRows, workbookOf, zipOf } from "./archive";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));
const rowsIn = (list: {
  readonly grids: readonly { readonly rows: readonly { readonly cells: readonly string[] }[] }[];
}) => list.grids[0]?.rows.map(({ cells }) => cells);

const TABLE = [
  ["Institution", "City"],
  ["Lakeshore–Prairie", "Springfield"],
];
const CSV = TABLE.map((cells) => cells.join(",")).join("\n");
const TSV = CSV.replaceAll(",", "\t");
const HTML = `<table>${TABLE.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
const JSON_LIST = JSON.stringify([{ Institution: "Lakeshore–Prairie", City: "Springfield" }]);
const XLSX = workbookOf({ sheets: [{ name: "List", rows: textRows(TABLE) }] });

describe("a file is told by its content, whatever its name says", () => {
  test.each([
    ["CSV", "list.csv", utf8(CSV), { format: "csv", encoding: "utf-8", delimiter: "," }],
    [
      "CSV with a byte-order mark",
      "list.csv",
      utf8(`\ufeff${CSV}`),
      { format: "csv", encoding: "utf-8", delimiter: "," },
    ],
    ["CSV without a name of its kind", "list.txt", utf8(CSV), { format: "csv", encoding: "utf-8", delimiter: "," }],
    [
      "CSV between semicolons",
      "list.csv",
      utf8(CSV.replaceAll(",", ";")),
      { format: "csv", encoding: "utf-8", delimiter: ";" },
    ],
    [
      "CSV that says what parts its cells",
      "list.csv",
      utf8(`sep=;\r\n${CSV.replaceAll(",", ";")}`),
      { format: "csv", encoding: "utf-8", delimiter: ";" },
    ],
    [
      "CSV with an en dash of Windows",
      "list.csv",
      Uint8Array.from(Buffer.from(CSV.replace("–", "\u0096"), "latin1")),
      { format: "csv", encoding: "windows-1252", delimiter: "," },
    ],
    [
      "“Unicode text” of Excel",
      "list.txt",
      utf16(`\ufeff${TSV}`),
      { format: "tsv", encoding: "utf-16le", delimiter: "\t" },
    ],
    ["the same without its mark", "list.txt", utf16(TSV), { format: "tsv", encoding: "utf-16le", delimiter: "\t" }],
    [
      "tab-separated text that is named as a workbook",
      "list.xls",
      utf8(TSV),
      { format: "tsv", encoding: "utf-8", delimiter: "\t" },
    ],
    [
      "a page that is named as a workbook",
      "list.xls",
      utf8(`<html xmlns:x="urn"><body>${HTML}</body></html>`),
      { format: "html", encoding: "utf-8", delimiter: null },
    ],
    [
      "a page that is named CSV",
      "list.csv",
      utf8(`\n<!-- saved -->\n<!DOCTYPE html>${HTML}`),
      { format: "html", encoding: "utf-8", delimiter: null },
    ],
    [
      "JSON that is named as text",
      "list.txt",
      utf8(` ${JSON_LIST}`),
      { format: "json", encoding: "utf-8", delimiter: null },
    ],
    ["a workbook", "list.xlsx", XLSX, { format: "xlsx", encoding: null, delimiter: null }],
    ["a workbook that is named CSV", "list.csv", XLSX, { format: "xlsx", encoding: null, delimiter: null }],
  ] as const)("%s", async (_, name, bytes, expected) => {
    const file = await readFile(name, bytes);
    expect(file).toMatchObject({ file: name, ...expected, notes: [] });
    expect(rowsIn(file)).toEqual(TABLE);
  });

  test("a CSV whose first header stands in brackets is no JSON", async () => {
    expect(rowsIn(await readFile("list.csv", utf8("[Name],City\nLakeshore,Fargo")))).toEqual([
      ["[Name]", "City"],
      ["Lakeshore", "Fargo"],
    ]);
  });

  test("a CSV whose first header begins like an archive is a CSV", async () => {
    expect(rowsIn(await readFile("list.csv", utf8("PK,Institution\n1,Lakeshore\n")))).toEqual([
      ["PK", "Institution"],
      ["1", "Lakeshore"],
    ]);
  });

  test("a list of one column that is named .tsv", async () => {
    expect(await readFile("list.tsv", utf8("Institution\nLakeshore"))).toMatchObject({ format: "csv" });
    expect(await readFile("list.tsv", utf8("A, B, C\tD\nLakeshore, IL, US\tx"))).toMatchObject({ format: "tsv" });
  });

  test("Excel shows no row for the line that says what parts the cells", async () => {
    const { grids } = await readFile("list.csv", utf8("sep=,\r\nInstitution,City\r\nLakeshore,Fargo"));
    expect(grids[0]?.rows.map(({ line }) => line)).toEqual([1, 2]);
  });

  test("the user may choose another encoding", async () => {
    const bytes = Uint8Array.from(Buffer.from("Institution\nH\u0099pital \u008a", "latin1"));
    const seen: (string | undefined)[] = [];
    for (const { encoding } of ENCODINGS) {
      const file = await readFile("list.csv", bytes, { encoding });
      expect(file.encoding).toBe(encoding);
      seen.push(rowsIn(file)?.[1]?.[0]);
    }
    expect(seen.slice(0, 3)).toEqual(["H\ufffdpital \ufffd", "H™pital Š", "Hôpital ä"]);
  });
});

/** The container of old Office files, with a directory entry of that name. */
function ole(entry: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(utf16(entry), 1024 + 128);
  return bytes;
}

describe("what is no list is refused with a sentence that says what to do", () => {
  test.each([
    ["nothing", new Uint8Array(0), "list.csv is empty. Choose a file with a header row and one program in each row."],
    ["blanks", utf8(" \r\n\t\n"), "list.csv is empty."],
    ["only separators", utf8(",,,\n,,,\n"), "list.csv has no cells with anything in them."],
    ["an old workbook", ole("Workbook"), "list.csv is an Excel workbook of the old kind (.xls). Save it as .xlsx"],
    [
      "a workbook with a password",
      ole("EncryptedPackage"),
      "list.csv is protected by a password. Open it, save it without one",
    ],
    ["a PDF", utf8("%PDF-1.7"), "list.csv is a PDF. Copy its table and paste it here"],
    ["a packed file", Uint8Array.of(0x1f, 0x8b, 8, 0), "list.csv is packed (gzip). Unpack it"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47), "list.csv is a picture."],
    ["a document", utf8("{\\rtf1 x}"), "list.csv is a text document (RTF)."],
    ["an archive", zipOf([{ name: "x", content: "x" }]), "list.csv is a ZIP archive without a workbook."],
    [
      "an XML spreadsheet",
      utf8('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:x">'),
      "list.csv is an XML spreadsheet. Open it in Excel",
    ],
    ["a page without a table", utf8("<!doctype html><p>Lakeshore"), "list.csv is a page without a table."],
    [
      "something binary",
      Uint8Array.of(0x41, 0, 0, 0, 0x42, 7, 0, 9),
      "list.csv is not a text file. Save the list as CSV",
    ],
    [
      "50 MB of text",
      new Uint8Array(50 * 1024 * 1024).fill(0x61),
      "list.csv has 50 MB; up to 10 MB can be read. Split it",
    ],
    ["a line of 100 MB", new Uint8Array(100 * 1024 * 1024).fill(0x2c), "list.csv has 100 MB; up to 10 MB can be read."],
    [
      "a workbook of 30 MB",
      Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(30 * 1024 * 1024)]),
      "list.csv has 30 MB; up to 25 MB can be read.",
    ],
  ])("%s", async (_, bytes, sentence) => {
    await expect(readFile("list.csv", bytes)).rejects.toThrow(UserProblem);
    await expect(readFile("list.csv", bytes)).rejects.toThrow(sentence);
  });

  test("JSON that was cut", async () => {
    await expect(readFile("list.json", utf8(JSON_LIST.slice(0, -5)))).rejects.toThrow("list.json is no complete JSON.");
  });

  test.each(["42", '"Lakeshore"', "true", " null\n", '[1, "two"]'])("JSON without a list: %s", async (text) => {
    const reading = readFile("list.json", utf8(text));
    await expect(reading).rejects.toThrow("list.json holds no list of records. Choose a JSON file with a list");
  });

  test("no JSON under its name", async () => {
    await expect(readFile("list.json", utf8("Lakeshore"))).rejects.toThrow("list.json is no complete JSON.");
  });

  test("a line that is as long as a file may be is read or refused at once", async () => {
    const long = new Uint8Array(10 * 1024 * 1024).fill(0x61);
    expect(rowsIn(await readFile("list.csv", long))?.[0]?.[0]).toHaveLength(long.length);
    await expect(
      readFile(
        "list.csv",
        long.map((_, at) => (at % 2 === 0 ? 0x61 : 0x2c)),
      ),
    ).rejects.toThrow("more than 500 columns");
  });
});

describe("what was pasted", () => {
  const paste = (html: string, text: string) => readClipboard({ html, text });

  test.each([
    ["cells of a sheet: tabs, and commas that are part of them", "", TSV, "tsv"],
    ["cells of Excel: Windows line ends, and one at the end", "", `${TSV.replaceAll("\n", "\r\n")}\r\n`, "tsv"],
    ["a nul behind it", "", `${TSV}\0`, "tsv"],
    ["CSV", "", CSV, "csv"],
    ["a table of a page, and its text", `<meta charset='utf-8'>${HTML}`, "Lakeshore", "html"],
    ["a page without a table, and its text", "<p>Lakeshore</p>", TSV, "tsv"],
    ["a page's source", "", `<html>${HTML}</html>`, "html"],
    ["JSON", "", JSON_LIST, "json"],
  ])("%s", (_, html, text, format) => {
    const list = paste(html, text);
    expect(list.format).toBe(format);
    expect(rowsIn(list)).toEqual(TABLE);
  });

  test.each([
    ["nothing", "", "", "What was pasted is empty. Paste a table with a header row and one program in each row."],
    [
      "an open quotation mark",
      "",
      'Institution\tCity\n"Lakeshore\tFargo',
      "What was pasted has a quotation mark in row 2",
    ],
    ["too much", "", "a".repeat(11 * 1024 * 1024), "What was pasted has 11 MB; up to 10 MB can be read."],
    ["too much of a page", "a".repeat(11 * 1024 * 1024), "", "What was pasted has 11 MB; up to 10 MB can be read."],
  ])("%s is refused with a sentence", (_, html, text, sentence) => {
    expect(() => paste(html, text)).toThrow(UserProblem);
    expect(() => paste(html, text)).toThrow(sentence);
  });
});

describe("whatever a file holds, it is read or refused with a sentence", () => {
  const beginnings = [
    "",
    "PK\u0003\u0004",
    "<html>",
    "<table><tr><td>",
    "[{",
    '{"a":',
    "\ufeff",
    "sep=;\n",
    "%PDF-",
    '"',
  ].map(utf8);
  const marks = [Uint8Array.of(0xff, 0xfe), Uint8Array.of(0xfe, 0xff), Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)];
  const readOrRefused = async (bytes: Uint8Array, name: string) => {
    try {
      const { grids } = await readFile(name, bytes);
      expect(grids.length).toBeGreaterThan(0);
      for (const { rows } of grids) expect(rows.length).toBeGreaterThan(0);
    } catch (error) {
      expect(error).toBeInstanceOf(UserProblem);
    }
  };
  const name = fc.constantFrom("a.csv", "a.tsv", "a.json", "a.html", "a.xlsx", "a.xls", "a");

  test("any bytes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...beginnings, ...marks),
        fc.uint8Array({ maxLength: 300 }),
        name,
        (beginning, rest, it) => readOrRefused(Uint8Array.from([...beginning, ...rest]), it),
      ),
      { numRuns: 2000 },
    );
  });

  test("lists with any bytes changed", async () => {
    const change = fc.record({ at: fc.nat(), value: fc.integer({ min: 0, max: 255 }) });
    const originals = [CSV, TSV, HTML, `<html>${HTML}`, JSON_LIST].map(utf8);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...originals),
        fc.array(change, { maxLength: 6 }),
        name,
        (original, changes, it) => {
          const bytes = Uint8Array.from(original);
          for (const { at, value } of changes) bytes[at % bytes.length] = value;
          return readOrRefused(bytes, it);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
