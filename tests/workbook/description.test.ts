import { describe, expect, test } from "vitest";
import { starterGrid } from "../../shared/importing";
import { fold } from "../../shared/program/text";
import type { ColumnContent } from "../../shared/workbook/column";
import { MASTER } from "../../shared/workbook/description";
import type {
  Block,
  BlockCell,
  FormSheet,
  ListSheet,
  References,
  SheetDescription,
} from "../../shared/workbook/description/sheet";
import { MASTER_SHEETS, type SheetId } from "../../shared/workbook/master-sheets";

const LISTS = MASTER.filter((sheet): sheet is ListSheet => sheet.kind === "list");
const FORMS = MASTER.filter((sheet): sheet is FormSheet => sheet.kind === "form");
const NAMED_BLOCKS = FORMS.flatMap(({ blocks }) => blocks).flatMap((block) =>
  block.name === null ? [] : [{ ...block, name: block.name }],
);
const SETTINGS = FORMS.find(({ id }) => id === "settings");

const byId = <Sheet extends SheetDescription>(sheets: readonly Sheet[]) =>
  sheets.map((sheet): [SheetId, Sheet] => [sheet.id, sheet]);

describe("the sheets of the master", () => {
  test("stand in the order in which the user meets them, hidden ones last", () => {
    expect(MASTER.map(({ id }) => MASTER_SHEETS[id].name)).toEqual([
      "Start here",
      "Profile",
      "Programs",
      "Evidence",
      "Outreach",
      "Benchmarks",
      "Shortlist",
      "Rank list",
      "Settings",
      "Import log",
      "_values",
      "_memory",
    ]);
    expect(MASTER.filter(({ hidden }) => hidden).map(({ id }) => id)).toEqual(["values", "memory"]);
  });

  test("name no institution", () => {
    const texts = fold(JSON.stringify(MASTER));
    const institutions = starterGrid()
      .rows.slice(1)
      .flatMap(({ cells }) => cells.slice(0, 1));
    expect(institutions.length).toBeGreaterThan(10);
    expect(institutions.filter((name) => texts.includes(fold(String(name))))).toEqual([]);
  });
});

describe.each(byId(LISTS))("the list %s", (_, list) => {
  test("has no two columns that answer to the same header, nor to the same id", () => {
    const names = list.columns.flatMap(({ header, synonyms }) => [header, ...synonyms].map(fold));
    expect(doubles(names)).toEqual([]);
    expect(doubles(list.columns.map(({ id }) => id))).toEqual([]);
  });

  test("says in plain words what each column is for", () => {
    expect(list.columns.filter(({ help }) => !/^.{8,200}[.?]$/.test(help)).map(({ header }) => header)).toEqual([]);
  });

  test("gives each header room for its words, in three lines beside the filter button", () => {
    expect(list.columns.filter(({ header, width }) => !fits(header, width)).map(({ header }) => header)).toEqual([]);
  });

  test("has a formula for each computed column and for no other", () => {
    if (list.id === "programs") return; // Its formulas differ from host to host: see programs-columns.test.ts.
    const computed = list.columns.filter(({ content }) => content.kind === "result").map(({ id }) => id);
    expect(list.formulas.map(({ column }) => column).sort()).toEqual([...computed].sort());
  });
});

