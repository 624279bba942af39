import { crc32 } from "node:zlib";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { readXlsx } from "../../../shared/importing/read/read-xlsx";
import { visible } from "../../../shared/program/text";
import { UserProblem } from "../../../shared/program/user-problem";
import { sheetOf, textCell, textRows, workbookOf, workbookParts, zipOf } from "./archive";

const read = (bytes: Uint8Array) => readXlsx("list.xlsx", bytes);
const rowsOf = async (bytes: Uint8Array) => (await read(bytes)).grids[0]?.rows ?? [];
const cellsOf = async (bytes: Uint8Array) => (await rowsOf(bytes)).map(({ cells }) => cells);

/** A number of the cell style with that place among the formats. */
const styled = (value: string, style = 1) => `<c s="${style}"><v>${value}</v></c>`;

describe("a cell's value is read as a person reads it", () => {
  test.each([
    ["a code of ten digits", "7651700001", "General", "7651700001"],
    ["a whole number with a fraction of nothing", "95.0", "General", "95"],
    ["a fraction", "0.10000000000000001", "General", "0.1"],
    ["the sum of fractions", "0.30000000000000004", "0.00", "0.3"],
    ["a code in scientific notation", "7.651700001E9", "General", "7651700001"],
    ["the largest code", "999999999999999", "0", "999999999999999"],
    ["a code that begins with 0", "651700001", "0000000000", "0651700001"],
    ["a share", "0.95", "0%", "95%"],
    ["a share with a fraction", "7.0000000000000007E-2", "0.00%", "7%"],
    ["a share by number alone", "0.125", 10, "12.5%"],
    ["money", "1234.5", '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)', "1234.5"],
    ["a number with words that look like a date", "3", '0 "days"', "3"],
    ["a date", "46218", "yyyy\\-mm\\-dd;@", "2026-07-15"],
    ["a date by number alone", "46218", 14, "2026-07-15"],
    ["a date in words of another language", "46218", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "2026-07-15"],
    ["a month and a day", "46218", "d\\-mmm", "2026-07-15"],
    ["a month", "46204", "mmm\\ yy", "2026-07-01"],
    ["a date with its time", "46218.4375", "m/d/yy h:mm", "2026-07-15 10:30"],
    ["midnight of a date with its time", "46218", 22, "2026-07-15"],
    ["a time", "0.4375", "h:mm AM/PM", "10:30"],
    ["hours", "1.5", "[h]:mm", "36:00"],
    ["a duration", "0.5", 46, "12:00"],
    ["the first day", "1", 14, "1900-01-01"],
    ["the last day of the first February", "59", 14, "1900-02-28"],
    ["the day behind it", "61", 14, "1900-03-01"],
    ["the last day", "2958465", 14, "9999-12-31"],
    ["no day", "-5", 14, "-5"],
    ["no day that a calendar has", "99999999", 14, "99999999"],
    ["what is no number", "abc", 14, "abc"],
  ])("%s: %s as %s", async (_, value, format, text) => {
    expect(await cellsOf(sheetOf(`<row>${styled(value)}</row>`, { formats: [format] }))).toEqual([[text]]);
  });

  test("a number without a value is blank", async () => {
    expect(await cellsOf(sheetOf(`<row>${textCell("A1", "x")}${styled("")}<c r="C1" s="1"/></row>`))).toEqual([["x"]]);
  });

  test("dates of old Excel for Mac", async () => {
    const bytes = sheetOf(`<row>${styled("44756")}</row>`, { formats: [14], from1904: true });
    expect(await cellsOf(bytes)).toEqual([["2026-07-15"]]);
  });

  test.each([
    ["yes", '<c t="b"><v>1</v></c>', "TRUE"],
    ["no", '<c t="b"><v>0</v></c>', "FALSE"],
    ["an error", '<c t="e"><v>#NUM!</v></c>', "#NUM!"],
    ["a shared text", '<c t="s"><v>0</v></c>', "Lakeshore & Prairie"],
    ["a shared text in pieces, without its reading aid", '<c t="s"><v>1</v></c>', "Lakeshore Hospital"],
    [
      "a text of its own",
      '<c t="inlineStr"><is><r><t>Lake</t></r><r><t>shore</t></r><rPh><t>x</t></rPh></is></c>',
      "Lakeshore",
    ],
    ["a formula's text", '<c t="str"><f>A1&amp;"x"</f><v>Lakeshore</v></c>', "Lakeshore"],
    ["a formula's number", "<c><f>40+2</f><v>42</v></c>", "42"],
    ["a date of the strict form", '<c t="d"><v>2026-07-15T00:00:00</v></c>', "2026-07-15"],
    ["white space that XML cannot hold", '<c t="inlineStr"><is><t>a_x000D_\nb</t></is></c>', "a\r\nb"],
    ["characters by number", '<c t="inlineStr"><is><t>A&#8211;B&#xe9;</t></is></c>', "A–Bé"],
  ])("%s", async (_, cell, text) => {
    const sharedStrings =
      '<si><t xml:space="preserve"> Lakeshore &amp; Prairie</t></si><si><r><t xml:space="preserve">Lakeshore </t></r><r><rPr><b/></rPr><t>Hospital</t></r><rPh><t>x</t></rPh></si>';
    expect(await cellsOf(sheetOf(`<row>${cell}</row>`, { sharedStrings }))).toEqual([[text]]);
  });
});

