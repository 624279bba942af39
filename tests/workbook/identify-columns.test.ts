import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ColumnSpec } from "../../shared/workbook/column";
import { doubtfulColumns, identifyColumns } from "../../shared/workbook/identify-columns";
import { PROGRAM_COLUMNS } from "../../shared/workbook/programs-columns";
import type { ColumnAnchor } from "../../shared/workbook/snapshot";

/** A small list: city (or "Town"), pathway (or "Track"), website (or "Link"). */
const LIST = [spec("city", "City", "Town"), spec("pathway", "Pathway", "Track"), spec("website", "Website", "Link")];

const MADE = ["city", "pathway", "website"];

interface Case {
  readonly what: string;
  readonly headers: readonly string[];
  /** Left to right: which field the column was when the list was last written; "" where it was none. */
  readonly were: readonly string[];
  readonly found: { readonly [field: string]: number };
  readonly renamed?: readonly string[];
  readonly doubts?: { readonly [field: string]: readonly number[] };
}

const CASES: readonly Case[] = [
  {
    what: "as it was made",
    headers: ["City", "Pathway", "Website"],
    were: MADE,
    found: { city: 0, pathway: 1, website: 2 },
  },
  {
    what: "never anchored: by header and synonym",
    headers: ["Website", "Town", "Pathway"],
    were: [],
    found: { website: 0, city: 1, pathway: 2 },
  },
  {
    what: "renamed to something unknown: by its anchor",
    headers: ["City", "What they train", "Website"],
    were: MADE,
    found: { city: 0, pathway: 1, website: 2 },
    renamed: ["pathway"],
  },
  {
    what: "renamed to a synonym: known, so not worth a word",
    headers: ["Town", "Pathway", "Website"],
    were: MADE,
    found: { city: 0, pathway: 1, website: 2 },
  },
  {
    what: "the header cleared",
    headers: ["City", "", "Website"],
    were: MADE,
    found: { city: 0, pathway: 1, website: 2 },
    renamed: ["pathway"],
  },
  {
    what: "renamed and moved",
    headers: ["What they train", "City", "Website"],
    were: ["pathway", "city", "website"],
    found: { pathway: 0, city: 1, website: 2 },
    renamed: ["pathway"],
  },
  {
    what: "renamed, never anchored: missing",
    headers: ["City", "What they train", "Website"],
    were: [],
    found: { city: 0, website: 2 },
  },
  { what: "deleted: missing", headers: ["City", "Website"], were: ["city", "website"], found: { city: 0, website: 1 } },
  {
    what: "a column of the user's own: nobody's",
    headers: ["City", "Mine", "Pathway", "Website"],
    were: ["city", "", "pathway", "website"],
    found: { city: 0, pathway: 2, website: 3 },
  },
  {
    what: "renamed, and another column has its header now: named, not guessed",
    headers: ["City", "What they train", "Website", "Pathway"],
    were: ["city", "pathway", "website", ""],
    found: { city: 0, website: 2 },
    doubts: { pathway: [1, 3] },
  },
  {
    what: "renamed, and a column of the user's own is called like a synonym: the anchor knows better",
    headers: ["City", "What they train", "Website", "Track"],
    were: ["city", "pathway", "website", ""],
    found: { city: 0, pathway: 1, website: 2 },
    renamed: ["pathway"],
  },
  {
    what: "renamed to another field's synonym: still what it was",
    headers: ["City", "Link", "Website"],
    were: MADE,
    found: { city: 0, pathway: 1, website: 2 },
    renamed: ["pathway"],
  },
  {
    what: "renamed to the synonym of a field whose column was deleted: still what it was",
    headers: ["City", "Link"],
    were: ["city", "pathway"],
    found: { city: 0, pathway: 1 },
    renamed: ["pathway"],
  },
  {
    what: "two headers exchanged: the headers count",
    headers: ["Pathway", "City", "Website"],
    were: MADE,
    found: { pathway: 0, city: 1, website: 2 },
  },
  {
    what: "a column copied with its header: the anchored one",
    headers: ["City", "City", "Pathway", "Website"],
    were: ["", "city", "pathway", "website"],
    found: { city: 1, pathway: 2, website: 3 },
  },
  {
    what: "given the header of another column that is there: still what it was",
    headers: ["City", "City", "Website"],
    were: MADE,
    found: { city: 0, pathway: 1, website: 2 },
    renamed: ["pathway"],
  },
  {
    what: "a column copied with header and anchor: named, not guessed",
    headers: ["City", "City", "Pathway", "Website"],
    were: ["city", "city", "pathway", "website"],
    found: { pathway: 2, website: 3 },
    doubts: { city: [0, 1] },
  },
  {
    what: "copied with its anchor, and the copy renamed: the header counts",
    headers: ["City", "My copy", "Pathway", "Website"],
    were: ["city", "city", "pathway", "website"],
    found: { city: 0, pathway: 2, website: 3 },
  },
  {
    what: "the same header twice, never anchored: named, not guessed",
    headers: ["City", "Pathway", "Website", "City"],
    were: [],
    found: { pathway: 1, website: 2 },
    doubts: { city: [0, 3] },
  },
  {
    what: "anchors of another order, as of a table that was made anew: the headers count",
    headers: ["Website", "City", "Pathway"],
    were: MADE,
    found: { website: 0, city: 1, pathway: 2 },
  },
  {
    what: "anchors that are off by one column: none is believed",
    headers: ["City", "What they train", "Website", "Mine"],
    were: ["", "city", "pathway", "website"],
    found: { city: 0, website: 2 },
  },
  {
    what: "an anchor to a field that nobody knows",
    headers: ["City", "Pathway", "Website"],
    were: ["city", "pathway", "moonPhase"],
    found: { city: 0, pathway: 1, website: 2 },
  },
  { what: "an empty header row", headers: [], were: [], found: {} },
];