describe.each(byId(FORMS))("the form %s", (_, form) => {
  test("has blocks that leave one another alone, and charts beside them", () => {
    const areas = [
      ...form.blocks.map((block) => ({ what: block.headers[0] ?? "", ...areaOf(block) })),
      ...form.charts.map(({ title, row, column, rows, columnsWide }) => ({
        what: title,
        top: row,
        bottom: row + rows - 1,
        left: column,
        right: column + columnsWide - 1,
      })),
    ];
    const touching = areas.flatMap((a, index) =>
      areas
        .slice(index + 1)
        .filter((b) => a.top <= b.bottom + 1 && b.top <= a.bottom + 1 && a.left <= b.right && b.left <= a.right)
        .map((b) => `${a.what} and ${b.what}`),
    );
    expect(touching).toEqual([]);
  });

  test("has a header and a width for each cell of a row, and the same widths below one another", () => {
    for (const block of form.blocks) {
      expect(block.widths, block.headers[0]).toHaveLength(block.headers.length);
      for (const row of block.rows) expect(row, block.headers[0]).toHaveLength(block.headers.length);
      expect(block.named.first + block.named.columns, block.headers[0]).toBeLessThanOrEqual(block.headers.length);
    }
    const widths = new Map<number, Set<number>>();
    for (const { column, widths: own } of form.blocks) {
      own.forEach((width, at) => {
        widths.set(column + at, (widths.get(column + at) ?? new Set()).add(width));
      });
    }
    expect([...widths].filter(([, of]) => of.size > 1)).toEqual([]);
  });

  test("shows every word of its own: nothing is cut off by the cell beside it", () => {
    const cut = form.blocks.flatMap(({ headers, rows, widths }) => [
      ...cutTexts(headers, widths, BOLD_LETTER),
      ...rows.flatMap((row) => cutTexts(row, widths, LETTER)),
    ]);
    expect(cut).toEqual([]);
  });

  test("takes answers inside its blocks only, and none where a formula stands", () => {
    for (const block of form.blocks) {
      for (const { row, column, rows } of block.inputs) {
        const label = placeOf(block, row, column);
        expect(row + rows, label).toBeLessThanOrEqual(block.rows.length + block.spare);
        expect(column, label).toBeLessThan(block.headers.length);
        const cells = block.rows.slice(row, row + rows).map((cells) => cells[column]);
        expect(
          cells.filter((cell) => typeof cell === "object" && cell !== null),
          label,
        ).toEqual([]);
      }
    }
  });

  test("has defaults that its own checks accept", () => {
    for (const block of form.blocks) {
      for (const { row, column, rows, content } of block.inputs) {
        const defaults = block.rows.slice(row, row + rows).flatMap((cells) => cells[column] ?? []);
        expect(
          defaults.filter((cell) => !accepts(content, cell)),
          placeOf(block, row, column),
        ).toEqual([]);
      }
    }
  });

  test("draws charts over blocks of its own", () => {
    for (const { block, columns, title } of form.charts) {
      const drawn = form.blocks.find(({ name }) => name === block);
      expect(
        columns.every((column) => column < (drawn?.headers.length ?? 0)),
        title,
      ).toBe(true);
    }
  });
});

describe("names", () => {
  const names = [
    ...NAMED_BLOCKS.map(({ name }) => name),
    ...LISTS.map(({ table }) => table),
    ...Object.values(MASTER_SHEETS).map(({ anchor }) => anchor),
  ];

  test("are unique, whatever their case", () => {
    expect(doubles(names.map((name) => name.toLowerCase()))).toEqual([]);
  });

  test("are letters and digits, and no cell's address in either host", () => {
    expect(names.filter((name) => !/^[A-Za-z][A-Za-z0-9]*$/.test(name))).toEqual([]);
    expect(names.filter((name) => /^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|true|false)$/i.test(name))).toEqual([]);
  });
});

describe("choices", () => {
  const contents: readonly (readonly [string, ColumnContent])[] = [
    ...LISTS.flatMap(({ id, columns }) =>
      columns.map(({ header, content }): [string, ColumnContent] => [`${id}: ${header}`, content]),
    ),
    ...FORMS.flatMap(({ id, blocks }) =>
      blocks.flatMap((block) =>
        block.inputs.map(({ row, column, content }): [string, ColumnContent] => [
          `${id}: ${placeOf(block, row, column)}`,
          content,
        ]),
      ),
    ),
  ];

  test("come from lists that stand in Settings, one column wide", () => {
    const lists = SETTINGS?.blocks.filter(({ named }) => named.columns === 1).map(({ name }) => name) ?? [];
    expect(contents.filter(([, content]) => content.kind === "choice" && !lists.includes(content.list))).toEqual([]);
  });

  test("that are closed are the very values of their list", () => {
    for (const [where, content] of contents) {
      if (content.kind !== "choice" || content.open) continue;
      const block = SETTINGS?.blocks.find(({ name }) => name === content.list);
      expect(block?.rows.flat(), where).toEqual(content.values);
      expect(block?.spare, where).toBe(0);
    }
  });
});

