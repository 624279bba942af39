import type { CellValue, WorkbookModel } from "../../playground/model/types";
import { type Benchmark, HOSTS, type HostName, type Options, type Row } from "./benchmark";
import { openHost } from "./embedded";
import { type HostCell, inventRating, randomNumbers } from "./invented";
import { job } from "./job";
import { ratioOf, spreadOf } from "./spread";
import { amount, time } from "./words";

const SIZES = { quick: [300], full: [300, 3000] };
const ROUNDS = 7;
const WARM_UP_ROUNDS = 2;

/** The three ways of scoring the same rows, and what to call them. */
const WAYS = { spill: "one IMGSCORE for all", rows: "an IMGSCORE a row", sum: "a SUMPRODUCT a row" };
type Way = keyof typeof WAYS;
type Runs = Readonly<Record<Way, readonly number[]>>;

export const engine: Benchmark = {
  name: "engine",
  title:
    "IMGSCORE and SUMPRODUCT in the same embedded engine, from writing the formulas until every score shows. Calls in " +
    "Sheets go to a thread on this machine; Google's go over the network, one by one.",
  async run({ quick }: Options): Promise<readonly Row[]> {
    const rows: Row[] = [];
    for (const programs of quick ? SIZES.quick : SIZES.full) {
      for (const { host, label } of HOSTS) rows.push(...described(label, programs, await timeWays({ host, programs })));
    }
    return rows;
  },
};

function described(label: string, programs: number, { spill, rows, sum }: Runs): readonly Row[] {
  const where = `in ${label}, ${amount(programs)} rows`;
  return [
    { kind: "ratio", what: `One IMGSCORE for all ÷ a SUMPRODUCT a row ${where}`, ratio: ratioOf(spill, sum) },
    { kind: "ratio", what: `An IMGSCORE a row ÷ a SUMPRODUCT a row ${where}`, ratio: ratioOf(rows, sum) },
    {
      kind: "figures",
      what: `${label}, ${amount(programs)} rows`,
      figures: {
        [WAYS.spill]: time(spreadOf(spill)),
        [WAYS.rows]: time(spreadOf(rows)),
        [WAYS.sum]: time(spreadOf(sum)),
      },
    },
  ];
}

const timeWays = job("engine", async ({ host, programs }: { host: HostName; programs: number }): Promise<Runs> => {
  const { model, dispose } = await openHost(host);
  const sheet = model.addSheet("Bench", programs, 20).id;
  const random = randomNumbers(programs);
  const runs: Record<Way, number[]> = { spill: [], rows: [], sum: [] };
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
    // New ratings every time: Sheets answers a call that it has seen from its memory.
    await writeRatings(model, sheet, programs, random);
    const spill = await calculate(model, sheet, programs, [`=IMGSCORE(A1:E${programs},$G$1:$K$1)`]);
    const rows = await calculate(model, sheet, programs, formulas(programs, imgScoreOf));
    const sum = await calculate(model, sheet, programs, formulas(programs, sumProductOf));
    expectSame(sum.scores, spill.scores, WAYS.spill);
    expectSame(sum.scores, rows.scores, WAYS.rows);
    if (round < WARM_UP_ROUNDS) continue;
    runs.spill.push(spill.ms);
    runs.rows.push(rows.ms);
    runs.sum.push(sum.ms);
  }
  dispose();
  return runs;
});

/** SUMPRODUCT knows no "?" and no numbers as text: here the cells are numbers, and one of ten is blank. */
async function writeRatings(model: WorkbookModel, sheet: string, rows: number, random: () => number): Promise<void> {
  const cell = (): HostCell => (random() < 0.1 ? null : inventRating(random));
  const ratings = Array.from({ length: rows }, () => Array.from({ length: 5 }, cell));
  model.write({ sheet, row: 0, column: 0, rows, columns: 5 }, ratings);
  model.write({ sheet, row: 0, column: 6, rows: 1, columns: 5 }, [[30, 20, 20, 15, 15]]);
  await model.settled();
}

function formulas(rows: number, formula: (row: number) => string): readonly string[] {
  return Array.from({ length: rows }, (_, index) => formula(index + 1));
}

const imgScoreOf = (row: number) => `=IMGSCORE(A${row}:E${row},$G$1:$K$1)`;

/** The same score: what is not rated counts with the middle, 3, which adds nothing to 50. */
function sumProductOf(row: number): string {
  const ratings = `A${row}:E${row}`;
  const weights = "$G$1:$K$1";
  const sum = `SUMPRODUCT(--ISNUMBER(${ratings}),${ratings}-3,${weights})`;
  return `=IF(COUNT(${ratings})=0,"",50+25*${sum}/SUM(${weights}))`;
}

/** Writes the formulas into one column, waits for the scores, and takes the formulas away again. */
async function calculate(model: WorkbookModel, sheet: string, rows: number, column: readonly string[]) {
  const target = { sheet, row: 0, column: 12, rows: column.length, columns: 1 };
  const cells = column.map((formula) => [{ formula }]);
  const start = performance.now();
  model.write(target, cells);
  await model.settled();
  const ms = performance.now() - start;
  const scores = model.read({ ...target, rows }).map((row) => row[0]?.value ?? null);
  model.clear(target, "contents");
  await model.settled();
  return { ms, scores };
}

function expectSame(expected: readonly CellValue[], given: readonly CellValue[], whose: string): void {
  expected.forEach((score, index) => {
    const other = given[index] ?? null;
    const both = typeof score === "number" && typeof other === "number";
    // A row without a rating shows "", which a cell may hold as nothing.
    if (both ? Math.abs(score - other) < 1e-9 : (score || null) === (other || null)) return;
    throw new Error(`Row ${index + 1}: ${JSON.stringify(other)} by ${whose}, ${JSON.stringify(score)} by SUMPRODUCT.`);
  });
}
