import { finishScore, sumRatings } from "../../shared/scoring/score";
import { normaliseWeights } from "../../shared/scoring/weights";
import type { Benchmark, Options, Row } from "./benchmark";
import { excelFunction, type HostCall, sheetsFunction } from "./built-functions";
import { type HostCell, inventRatings, packRatings, randomNumbers } from "./invented";
import { scoreLoop } from "./loop";
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
    "numbers as text), and the core's kernel sumRatings, against a hand-written loop over a Float64Array. One call.",
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
    kernel: () => sumKernel(packed, normal),
    loop: () => scoreLoop(packed, weights),
  };
  const expected = works.loop();
  expectScores("Excel's IMGSCORE", works.excel(), expected);
  expectScores("Sheets' IMGSCORE", works.sheets(), expected);
  expectScores("sumRatings", finished(works.kernel()), expected);

  const [excel = [], sheets = [], kernel = [], loop = []] = timeInTurns(
    [works.excel, works.sheets, works.kernel, works.loop],
    { rounds: 15, turnMs: 20 },
  );
  const size = `${amount(rows)} rows`;
  return [
    { kind: "ratio", what: `IMGSCORE in Excel ÷ loop, ${size}`, ratio: ratioOf(excel, loop), goal: GOAL },
    { kind: "ratio", what: `IMGSCORE in Sheets ÷ loop, ${size}`, ratio: ratioOf(sheets, loop), goal: GOAL },
    { kind: "ratio", what: `sumRatings ÷ loop, ${size}`, ratio: ratioOf(kernel, loop) },
    {
      kind: "figures",
      what: size,
      figures: {
        "IMGSCORE in Excel": time(spreadOf(excel)),
        "IMGSCORE in Sheets": time(spreadOf(sheets)),
        sumRatings: time(spreadOf(kernel)),
        loop: time(spreadOf(loop)),
      },
    },
  ];
}

/** As a host calls it: a matrix of raw cells, a matrix of weights, and nothing for the mode. */
function hostWork(call: HostCall, cells: readonly (readonly HostCell[])[]): () => unknown {
  const weights = [WEIGHTS];
  return () => call(cells, weights, undefined);
}

function sumKernel(packed: Float64Array, weights: readonly number[]) {
  const value = new Float64Array(packed.length / WEIGHTS.length);
  const known = new Float64Array(value.length);
  sumRatings(packed, weights, value, known);
  return { value, known };
}

/** The kernel's sums as a host shows the score that follows from them. */
function finished({ value, known }: ReturnType<typeof sumKernel>): readonly (readonly (number | "")[])[] {
  return Array.from(value, (sum, row) => [finishScore(sum, known[row] ?? 0)?.score ?? ""]);
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
