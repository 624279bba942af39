import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readJson } from "../../../shared/importing/read/read-json";
import { UserProblem } from "../../../shared/program/user-problem";

const read = (text: string) => readJson("list.json", text);
const tablesOf = (value: unknown) =>
  read(JSON.stringify(value))?.map(({ name, rows }) => ({ name, cells: rows.map(({ cells }) => cells) }));
const cellsOf = (value: unknown) => tablesOf(value)?.[0]?.cells;

const LIST = [
  { Institution: "Lakeshore", City: "Springfield" },
  { Institution: "Prairie", City: "Fargo" },
];
const TABLE = [
  ["Institution", "City"],
  ["Lakeshore", "Springfield"],
  ["Prairie", "Fargo"],
];

describe("records become rows below their names", () => {
  test.each<readonly [string, unknown, readonly (readonly string[])[]]>([
    ["a list", LIST, TABLE],
    ["a list within", { status: "ok", count: 2, data: LIST }, TABLE],
    ["a list further within", { data: { page: { items: LIST } } }, TABLE],
    ["rows of cells", TABLE, TABLE],
    [
      "columns of cells, as data frames are written",
      { Institution: { 0: "Lakeshore", 1: "Prairie" }, City: { 0: "Springfield", 1: "Fargo" } },
      TABLE,
    ],
    ["one record", LIST[0], TABLE.slice(0, 2)],
    [
      "records by their names",
      { Lakeshore: { City: "Springfield", State: "IL" }, Prairie: { City: "Fargo" } },
      [
        ["Name", "City", "State"],
        ["Lakeshore", "Springfield", "IL"],
        ["Prairie", "Fargo"],
      ],
    ],
    [
      "one record by its name",
      { Lakeshore: { City: "Springfield" } },
      [
        ["Name", "City"],
        ["Lakeshore", "Springfield"],
      ],
    ],
    [
      "records by a key beside their names",
      { "9990000001": { name: "Lakeshore" }, "9990000002": { name: "Prairie" } },
      [
        ["Key", "name"],
        ["9990000001", "Lakeshore"],
        ["9990000002", "Prairie"],
      ],
    ],
    [
      "lists of records by state",
      { IL: [{ Program: "A" }, { Program: "B" }], ND: [{ Program: "C" }], OR: [] },
      [
        ["Name", "Program"],
        ["IL", "A"],
        ["IL", "B"],
        ["ND", "C"],
      ],
    ],
    [
      "values in lists of one",
      [{ State: ["IL"], Program: ["A"], Director: [{ name: "Dr. Invented" }] }],
      [
        ["State", "Program", "Director.name"],
        ["IL", "A", "Dr. Invented"],
      ],
    ],
    [
      "records within, one level",
      [{ Program: "A", director: { name: "Dr. Invented", phone: { office: "1" } } }],
      [
        ["Program", "director.name", "director.phone"],
        ["A", "Dr. Invented", "office: 1"],
      ],
    ],
    [
      "lists of values and of records",
      [{ Visa: ["J-1", "H-1B"], Tracks: [{ code: "1", kind: "C" }, { code: "2" }], none: [] }],
      [
        ["Visa", "Tracks", "none"],
        ["J-1, H-1B", "code: 1, kind: C; code: 2"],
      ],
    ],
    [
      "numbers, yes and no, and nothing",
      [{ code: 7651700001, share: 95.0, part: 0.5, visa: true, closed: false, url: null, name: " \u00a0x\u200b " }],
      [
        ["code", "share", "part", "visa", "closed", "url", "name"],
        ["7651700001", "95", "0.5", "TRUE", "FALSE", "", "x"],
      ],
    ],
    [
      "names that come late, and records without some",
      [{ a: 1 }, { b: 2, a: 3 }, { c: 4 }],
      [["a", "b", "c"], ["1"], ["3", "2"], ["", "", "4"]],
    ],
  ])("%s", (_, value, cells) => {
    expect(cellsOf(value)).toEqual(cells);
  });

  test("of several lists each is a table, the largest first", () => {
    expect(tablesOf({ meta: { page: 1 }, tracks: [{ code: "1" }], programs: LIST })).toEqual([
      { name: "programs", cells: TABLE },
      { name: "tracks", cells: [["code"], ["1"]] },
    ]);
  });

  test("a record's line is its number below a header; a blank one takes a line", () => {
    const [grid] = read(JSON.stringify([LIST[0], {}, LIST[1]])) ?? [];
    expect(grid?.rows.map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  test("names that are names of objects' own parts are names like others", () => {
    const text = '[{"__proto__": "a", "constructor": "b", "toString": {"__proto__": "c"}}]';
    expect(read(text)?.[0]?.rows.map(({ cells }) => cells)).toEqual([
      ["__proto__", "constructor", "toString.__proto__"],
      ["a", "b", "c"],
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test("a record a line", () => {
    expect(read('{"a": 1}\n\n{"a": 2, "b": "x"}\n')?.[0]?.rows.map(({ cells }) => cells)).toEqual([
      ["a", "b"],
      ["1"],
      ["2", "x"],
    ]);
  });

  test("numbers that are none, as Python writes them, are blank", () => {
    expect(read('[{"a": NaN, "b": "NaN", "c": "x: NaN, \\"y", "d": -Infinity, "e": 1}]')?.[0]?.rows[1]?.cells).toEqual([
      "",
      "NaN",
      'x: NaN, "y',
      "",
      "1",
    ]);
  });
});

test.each(["", "Institution,City\n[a],b", '[{"a": 1}', "{a: 1}", "[[Name]]"])("no JSON: %s", (text) => {
  expect(read(text)).toBeNull();
});

test.each([
  ["numbers", "[1, 2, 3]"],
  ["nothing", "{}"],
  ["a word", '"x"'],
  ["lists of nothing", '{"data": []}'],
])("JSON without a list of records is refused: %s", (_, text) => {
  expect(() => read(text)).toThrow(UserProblem);
  expect(() => read(text)).toThrow("list.json holds no list of records.");
});

test("too many records or names are refused", () => {
  const many = Array.from({ length: 20_001 }, (_, index) => ({ a: index }));
  expect(() => read(JSON.stringify(many))).toThrow("list.json has more than 20,000 rows");
  expect(read(JSON.stringify(many.slice(1)))?.[0]?.rows).toHaveLength(20_001);
  const wide = Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`n${index}`, index]));
  expect(() => read(JSON.stringify([wide]))).toThrow("list.json has more than 500 columns");
});

test("any value is read, or refused with a sentence", () => {
  const key = fc.oneof(fc.constantFrom("__proto__", "constructor", "data", "0", ""), fc.string({ maxLength: 3 }));
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.dictionary(key, fc.jsonValue({ maxDepth: 3 })), (value, record) => {
      for (const it of [value, [record], record, { data: value }]) {
        try {
          for (const { rows } of read(JSON.stringify(it)) ?? []) expect(rows.length).toBeGreaterThan(1);
        } catch (error) {
          expect(error).toBeInstanceOf(UserProblem);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test("lists in lists without end", () => {
  const deep = 200_000;
  expect(() => read("[".repeat(deep) + "]".repeat(deep))).toThrow(UserProblem);
  expect(read(`${'{"a":'.repeat(deep)}1${"}".repeat(deep)}`)?.[0]?.rows).toHaveLength(2);
});
