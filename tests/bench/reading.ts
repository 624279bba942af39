import { readXlsx as readXlsxByHucre, writeXlsx } from "hucre/xlsx";
import Papa from "papaparse";
import { inferSchema, initParser } from "udsv";
import { type Encoding, readFile } from "../../shared/importing/read";
import { decode } from "../../shared/importing/read/decode";
import { guessDelimiter } from "../../shared/importing/read/guess-delimiter";
import { parseDelimited } from "../../shared/importing/read/parse-delimited";
import type { Benchmark, Options, Row } from "./benchmark";
import { inventNationalList } from "./invented";
import { job } from "./job";
import { ratioOf, spreadOf } from "./spread";
import { timeInTurns } from "./timer";
import { amount, bytes, time } from "./words";

const SIZES = { quick: 1300, full: 13_000 };
const GOALS = { udsv: 1.2, papa: 0.5 };

export const reading: Benchmark = {
  name: "reading",
  title:
    "An invented national list of 20 columns, from its bytes to rows. Our rows are cleaned of invisible characters and " +
    "blank ends and know their lines; those of uDSV and PapaParse are as they stand in the text. The workbook is read " +
    "in a process of its own, hucre with the number formats that tell a date or a share from a number.",
  async run({ quick }: Options): Promise<readonly Row[]> {
    const programs = quick ? SIZES.quick : SIZES.full;
    return [
      ...measureText(programs, "needed"),
      ...measureText(programs, "all"),
      ...measureDecoding(programs),
      ...(await measureWorkbook(programs)),
    ];
  },
};

/** Which cells stand in quotation marks: those that need them, or all, as many programs write CSV. */
type Quoted = "needed" | "all";

function measureText(programs: number, quoted: Quoted): readonly Row[] {
  const text = textOf(inventNationalList(programs), quoted);
  const works = {
    ours: () => parseDelimited("list.csv", text, guessDelimiter(text)),
    udsv: () => initParser(inferSchema(text)).stringArrs(text),
    papa: () => Papa.parse<string[]>(text).data,
  };
  for (const found of [works.ours().length - 1, works.udsv().length, works.papa().length - 1]) {
    if (found !== programs) throw new Error(`${found} rows are found, not ${programs}.`);
  }
  const [ours = [], udsv = [], papa = []] = timeInTurns([works.ours, works.udsv, works.papa], {
    rounds: 15,
    turnMs: 100,
  });
  const size = `${amount(programs)} rows${quoted === "all" ? ", all quoted" : ""}`;
  return [
    { kind: "ratio", what: `uDSV ÷ PapaParse, ${size}`, ratio: ratioOf(udsv, papa) },
    { kind: "ratio", what: `CSV ÷ uDSV, ${size}`, ratio: ratioOf(ours, udsv), goal: GOALS.udsv },
    { kind: "ratio", what: `CSV ÷ PapaParse, ${size}`, ratio: ratioOf(ours, papa), goal: GOALS.papa },
    {
      kind: "figures",
      what: `CSV, ${size}, ${bytes(text.length)}`,
      figures: { ours: time(spreadOf(ours)), uDSV: time(spreadOf(udsv)), PapaParse: time(spreadOf(papa)) },
    },
  ];
}

function measureDecoding(programs: number): readonly Row[] {
  const text = textOf(inventNationalList(programs), "needed");
  const contents: readonly { readonly encoding: Encoding; readonly content: Uint8Array }[] = [
    { encoding: "utf-8", content: Buffer.from(text) },
    { encoding: "utf-16le", content: Buffer.from(text, "utf16le") },
    { encoding: "windows-1252", content: Buffer.from(`${text}\u0096`, "latin1") },
  ];
  return contents.map(({ encoding, content }): Row => {
    const found = decode(content).encoding;
    if (found !== encoding) throw new Error(`${encoding} is taken for ${found}.`);
    const [runs = []] = timeInTurns([() => decode(content)], { rounds: 15, turnMs: 20 });
    return {
      kind: "figures",
      what: `Decode ${encoding}, ${bytes(content.length)}`,
      figures: { ours: time(spreadOf(runs)) },
    };
  });
}

async function measureWorkbook(programs: number): Promise<readonly Row[]> {
  const [ours, hucre] = [await readWorkbook({ programs, by: "ours" }), await readWorkbook({ programs, by: "hucre" })];
  const described = (what: string, { runs, peak, before }: Read): Row => ({
    kind: "figures",
    what: `Workbook by ${what}, ${amount(programs)} rows`,
    figures: { ours: time(spreadOf(runs)), "peak memory": `${bytes(peak)}, ${bytes(before)} before` },
  });
  return [
    { kind: "ratio", what: `Workbook ÷ hucre, ${amount(programs)} rows`, ratio: ratioOf(ours.runs, hucre.runs) },
    described("ours", ours),
    described("hucre", hucre),
  ];
}

interface Read {
  readonly runs: readonly number[];
  /** Bytes: the most that the process ever held, and before it read. */
  readonly peak: number;
  readonly before: number;
}

const ROUNDS = 7;

const readWorkbook = job(
  "reading",
  async ({ programs, by }: { programs: number; by: "ours" | "hucre" }): Promise<Read> => {
    const content = await writeXlsx({
      sheets: [{ name: "List", rows: inventNationalList(programs).map((row) => [...row]) }],
    });
    const read = {
      ours: async () => (await readFile("list.xlsx", content)).grids[0]?.rows.length,
      hucre: async () => (await readXlsxByHucre(content, { readStyles: true })).sheets[0]?.rows.length,
    };
    const before = process.resourceUsage().maxRSS * 1024;
    const runs: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      const rows = await read[by]();
      runs.push(performance.now() - start);
      if (rows !== programs + 1) throw new Error(`${rows} rows are found, not ${programs + 1}.`);
    }
    return { runs, peak: process.resourceUsage().maxRSS * 1024, before };
  },
);

/** As a program writes CSV. */
function textOf(rows: readonly (readonly (string | number | Date)[])[], quotes: Quoted): string {
  const text = (cell: string | number | Date) =>
    cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
  const quoted = (cell: string) => (quotes === "all" || /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((cells) => cells.map((cell) => quoted(text(cell))).join(",")).join("\n");
}