describe("what the columns of a list are", () => {
  test.each(CASES)("$what", ({ headers, were, found, renamed = [], doubts = {} }) => {
    const identified = identifyColumns(LIST, headers, anchored(were));
    expect(Object.fromEntries(identified.columns)).toEqual(found);
    expect(identified.renamed.map(({ id }) => id)).toEqual(renamed);
    expect(Object.fromEntries(identified.doubts.map(({ id, at }) => [id, at]))).toEqual(doubts);
  });

  test("doubtful are the columns whose header is not exactly one field's", () => {
    expect(doubtfulColumns(LIST, ["City", "Mine", "", "Link", "Pathway", "city"])).toEqual([0, 1, 2, 3, 5]);
    expect(doubtfulColumns(LIST, ["Website", "Pathway", "City"])).toEqual([]);
  });

  test("no column is two fields, and every field is found, in doubt or missing", () => {
    const words = ["City", "Town", "Pathway", "Track", "Website", "Link", "Mine", "", "Other"];
    const fields = ["", "city", "pathway", "website"];
    const column = fc.tuple(fc.constantFrom(...words), fc.constantFrom(...fields));
    fc.assert(
      fc.property(fc.array(column, { maxLength: 7 }), (columns) => {
        const headers = columns.map(([header]) => header);
        const identified = identifyColumns(LIST, headers, anchored(columns.map(([, field]) => field)));
        const places = [...identified.columns.values()];
        expect(new Set(places).size).toBe(places.length);
        for (const { id, at } of identified.doubts) {
          expect(identified.columns.has(id)).toBe(false);
          expect(at.length).toBeGreaterThan(1);
        }
        for (const [id, at] of identified.columns) {
          const own = LIST.find((candidate) => candidate.id === id)?.header;
          const others = LIST.filter((candidate) => candidate.id !== id).map(({ header }) => header);
          // Another field's header only where that field stands elsewhere.
          if (others.includes(headers[at] ?? "")) {
            const owner = LIST.find(({ header }) => header === headers[at])?.id ?? "";
            const isInDoubt = identified.doubts.some((doubt) => doubt.id === owner);
            expect(identified.columns.has(owner) || isInDoubt).toBe(true);
            expect(columns[at]?.[1]).toBe(id);
          }
          if (headers.filter((header) => header === own).length === 1) expect(headers[at]).toBe(own);
        }
      }),
    );
  });

  test("reading only the anchors of doubtful columns finds the same, where headers were not exchanged", () => {
    const rename = fc.constantFrom(null, "Mine", "", "My own words", "Type");
    fc.assert(
      fc.property(fc.array(rename, { maxLength: 52 }), fc.nat(51), fc.nat(51), (renames, from, to) => {
        const cells = PROGRAM_COLUMNS.map(({ id, header }, index) => ({ id, header: renames[index] ?? header }));
        cells.splice(to, 0, ...cells.splice(from, 1));
        const headers = cells.map(({ header }) => header);
        const all = cells.map(({ id }, column) => ({ column, field: id }));
        const doubtful = new Set(doubtfulColumns(PROGRAM_COLUMNS, headers));
        const few = all.filter(({ column }) => doubtful.has(column));
        const whole = identifyColumns(PROGRAM_COLUMNS, headers, all);
        expect(identifyColumns(PROGRAM_COLUMNS, headers, few)).toEqual(whole);
        expect(whole.columns.size).toBe(PROGRAM_COLUMNS.length);
      }),
    );
  });
});

function spec(id: string, header: string, ...synonyms: readonly string[]): ColumnSpec {
  return { id, header, synonyms, group: "identity", content: { kind: "text" }, width: 100, help: "" };
}

function anchored(were: readonly string[]): readonly ColumnAnchor[] {
  return were.flatMap((field, column) => (field === "" ? [] : [{ column, field }]));
}
