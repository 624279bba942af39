import { normaliseWeights } from "../../shared/scoring/weights";
import type { Benchmark, Options, Row } from "./benchmark";
import { excelFunction, type HostCall, sheetsFunction } from "./built-functions";
import { type HostCell, inventRatings, packRatings, randomNumbers } from "./invented";
import { scoreLoop, scoreRowsByHand } from "./loop";
import { ratioOf, spreadOf } from "./spread";
import { timeInTurns } from "./timer";
import { amount, time } from "./words";

const SIZES = { quick: [28, 300], full: [28, 300, 3000, 30_000] };
const WEIGHTS = [30, 20, 20, 15, 15];
const GOAL = 5;

export const score: Benchmark = {
  name: "score",
  title:
    "IMGSCORE of the built bundles on rows as a host hands them over (of 100 cells 10 are blank, 4 say “?”, 6 are " +
    "numbers as text), against two loops written by hand: one over a Float64Array, which reads no cells and builds " +
    "no rows, and one from the same rows to rows of one cell, which checks nothing. One call.",
  async run({ quick }: Options): Promise<readonly Row[]> {
    return (quick ? SIZES.quick : SIZES.full).flatMap(measure);
  },
};

function measure(rows: number): readonly Row[] {
  const normal = normaliseWeights(WEIGHTS);
  if (typeof normal === "string") throw new Error(normal);
  const weights = Float64Array.from(normal);
  // Blank cells as Excel on the web delivers them, and as Google Sheets does.
  const excelCells = inventRatings(rows, null, randomNumbers(rows));
  const sheetsCells = inventRatings(rows, "", randomNumbers(rows));
  const packed = packRatings(excelCells, null);
  const works = {
    excel: hostWork(excelFunction("IMGSCORE"), excelCells),
    sheets: hostWork(sheetsFunction("IMGSCORE"), sheetsCells),
    loop: () => scoreLoop(packed, weights),
    byHand: () => scoreRowsByHand(excelCells, weights),
  };
  const expected = works.loop();
  expectScores("Excel's IMGSCORE", works.excel(), expected);
  expectScores("Sheets' IMGSCORE", works.sheets(), expected);
  expectScores("the loop over rows", works.byHand(), expected);

  const [excel = [], sheets = [], loop = [], byHand = []] = timeInTurns(
    [works.excel, works.sheets, works.loop, works.byHand],
    { rounds: 15, turnMs: 20 },
  );
  const size = `${amount(rows)} rows`;
  return [
    { kind: "ratio", what: `IMGSCORE in Excel ÷ loop, ${size}`, ratio: ratioOf(excel, loop), goal: GOAL },
    { kind: "ratio", what: `IMGSCORE in Sheets ÷ loop, ${size}`, ratio: ratioOf(sheets, loop), goal: GOAL },
    { kind: "ratio", what: `IMGSCORE in Excel ÷ loop from rows to rows, ${size}`, ratio: ratioOf(excel, byHand) },
    {
      kind: "figures",
      what: size,
      figures: {
        "IMGSCORE in Excel": time(spreadOf(excel)),
        "IMGSCORE in Sheets": time(spreadOf(sheets)),
        loop: time(spreadOf(loop)),
        "loop from rows to rows": time(spreadOf(byHand)),
      },
    },
  ];
}

/** As a host calls it: a matrix of raw cells, a matrix of weights, and nothing for the mode. */
function hostWork(call: HostCall, cells: readonly (readonly HostCell[])[]): () => unknown {
  const weights = [WEIGHTS];
  return () => call(cells, weights, undefined);
}

/** Whoever is fast and wrong does not compete. */
function expectScores(whose: string, result: unknown, expected: Float64Array): void {
  const rows: readonly unknown[] = Array.isArray(result) ? result : [];
  expected.forEach((score, index) => {
    const row = rows[index];
    const given: unknown = Array.isArray(row) ? row[0] : undefined;
    // A row without any rating has no score: hosts show "".
    const number = typeof given === "number" ? given : given === "" ? Number.NaN : Number.POSITIVE_INFINITY;
    const same = Number.isNaN(score) ? Number.isNaN(number) : Math.abs(number - score) < 1e-9;
    if (!same) throw new Error(`Row ${index + 1}: ${whose} gives ${String(given)}, the loop ${score}.`);
  });
}