describe("Settings", () => {
  test.each([
    ["Weights", 0, 1, 1],
    ["TierRules", 4, 0, 2],
    ["Pathways", 8, 0, 1],
    ["Stances", 10, 0, 1],
    ["CompetitivenessBands", 12, 0, 1],
    ["Tiers", 14, 0, 1],
    ["Regions", 16, 0, 1],
    ["ProgramSettings", 18, 0, 1],
    ["Statuses", 20, 0, 1],
    ["Signals", 22, 0, 1],
  ])("has %s where workbooks made earlier have it", (name, column, first, columns) => {
    expect(SETTINGS?.blocks.find((block) => block.name === name)).toMatchObject({
      row: 0,
      column,
      named: { first, columns },
    });
  });

  const SOURCE = /judgement|AAMC|NRMP|aamc\.org|nrmp\.org|second-hand/i;
  const rows = (SETTINGS?.blocks ?? []).flatMap(({ name, rows }) =>
    rows
      .filter((row) => row.some((cell) => typeof cell === "number"))
      .map((row): [string, readonly BlockCell[]] => [`${name}: ${String(row[0])}`, row]),
  );

  test.each(rows)("says beside the figures of %s where they come from", (_, row) => {
    expect(row.filter((cell) => typeof cell === "string" && SOURCE.test(cell))).not.toEqual([]);
  });

  test("says of every second-hand figure that it is to be checked", () => {
    const unsure = rows.filter(([, row]) => row.some((cell) => typeof cell === "string" && /second-hand/i.test(cell)));
    expect(unsure.length).toBeGreaterThan(5);
    expect(
      unsure.filter(([, row]) => !row.some((cell) => typeof cell === "string" && cell.startsWith("Check:"))),
    ).toEqual([]);
  });
});

/** Functions that Excel 2019 and Google Sheets both have. */
const FUNCTIONS =
  "AND COUNT COUNTA COUNTIFS IF IFERROR INDEX INT ISNUMBER MATCH MAX MIN MINIFS OR ROUND SUM SUMIFS SUMPRODUCT TODAY".split(
    " ",
  );
/** Excel's limit: "Excel specifications and limits". */
const LONGEST_FORMULA = 8192;

describe.each(["excel", "sheets"] as const)("the formulas in %s", (host) => {
  const formulas = MASTER.flatMap((sheet) =>
    formulasOf(sheet).map(({ where, formula }) => ({ sheet, where, formula })),
  );
  const texts = () =>
    formulas.map(({ sheet, where, formula }): [string, string] => [where, formula(checked(host, sheet))]);

  test("refer to columns, blocks and cells that exist", () => {
    expect(texts().length).toBeGreaterThan(150);
    expect(texts().filter(([, text]) => !text.startsWith("=") || text.length > LONGEST_FORMULA)).toEqual([]);
  });

  test("use names that exist, and functions that both hosts have", () => {
    const words = texts().flatMap(([where, text]) =>
      [...text.replace(/"[^"]*"/g, '""').matchAll(/[A-Za-z][A-Za-z0-9]*(\()?/g)].map(
        ([word, call]): [string, string, boolean] => [where, word.replace("(", ""), call !== undefined],
      ),
    );
    const names = [...NAMED_BLOCKS.map(({ name }) => name), STANDIN];
    expect(words.filter(([, word, isCall]) => !(isCall ? FUNCTIONS : names).includes(word))).toEqual([]);
  });

  test("close every bracket and quotation mark", () => {
    const open = texts().filter(([, text]) => {
      const bare = text.replace(/"[^"]*"/g, "");
      return bare.includes('"') || bare.split("(").length !== bare.split(")").length;
    });
    expect(open).toEqual([]);
  });
});

