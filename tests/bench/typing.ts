import type { EmbeddedHost } from "../../playground/headless";
import type { CellValue, Rect } from "../../playground/model/types";
import { type Benchmark, HOSTS, type HostName, type Options, type Row } from "./benchmark";
import { openHost, programCell } from "./embedded";
import { job } from "./job";
import { makeMaster } from "./master-list";
import { ratioOf, spreadOf } from "./spread";
import { amount, milliseconds, time } from "./words";

const SIZES = { quick: [300], full: [300, 3000] };
const RATINGS = 6;

interface Typed {
  /** Milliseconds from the keystroke to the score, rating by rating; the first ones warm up. */
  readonly first: number;
  readonly later: readonly number[];
}

export const typing: Benchmark = {
  name: "typing",
  title: "One rating typed into a master, until the program's new score shows.",
  async run({ quick }: Options): Promise<readonly Row[]> {
    const sizes = quick ? SIZES.quick : SIZES.full;
    const rows: Row[] = [];
    for (const { host, label } of HOSTS) {
      const runs: (readonly number[])[] = [];
      for (const programs of sizes) {
        const what = `${label}, ${amount(programs)} programs`;
        try {
          const { first, later } = await typeRatings({ host, programs });
          runs.push(later);
          const figures = {
            "first rating": milliseconds(first),
            [`next ${RATINGS}`]: time(spreadOf(later)),
            // A session that slows down shows here and not in a median.
            "one by one": `${later.map(Math.round).join(", ")} ms`,
          };
          rows.push({ kind: "figures", what, figures });
        } catch (error) {
          const failure = error instanceof Error ? error.message : String(error);
          rows.push({ kind: "figures", what, figures: {}, failure });
        }
      }
      const [few, many] = runs;
      if (few !== undefined && many !== undefined) {
        const what = `A rating typed in ${label}: among ${sizes.map(amount).reverse().join(" ÷ ")} programs`;
        rows.push({ kind: "ratio", what, ratio: ratioOf(many, few) });
      }
    }
    return rows;
  },
};

const typeRatings = job("typing", async ({ host, programs }: { host: HostName; programs: number }): Promise<Typed> => {
  const opened = await openHost(host);
  await makeMaster(opened, programs);
  const times: number[] = [];
  for (let row = 1; row <= RATINGS + 1; row++) {
    const rating = programCell(opened, "IMG friendliness", row);
    const score = programCell(opened, "Score", row);
    await type(opened, rating, 1);
    const before = shown(opened, score);
    const start = performance.now();
    await type(opened, rating, 5);
    times.push(performance.now() - start);
    const after = shown(opened, score);
    if (typeof before !== "number" || typeof after !== "number" || after <= before) {
      throw new Error(
        `the rating went from 1 to 5, the score from ${JSON.stringify(before)} to ${JSON.stringify(after)}`,
      );
    }
  }
  opened.dispose();
  const [first = Number.NaN, ...later] = times;
  return { first, later };
});

async function type({ model }: EmbeddedHost, cell: Rect, rating: number): Promise<void> {
  model.write(cell, [[rating]]);
  await model.settled();
}

function shown({ model }: EmbeddedHost, cell: Rect): CellValue {
  return model.read(cell)[0]?.[0]?.value ?? null;
}
