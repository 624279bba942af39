/** Counts on labelled names what `model.ts` holds: how often a finding is made between the same, and between others. */
import { countWords } from "../../../shared/importing/match/blocks";
import { type Findings, findingsOf } from "../../../shared/importing/match/compare-programs";
import { type Curve, MODEL, type Model, MUCH } from "../../../shared/importing/match/model";
import { profileReader } from "../../../shared/importing/match/profile";
import { type LabelledNames, type Query, rowOf } from "./names";

/** All candidates of a query's state, compared with it. */
export interface Compared {
  readonly query: Query;
  readonly pairs: readonly { readonly name: string; readonly same: boolean; readonly findings: Findings }[];
}

export function compareAll({ queries, candidates }: LabelledNames): readonly Compared[] {
  const profileOf = profileReader();
  const rows = candidates.map((it, index) => ({ ...it, profile: profileOf(rowOf(it, String(index))) }));
  const asked = queries.map((query, index) => ({ query, profile: profileOf(rowOf(query, String(index))) }));
  const frequencies = countWords(new Set([...rows, ...asked].map(({ profile }) => profile)));
  return asked.map(({ query, profile }) => ({
    query,
    pairs: rows
      .filter(({ state }) => state === query.state)
      .map((it) => ({
        name: it.name,
        same: query.same.includes(it.name),
        findings: findingsOf(it.profile, profile, frequencies.get(query.state) ?? new Map()),
      })),
  }));
}

/** Half a pair of each kind, shared by the two sides, stands for what was not met. */
const UNSEEN = 0.25;

/** Of several counterparts of a name, the one most like it counts: the others are its further sites and specialties. */
export function countModel(compared: readonly Compared[]): Model {
  const pairs = compared.flatMap(({ pairs }) => {
    const counterparts = pairs.filter(({ same }) => same);
    const best = counterparts.sort((a, b) => b.findings.names.shared - a.findings.names.shared)[0];
    return pairs.filter((pair) => !pair.same || pair === best);
  });
  const of = (test: (findings: Findings) => boolean, same: boolean) =>
    pairs.filter((pair) => pair.same === same && test(pair.findings)).length;
  const all = { same: of(() => true, true), others: of(() => true, false) };
  const weigh = (test: (findings: Findings) => boolean) =>
    Math.log((of(test, true) + UNSEEN) / all.same) - Math.log((of(test, false) + UNSEEN) / all.others);
  const curve = (points: Curve, limits: readonly number[], figureOf: (findings: Findings) => number | null): Curve =>
    points.map(([at], index) => {
      const [from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY] = [limits[index - 1], limits[index]];
      const inside = (value: number | null) => value !== null && value >= from && value < to;
      return [at, weigh((findings) => inside(figureOf(findings)))] as const;
    });
  const isSite = ({ names }: Findings) => names.left === "site";
  return {
    ...MODEL,
    start: Math.log(all.same / all.others),
    shared: curve(MODEL.shared, SHARED_LIMITS, (it) => (isSite(it) ? null : it.names.shared)),
    site: {
      much: weigh((it) => isSite(it) && it.names.shared >= MUCH),
      little: weigh((it) => isSite(it) && it.names.shared < MUCH),
    },
    rarity: curve(MODEL.rarity, RARITY_LIMITS, ({ names }) => names.rarity),
    apart: weigh(({ names }) => names.shared < APART.shared && names.rarity < APART.rarity),
    town: {
      same: weigh(({ town }) => town === "same"),
      near: 0,
      unknown: 0,
      different: weigh(({ town }) => town === "different"),
      named: weigh(({ town }) => town === "named"),
    },
    direction: weigh(({ names }) => names.direction),
  };
}

/** Names with no more in common than this are apart. */
const APART = { shared: 0.35, rarity: 0.5 };

/** Where the classes of the two curves meet; each point lies in the middle of its class. */
const SHARED_LIMITS = [0.35, 0.55, 0.75, 0.9];
const RARITY_LIMITS = [0.01, 0.5, 0.9, 1.5];
