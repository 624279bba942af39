import { matchPrograms } from "../../shared/importing/match";
import type { Benchmark, Options, Row } from "./benchmark";
import { inventLists } from "./matching/invented-lists";
import { type LabelledNames, type Named, readNames, rowOf, statesOf } from "./matching/names";
import { ownQuality, type Quality, rivalQuality } from "./matching/quality";
import { RIVALS, type Rival } from "./matching/rivals";
import { wilson } from "./matching/wilson";
import { spreadOf } from "./spread";
import { amount, time } from "./words";

const SIZES = { quick: [100, 300], full: [100, 300, 1000, 3000, 13_000] };
const ROUNDS = 5;

export const matching: Benchmark = {
  name: "matching",
  title:
    "Which row of a list is which program. A list of invented programs in full names merged with itself in short " +
    "ones; “wrong” is another program taken. With --names FILE of labelled real names: each state judged by what was " +
    "fitted on the others, beside libraries that are given the candidates of the state; with Wilson's 95 % intervals.",
  async run({ quick, names }: Options): Promise<readonly Row[]> {
    const merges = (quick ? SIZES.quick : SIZES.full).map(measureMerge);
    return names === null ? merges : [...measureQuality(readNames(names)), ...merges];
  },
};

function measureMerge(programs: number): Row {
  const { full, short } = inventLists(programs);
  const merge = () => matchPrograms(full, short, { aliases: [], refusals: [] });
  const matches = merge();
  const times = Array.from({ length: ROUNDS }, () => timed(merge));
  const count = (test: (match: (typeof matches)[number]) => boolean) => amount(matches.filter(test).length);
  const wrong = matches.filter(({ id, decision, key }) => decision === "same" && key !== id).length;
  return {
    kind: "figures",
    what: `${amount(programs)} × ${amount(programs)} rows`,
    figures: {
      time: time(spreadOf(times)),
      same: count(({ decision }) => decision === "same"),
      ask: count(({ decision }) => decision === "ask"),
      new: count(({ decision }) => decision === "new"),
      wrong: amount(wrong),
    },
    ...(wrong > 0 ? { failure: `${wrong} rows were taken for another program.` } : {}),
  };
}

function measureQuality(names: LabelledNames): readonly Row[] {
  const own = time(spreadOf(Array.from({ length: ROUNDS }, () => timed(() => matchStates(names)))));
  return [
    qualityRow("ours, fitted on the other states", ownQuality(names, { fixed: false }), own),
    qualityRow("ours as it ships, fitted on all", ownQuality(names, { fixed: true }), own),
    ...RIVALS.map((rival) => {
      const times = Array.from({ length: ROUNDS }, () => timed(() => searchStates(names, rival)));
      return qualityRow(rival.name, rivalQuality(names, rival), time(spreadOf(times)));
    }),
  ];
}

function qualityRow(what: string, quality: Quality, taken: string): Row {
  const { matchable, traps } = quality;
  const isOwn = what.startsWith("ours");
  const wrong = [...quality.takenWrongly, ...quality.trapped];
  return {
    kind: "figures",
    what,
    figures: {
      "ranked first": share(quality.rankedFirst, matchable),
      "taken rightly": share(quality.taken, matchable),
      "taken wrongly": share(quality.takenWrongly.length, matchable),
      "taken where none is": share(quality.trapped.length, traps),
      asked: isOwn ? `${quality.asked} and ${quality.askedInTraps}` : "",
      "all states": taken,
    },
    ...(isOwn && wrong.length > 0 ? { failure: wrong.join("; ") } : {}),
  };
}

/** "140 of 141: 99.3 % (96.1–99.9)". */
function share(successes: number, of: number): string {
  const percent = [successes / of, ...wilson(successes, of)].map((value) => (100 * value).toFixed(1));
  return `${successes} of ${of}: ${percent[0]} % (${percent[1]}–${percent[2]})`;
}

function matchStates(names: LabelledNames): void {
  const rows = (list: readonly Named[], state: string) =>
    list.flatMap((it, index) => (it.state === state ? [rowOf(it, String(index))] : []));
  for (const state of statesOf(names)) {
    matchPrograms(rows(names.candidates, state), rows(names.queries, state), { aliases: [], refusals: [] });
  }
}

function searchStates({ queries, candidates }: LabelledNames, rival: Rival): void {
  for (const state of statesOf({ queries, candidates })) {
    const search = rival.over(candidates.filter((it) => it.state === state).map(({ name }) => name));
    for (const query of queries) if (query.state === state) search(query.name);
  }
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