describe("a sheet's rows", () => {
  test("keep their numbers and their places; a cell that spans others stands in the first of them", async () => {
    const rows = `<row r="2">${textCell("B2", "Programs of the year")}<c r="C2"/></row><row r="3"/><row r="5">${textCell("A5", "Institution")}${textCell("D5", "City")}</row><row>${textCell("A6", "Lakeshore")}</row>`;
    const xml = `<sheetData>${rows}</sheetData><mergeCells><mergeCell ref="B2:D2"/></mergeCells>`;
    expect(await rowsOf(workbookOf({ sheets: [{ name: "List", xml }] }))).toEqual([
      { line: 2, cells: ["", "Programs of the year"], width: 4 },
      { line: 5, cells: ["Institution", "", "", "City"], width: 4 },
      { line: 6, cells: ["Lakeshore"], width: 4 },
    ]);
  });

  test("all sheets with anything in them, hidden ones last and marked", async () => {
    const rows = textRows([["Institution"], ["Lakeshore"]]);
    const { grids, notes } = await read(
      workbookOf({
        sheets: [
          { name: "Lists", rows, state: "hidden" },
          { name: "Blank", rows: '<row r="1"><c r="A1" s="1"/></row>' },
          { name: "A & B", rows },
          { name: "Deep", rows, state: "veryHidden" },
        ],
      }),
    );
    expect(grids.map(({ name }) => name)).toEqual(["A & B", "Lists (hidden)", "Deep (hidden)"]);
    expect(notes).toEqual([]);
  });

  test("names with prefixes and another relation name, as other programs write them", async () => {
    const parts = workbookParts({ sheets: [{ name: "List", rows: textRows([["Lakeshore"]]) }] }).map((part) => ({
      ...part,
      content: String(part.content)
        .replace(/<(\/?)(worksheet|sheetData|row|c|is|t)\b/g, "<$1x:$2")
        .replaceAll("r:id", "rel:id"),
    }));
    expect(await cellsOf(zipOf(parts))).toEqual([["Lakeshore"]]);
  });

  test("parts in UTF-16, and parts that are not packed", async () => {
    const parts = workbookParts({ sheets: [{ name: "List", rows: textRows([["Hôpital"]]) }] });
    const wide = parts.map((part) =>
      part.name.includes("sheet1") ? { ...part, content: Buffer.from(`\ufeff${part.content}`, "utf16le") } : part,
    );
    expect(await cellsOf(zipOf(wide))).toEqual([["Hôpital"]]);
    expect(await cellsOf(zipOf(parts.map((part) => ({ ...part, stored: true }))))).toEqual([["Hôpital"]]);
  });
});

describe("what other programs write is read the same", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "B", "é", "🧬", "&", "<", " ", '"'), maxLength: 8 });
  const value = fc.oneof(
    text.map((it) => ({ value: it, text: visible(it) })),
    fc.integer({ min: -999_999_999, max: 9_999_999_999 }).map((it) => ({ value: it, text: String(it) })),
    fc.boolean().map((it) => ({ value: it, text: it ? "TRUE" : "FALSE" })),
    fc.integer({ min: 1, max: 80_000 }).map((days) => {
      const date = new Date(Date.UTC(1900, 2, 1) + days * 86_400_000);
      return { value: date, text: date.toISOString().slice(0, 10) };
    }),
  );
  const grid = fc.array(fc.array(value, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  const expected = (rows: readonly (readonly { readonly text: string }[])[]) =>
    rows
      .map((cells) => {
        const texts = cells.map((cell) => cell.text);
        while (texts.at(-1) === "") texts.pop();
        return texts;
      })
      .filter((cells) => cells.length > 0);

  test("hucre", async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        fc.pre(expected(rows).length > 0);
        const bytes = await writeXlsx({
          sheets: [{ name: "List", rows: rows.map((cells) => cells.map((it) => it.value)) }],
        });
        expect(await cellsOf(bytes)).toEqual(expected(rows));
      }),
      { numRuns: 50 },
    );
  });

  test("ExcelJS", async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        fc.pre(expected(rows).length > 0);
        const workbook = new ExcelJS.Workbook();
        workbook.addWorksheet("List").addRows(rows.map((cells) => cells.map((it) => it.value)));
        expect(await cellsOf(new Uint8Array(await workbook.xlsx.writeBuffer()))).toEqual(expected(rows));
      }),
      { numRuns: 30 },
    );
  });
});

