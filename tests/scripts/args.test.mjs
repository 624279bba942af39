import { describe, expect, it } from "vitest";
import { parseFormulaArgs, parseStartArgs, parseTestArgs } from "../../scripts/lib/args.mjs";
import { Help } from "../../scripts/lib/report.mjs";
import { parseWorkbookArgs } from "../../scripts/lib/workbook-args.mjs";

describe("npm start's arguments", () => {
  it.each([
    [[], {}, { port: null, open: true }],
    [["--port", "8080"], {}, { port: 8080, open: true }],
    [["--port=8080", "--no-open"], {}, { port: 8080, open: false }],
    [[], { CI: "true" }, { port: null, open: false }],
    [[], { CI: "false" }, { port: null, open: true }],
  ])("%j in %j", (args, env, expected) => expect(parseStartArgs(args, env)).toEqual(expected));

  it.each([
    [["--port", "eighty"], '--port "eighty" is not a number'],
    [["--port", "0"], "outside 1 to 65535"],
    [["--port", "70000"], "outside 1 to 65535"],
    [["--prot", "1"], "Unknown option '--prot'"],
    [["8080"], "Unexpected argument '8080'"],
  ])("refuses %j in one sentence with the usage", (args, message) => {
    expect(() => parseStartArgs(args, {})).toThrow(message);
    expect(() => parseStartArgs(args, {})).toThrow("Usage: npm start");
  });
});

describe("npm test's arguments", () => {
  it("are parts of paths", () => expect(parseTestArgs(["scoring"])).toEqual({ filters: ["scoring"] }));
  it("are no options", () => expect(() => parseTestArgs(["--watch"])).toThrow("Unknown option '--watch'"));
});

describe("the formula command's arguments", () => {
  it.each([
    [["=TIER(82,4)"], { formula: "=TIER(82,4)", host: "excel" }],
    [["=TIER(82,4)", "--host", "sheets"], { formula: "=TIER(82,4)", host: "sheets" }],
    [["--host=excel", "TIER(82,4)"], { formula: "TIER(82,4)", host: "excel" }],
    [["=-1+1"], { formula: "=-1+1", host: "excel" }],
    [["--", "-1+1"], { formula: "-1+1", host: "excel" }],
  ])("%j", (args, expected) => expect(parseFormulaArgs(args)).toEqual(expected));

  it.each([
    [[], "Give a formula."],
    [[""], "Give a formula."],
    [[" "], "Give a formula."],
    [["="], "Give a formula."],
    [["=1", "=2"], "Give one formula, in quotation marks, not 2."],
    [["-1+1"], "Unknown option '-1'"],
    [["-1+1"], "a formula begins with =, as in '=-1+1'"],
    [["--foo", "=1"], "Unknown option '--foo'"],
    [["=1", "--host", "word"], '--host "word" is neither excel nor sheets.'],
    [["=1", "--host", ""], '--host "" is neither excel nor sheets.'],
    [["=1", "--host"], "--host needs a value behind it."],
    [["--host", "--foo", "=1"], "--host needs a value behind it."],
    [["=1", "--host", "excel", "--host", "sheets"], "--host is given twice."],
  ])("refuses %j: %s", (args, message) =>
    expectRefused(() => parseFormulaArgs(args), message, "npm run --silent formula"),
  );
});

describe("the workbook command's arguments", () => {
  const nothing = { host: "excel", starter: false, files: [], scope: null, out: null, report: null };
  it.each([
    [["--out", "o.xlsx"], { ...nothing, out: "o.xlsx" }],
    [["--report", "r.json", "--host", "sheets"], { ...nothing, report: "r.json", host: "sheets" }],
    [["--starter", "--out", "O.XLSX"], { ...nothing, starter: true, out: "O.XLSX" }],
    [["--import", "a.csv", "--out", "o.xlsx"], { ...nothing, files: ["a.csv"], out: "o.xlsx" }],
    [
      ["--import", "a", "b", "--starter", "--import", "c", "--out", "o.xlsx"],
      { ...nothing, starter: true, files: ["a", "b", "c"], out: "o.xlsx" },
    ],
    [["--scope", "all", "--out", "o.xlsx"], { ...nothing, scope: "all", out: "o.xlsx" }],
  ])("%j", (args, expected) => expect(parseWorkbookArgs(args)).toEqual(expected));

  it.each([
    [[], "Say with --out or --report what to write."],
    [["--starter"], "Say with --out or --report what to write."],
    [["--out"], "--out needs a value behind it."],
    [["--out", "--report", "r.json"], "--out needs a value behind it."],
    [["--out", "x.csv"], '--out "x.csv" does not end in .xlsx.'],
    [["--out", "x.xls"], '--out "x.xls" does not end in .xlsx.'],
    [["--out", ""], '--out "" does not end in .xlsx.'],
    [["--report", ""], '--report "" does not end in .json.'],
    [["--report", "my-list.csv"], '--report "my-list.csv" does not end in .json.'],
    [["--scope", "most", "--out", "o.xlsx"], '--scope is "genetics" or "all", not "most".'],
    [["--out", "o.xlsx", "--report", "o.xlsx"], "--out and --report both name o.xlsx: give two files."],
    [["--out", "o.xlsx", "--report", "./a/../o.xlsx"], "--out and --report both name"],
    [["--import", "o.xlsx", "--out", "./o.xlsx"], "./o.xlsx is to be read and written: give another file to write."],
    [["--import", "a.csv", "r.json", "--report", "r.json"], "r.json is to be read and written"],
    [["--import", "", "--out", "o.xlsx"], "--import needs the name of a file behind it."],
    [["a.csv", "--out", "o.xlsx"], '"a.csv" stands alone: put --import before a file to import.'],
    [["--out", "a.xlsx", "--out", "b.xlsx"], "--out is given twice."],
    [["--starter", "--starter", "--out", "o.xlsx"], "--starter is given twice."],
    [["--starter=yes", "--out", "o.xlsx"], "--starter takes no value."],
    [["--host", "--starter", "--out", "o.xlsx"], "--host needs a value behind it."],
    [["--host", "word", "--out", "o.xlsx"], '--host "word" is neither excel nor sheets.'],
    [["--input", "a.csv", "--out", "o.xlsx"], "Unknown option '--input'"],
  ])("refuses %j: %s", (args, message) =>
    expectRefused(() => parseWorkbookArgs(args), message, "npm run --silent workbook"),
  );
});

describe("--help", () => {
  it.each([
    ["npm start", () => parseStartArgs(["--help"], {})],
    ["npm test", () => parseTestArgs(["-h"])],
    ["npm run --silent formula", () => parseFormulaArgs(["--help"])],
    ["npm run --silent workbook", () => parseWorkbookArgs(["--starter", "--help"])],
  ])("says how %s is used", (command, parse) => {
    expect(parse).toThrow(Help);
    expect(parse).toThrow(`Usage: ${command}`);
  });
});

/**
 * @param {() => unknown} parse
 * @param {string} message
 * @param {string} command
 */
function expectRefused(parse, message, command) {
  expect(parse).toThrow(message);
  expect(parse).toThrow(`Usage: ${command}`);
  // One line, however many Node's own message has.
  expect(parse).toThrow(/^[^\n]+$/);
}