/** What stands for every reference: only whether it exists is asked. */
const STANDIN = "there";

function checked(host: References["host"], sheet: SheetDescription): References {
  const column = (id: SheetId, wanted: string): string => {
    const list = LISTS.find((candidate) => candidate.id === id);
    if (!list?.columns.some((candidate) => candidate.id === wanted)) throw new Error(`${id} has no ${wanted}`);
    return STANDIN;
  };
  return {
    host,
    sheet: (id) => MASTER_SHEETS[id].name,
    column,
    own: (wanted) => column(sheet.id, wanted),
    cell: (id, name, row, at) => {
      const block = FORMS.find((form) => form.id === id)?.blocks.find((candidate) => candidate.name === name);
      const rows = block === undefined ? 0 : block.rows.length + block.spare;
      if (row < 0 || row >= rows || at < 0 || at >= (block?.headers.length ?? 0)) {
        throw new Error(`${id} has no cell ${row}, ${at} in ${name}`);
      }
      return STANDIN;
    },
  };
}

function formulasOf(sheet: SheetDescription) {
  switch (sheet.kind) {
    case "list":
      return sheet.formulas.map(({ column, formula }) => ({ where: `${sheet.id}: ${column}`, formula }));
    case "form":
      return sheet.blocks.flatMap((block) =>
        block.rows
          .flat()
          .flatMap((cell) =>
            typeof cell === "object" && cell !== null && "formula" in cell
              ? [{ where: `${sheet.id}: ${block.headers[0]}`, formula: cell.formula }]
              : [],
          ),
      );
  }
}

function areaOf({ row, column, rows, spare, headers }: Block) {
  return { top: row, bottom: row + rows.length + spare, left: column, right: column + headers.length - 1 };
}

function accepts(content: ColumnContent, cell: BlockCell): boolean {
  switch (content.kind) {
    case "number":
      return typeof cell === "number" && cell >= content.minimum && cell <= content.maximum;
    case "date":
      return typeof cell === "number";
    case "choice":
      return typeof cell === "string" && (content.open || content.values.includes(cell));
    case "text":
    case "code":
      return typeof cell === "string";
    case "rating":
    case "result":
      return false;
  }
}

function doubles(texts: readonly string[]): readonly string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}

/** Pixels of an 11-point letter on average, plain and bold, and of a cell's margins. */
const LETTER = 6.6;
const BOLD_LETTER = 8.2;
const MARGINS = 6;

/** The texts of a row that have no room in their cell and the blank ones after it. */
function cutTexts(row: readonly BlockCell[], widths: readonly number[], letter: number): readonly string[] {
  return row.flatMap((cell, at) => {
    if (typeof cell !== "string") return [];
    const next = row.findIndex((other, index) => index > at && other !== null);
    const room = widths.slice(at, next < 0 ? row.length : next).reduce((sum, width) => sum + width, 0);
    return cell.length * letter + MARGINS > room ? [cell] : [];
  });
}

/** Pixels of a bold letter of a list's header on average, wide enough for any, and of the filter button with its margins. */
const HEADER_LETTER = 9;
const FILTER_BUTTON = 26;
const HEADER_LINES = 3;

/** Whether a header fits: it breaks at spaces, hyphens and slashes, as a wrapped cell does. */
function fits(header: string, width: number): boolean {
  const room = Math.floor((width - FILTER_BUTTON) / HEADER_LETTER);
  const lines: string[] = [];
  for (const word of header.split(/(?<=[\s/-])/)) {
    const line = lines[lines.length - 1];
    if (line !== undefined && (line + word).trimEnd().length <= room) lines[lines.length - 1] = line + word;
    else lines.push(word);
  }
  return lines.length <= HEADER_LINES && lines.every((line) => line.trimEnd().length <= room);
}

/** Where an input of a block stands, in words. */
function placeOf({ headers }: Block, row: number, column: number): string {
  return `${headers[column]}, row ${row + 1}`;
}
