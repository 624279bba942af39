/**
 * How well names are matched, one state at a time: whatever is fitted, odds or thresholds, is fitted on the other states.
 * Three tasks. Rank: is the first candidate one of the counterparts? Merge: of the counterparts only the one that the
 * matcher likes best is on the list, as on a list of one specialty: is it taken, and nothing else? Trap: no counterpart
 * is on the list: is nothing taken?
 */
import { type Candidate, matchPrograms } from "../../../shared/importing/match";
import { judge } from "../../../shared/importing/match/compare-programs";
import { MODEL, type Model } from "../../../shared/importing/match/model";
import { type Compared, compareAll, countModel } from "./count-model";
import { type LabelledNames, type Named, rowOf, statesOf } from "./names";
import type { Rival } from "./rivals";

export interface Quality {
  /** Queries that have a counterpart, and how many of them are ranked right. */
  readonly matchable: number;
  readonly rankedFirst: number;
  /** Of the matchable: taken rightly, and wrongly, without asking. */
  readonly taken: number;
  readonly takenWrongly: readonly string[];
  /** Of all queries, each without its counterparts: taken all the same. */
  readonly traps: number;
  readonly trapped: readonly string[];
  /** Asked about in the merge and in the traps. */
  readonly asked: number;
  readonly askedInTraps: number;
}

const NOTHING: Quality = {
  matchable: 0,
  rankedFirst: 0,
  taken: 0,
  takenWrongly: [],
  traps: 0,
  trapped: [],
  asked: 0,
  askedInTraps: 0,
};

function sum(parts: readonly Quality[]): Quality {
  return parts.reduce(
    (a, b) => ({
      matchable: a.matchable + b.matchable,
      rankedFirst: a.rankedFirst + b.rankedFirst,
      taken: a.taken + b.taken,
      takenWrongly: [...a.takenWrongly, ...b.takenWrongly],
      traps: a.traps + b.traps,
      trapped: [...a.trapped, ...b.trapped],
      asked: a.asked + b.asked,
      askedInTraps: a.askedInTraps + b.askedInTraps,
    }),
    NOTHING,
  );
}

const SAME_FROM = [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98];

/** `fixed`: the model as it ships, threshold included; it was counted on these very names. */
export function ownQuality(names: LabelledNames, { fixed }: { readonly fixed: boolean }): Quality {
  const compared = compareAll(names);
  return sum(
    statesOf(names).map((state) => {
      if (fixed) return judgedState(names, compared, state, MODEL);
      const others = compared.filter(({ query }) => query.state !== state);
      const counted = countModel(others);
      const otherStates = statesOf(names).filter((it) => it !== state);
      const same = SAME_FROM.find((from) => {
        const found = otherStates.map((it) => judgedState(names, others, it, { ...counted, same: from }));
        return found.every(({ takenWrongly, trapped }) => takenWrongly.length + trapped.length === 0);
      });
      return judgedState(names, compared, state, { ...counted, same: same ?? 1 });
    }),
  );
}

function judgedState(names: LabelledNames, compared: readonly Compared[], state: string, model: Model): Quality {
  const inState = compared.filter(({ query }) => query.state === state);
  const candidates = names.candidates.filter((it) => it.state === state);
  const incoming = inState.map(({ query }, index) => rowOf(query, String(index)));
  const merge = (keep: (name: string) => boolean) =>
    matchPrograms(rowsOf(candidates, keep), incoming, { aliases: [], refusals: [] }, model);
  const ranked = inState.map(({ pairs }) =>
    [...pairs].sort((a, b) => judge(b.findings, model).logOdds - judge(a.findings, model).logOdds),
  );
  const kept = new Set(ranked.map((pairs) => pairs.find(({ same }) => same)?.name));
  const counterparts = new Set(inState.flatMap(({ query }) => query.same));
  const merged = merge((name) => kept.has(name) || !counterparts.has(name));
  return sum(
    inState.map(({ query }, index) => {
      const [found, trap] = [merged[index], merge((name) => !query.same.includes(name))[index]];
      const right = found?.key != null && query.same.includes(nameOf(found.key));
      const matchable = query.same.length > 0;
      const said = `${query.name} (${state}) → ${nameOf(found?.key ?? "")}`;
      return {
        matchable: Number(matchable),
        rankedFirst: Number(ranked[index]?.[0]?.same === true),
        taken: Number(found?.decision === "same" && right),
        takenWrongly: matchable && found?.decision === "same" && !right ? [said] : [],
        traps: 1,
        trapped: trap?.decision === "same" ? [`${query.name} (${state}) → ${nameOf(trap.key ?? "")}`] : [],
        asked: Number(matchable && found?.decision === "ask"),
        askedInTraps: Number(trap?.decision === "ask"),
      };
    }),
  );
}

function rowsOf(candidates: readonly Named[], keep: (name: string) => boolean): readonly Candidate[] {
  return candidates.flatMap((it, index) => (keep(it.name) ? [rowOf(it, `${index} ${it.name}`)] : []));
}

function nameOf(key: string): string {
  return key.replace(/^\d+ /, "");
}

/** Takes the first candidate from a score on; the lowest score at which nothing wrong is taken in the other states. */
export function rivalQuality(names: LabelledNames, rival: Rival): Quality {
  const tasks = statesOf(names).flatMap((state) => rivalTasks(names, rival, state));
  return sum(
    statesOf(names).map((state) => {
      const wrong = tasks
        .filter((task) => task.state !== state)
        .flatMap(({ merged, trap }) => [...(merged === null || merged.right ? [] : [merged.score]), trap.score]);
      const limit = Math.max(...wrong);
      return sum(
        tasks
          .filter((task) => task.state === state)
          .map(({ query, first, merged, trap }) => ({
            ...NOTHING,
            matchable: Number(merged !== null),
            rankedFirst: Number(first),
            taken: Number(merged?.right === true && merged.score > limit),
            takenWrongly: merged !== null && !merged.right && merged.score > limit ? [query] : [],
            traps: 1,
            trapped: trap.score > limit ? [query] : [],
          })),
      );
    }),
  );
}

interface RivalTask {
  readonly state: string;
  readonly query: string;
  readonly first: boolean;
  readonly merged: { readonly score: number; readonly right: boolean } | null;
  readonly trap: { readonly score: number };
}

function rivalTasks(names: LabelledNames, rival: Rival, state: string): readonly RivalTask[] {
  const candidates = names.candidates.filter((it) => it.state === state).map(({ name }) => name);
  const search = rival.over(candidates);
  return names.queries
    .filter((query) => query.state === state)
    .map((query) => {
      const scores = search(query.name);
      const ranked = candidates
        .map((name, index) => ({ same: query.same.includes(name), score: scores[index] ?? 0 }))
        .sort((a, b) => b.score - a.score);
      const [best, wrong] = [ranked.find(({ same }) => same), ranked.find(({ same }) => !same)];
      const others = wrong?.score ?? 0;
      const right = best !== undefined && best.score > others;
      return {
        state,
        query: query.name,
        first: ranked[0]?.same === true && ranked[0].score > 0,
        merged: best === undefined ? null : { right, score: Math.max(best.score, others) },
        trap: { score: others },
      };
    });
}