describe("what a workbook may claim is refused with a sentence, or left out with one", () => {
  const far = (address: string, value = "<v>1</v>") =>
    sheetOf(
      `<row r="1"><c r="A1"><v>1</v></c></row><row r="${/\d+/.exec(address)?.[0]}"><c r="${address}">${value}</c></row>`,
    );
  const whole = sheetOf(textRows([["Lakeshore"]]));
  const entities =
    '<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY file SYSTEM "file:///etc/passwd">]>';

  test.each([
    ["a cell in the last column of the last row", far("XFD1048576"), "more than 500 columns"],
    ["a row that no sheet has", far("A99999999999"), "list.xlsx is damaged or was not loaded whole."],
    ["a cell without a place", sheetOf('<row r="1"><c r="1"><v>1</v></c></row>'), "list.xlsx is damaged"],
    ["a row that is no number", sheetOf('<row r="x"><c><v>1</v></c></row>'), "list.xlsx is damaged"],
    [
      "a million rows",
      sheetOf("<row><c><v>1</v></c></row>".repeat(1_000_000)),
      'list.xlsx (sheet "List") has more than 20,000 rows',
    ],
    ["a row of too many cells", sheetOf(`<row>${"<c><v>1</v></c>".repeat(16_384)}</row>`), "more than 500 columns"],
    ["elements in elements", sheetOf("<row>".repeat(100_000)), "list.xlsx is damaged"],
    [
      "a text in pieces without end",
      sheetOf(`<row><c t="inlineStr"><is><t>${"&amp;".repeat(2_000_000)}</t></is></c></row>`),
      "list.xlsx is damaged",
    ],
    [
      "attributes without end",
      sheetOf(`<row ${Array.from({ length: 10_000 }, (_, index) => `a${index}="1"`).join(" ")}/>`),
      "list.xlsx is damaged",
    ],
    ["nothing", sheetOf(""), "list.xlsx has no cells with anything in them."],
    ["no sheets", workbookOf({ sheets: [] }), "list.xlsx has no cells with anything in them."],
    [
      "more parts than a workbook has",
      zipOf(Array.from({ length: 2001 }, (_, i) => ({ name: `${i}`, content: "" }))),
      "list.xlsx unpacks to more than can be read.",
    ],
    [
      "an honest gigabyte",
      zipOf([{ name: "xl/sharedStrings.xml", content: "", declared: 2 ** 30 }]),
      "list.xlsx unpacks to more than can be read.",
    ],
    [
      "an archive of four gigabytes",
      zipOf([{ name: "a", content: "", declared: 2 ** 32 - 1 }]),
      "list.xlsx unpacks to more than can be read.",
    ],
    ["a password", zipOf([{ name: "a", content: "a", encrypted: true }]), "list.xlsx is protected by a password."],
    [
      "the first half of a workbook",
      whole.subarray(0, whole.length / 2),
      "list.xlsx is damaged or was not loaded whole.",
    ],
    ["only the beginning", whole.subarray(0, 10), "list.xlsx is damaged"],
    [
      "a binary workbook",
      zipOf([{ name: "xl/workbook.bin", content: "x" }]),
      "list.xlsx is a binary Excel workbook (.xlsb).",
    ],
    ["a document", zipOf([{ name: "word/document.xml", content: "x" }]), "list.xlsx is a Word document."],
    [
      "an OpenDocument file",
      zipOf([{ name: "mimetype", content: "x", stored: true }]),
      "list.xlsx is an OpenDocument file.",
    ],
    [
      "some archive",
      zipOf([{ name: "list.csv", content: "x" }]),
      "list.xlsx is a ZIP archive without a workbook. Unpack it and choose that file.",
    ],
  ])("%s", async (_, bytes, sentence) => {
    await expect(read(bytes)).rejects.toThrow(UserProblem);
    await expect(read(bytes)).rejects.toThrow(sentence);
  });

  test.each([
    ["shared texts that unpack to more than they declare", "xl/sharedStrings.xml", 1000],
    ["a sheet that unpacks to more than it declares", "xl/worksheets/sheet1.xml", 1000],
    ["a sheet that unpacks to less than it declares", "xl/worksheets/sheet1.xml", 50_000_000],
  ])("%s", async (_, name, declared) => {
    const parts = workbookParts({
      sheets: [{ name: "List", rows: "<row/>".repeat(500_000) }],
      sharedStrings: `<si><t>${"a".repeat(3_000_000)}</t></si>`,
    });
    const bytes = zipOf(parts.map((part) => (part.name === name ? { ...part, declared } : part)));
    await expect(read(bytes)).rejects.toThrow("list.xlsx is damaged or was not loaded whole.");
  });

  test("a changed byte within a packed part is found, however well it unpacks", async () => {
    const parts = workbookParts({ sheets: [{ name: "List", rows: "<row><c><v>7651700001</v></c></row>" }] });
    const bytes = zipOf(parts);
    const content = Buffer.from(parts.find(({ name }) => name.endsWith("sheet1.xml"))?.content ?? "");
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(crc32(content));
    const changed = Buffer.from(bytes);
    // The checksum in the directory, the last of the two.
    changed[changed.lastIndexOf(sum)] = (changed[changed.lastIndexOf(sum)] ?? 0) ^ 1;
    await expect(read(changed)).rejects.toThrow("list.xlsx is damaged");
  });

  test("a format, a merge or a blank cell far away takes nothing", async () => {
    const xml = `<cols><col min="1" max="16384"/></cols><sheetData><row r="1">${textCell("A1", "Lakeshore")}<c r="XFD1" s="1"/></row><row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
    expect(await rowsOf(workbookOf({ sheets: [{ name: "List", xml }] }))).toEqual([
      { line: 1, cells: ["Lakeshore"], width: 1 },
    ]);
  });

  test("a sheet that is too large is left out and named, the others are read", async () => {
    const { grids, notes } = await read(
      workbookOf({
        sheets: [
          { name: "All", rows: "<row><c><v>1</v></c></row>".repeat(20_002) },
          { name: "Mine", rows: textRows([["Lakeshore"]]) },
        ],
      }),
    );
    expect(grids.map(({ name }) => name)).toEqual(["Mine"]);
    expect(notes).toEqual([
      'Left out: list.xlsx (sheet "All") has more than 20,000 rows; no more can be read. Split it, or leave out rows you do not need.',
    ]);
  });

  test("as many rows and columns as there may be are read", async () => {
    const rows = await rowsOf(
      sheetOf(`<row>${"<c><v>1</v></c>".repeat(500)}</row>${"<row><c><v>1</v></c></row>".repeat(20_000)}`),
    );
    expect([rows.length, rows[0]?.cells.length]).toEqual([20_001, 500]);
  });

  test("entities that a document type declares are not read", async () => {
    const parts = workbookParts({ sheets: [{ name: "List", rows: textRows([["X"]]) }] });
    const hostile = parts.map((part) =>
      part.name.includes("sheet1")
        ? {
            ...part,
            content: String(part.content).replace("<worksheet", `${entities}<worksheet`).replace(">X<", ">&b;&file;<"),
          }
        : part,
    );
    expect(await cellsOf(zipOf(hostile))).toEqual([["&b;&file;"]]);
  });

  test("headers and sheets that are named like objects' own parts are texts like others", async () => {
    const rows = textRows([
      ["__proto__", "constructor"],
      ["a", "b"],
    ]);
    const { grids } = await read(workbookOf({ sheets: [{ name: "__proto__", rows }] }));
    expect(grids).toMatchObject([
      { name: "__proto__", rows: [{ cells: ["__proto__", "constructor"] }, { cells: ["a", "b"] }] },
    ]);
  });

  test("a workbook with any bytes changed or cut is read, or refused with a sentence", async () => {
    const parts = workbookParts({
      sheets: [
        {
          name: "List",
          rows: textRows([
            ["Institution", "City"],
            ["Lakeshore", "Fargo"],
          ]),
        },
      ],
      sharedStrings: "<si><t>a</t></si>",
      formats: ["0%", 14],
    });
    const originals = [zipOf(parts), zipOf(parts.map((part) => ({ ...part, stored: true })))];
    const change = fc.record({ at: fc.nat(), value: fc.integer({ min: 0, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...originals),
        fc.array(change, { maxLength: 8 }),
        fc.option(fc.nat()),
        async (original, changes, cut) => {
          const bytes = Uint8Array.from(original);
          for (const { at, value } of changes) bytes[at % bytes.length] = value;
          const part = cut === null ? bytes : bytes.subarray(0, cut % bytes.length);
          await read(part).catch((error: unknown) => expect(error).toBeInstanceOf(UserProblem));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
