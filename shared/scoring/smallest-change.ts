import { type Competitiveness, STANCES, type Stance } from "../program/stances";
import { decideTier, isBetter, type Tier, type TierInput } from "./tier";
import type { TierRules } from "./tier-rules";

/** One input of a tier, and what it would be instead. */
export type TierChange =
  /** 0–100, in tenths. */
  | { readonly parameter: "score"; readonly to: number }
  /** 1–5, in tenths. */
  | { readonly parameter: "openness"; readonly to: number }
  /** 0–1, in hundredths. */
  | { readonly parameter: "known"; readonly to: number }
  | { readonly parameter: "stance"; readonly to: Exclude<Stance, "Yes" | "Unknown" | "No"> }
  | { readonly parameter: "competitiveness"; readonly to: Exclude<Competitiveness, "Reach" | "Unknown"> }
  | { readonly parameter: "gate"; readonly to: null };

/** A change, and the tier that it leads to when everything else stays. */
export interface Promotion {
  readonly change: TierChange;
  readonly tier: Tier;
}

/**
 * The smallest change of a single input that leads to a better tier, or null where no single one does. Sizes are
 * compared as shares of each input's scale; for words and gates that is a judgement. A program of which nothing is
 * rated gets none: its score cannot be changed before there is one.
 */
export function smallestChange(input: TierInput, rules: TierRules): Promotion | null {
  const now = decideTier(input, rules).tier;
  let best: { readonly size: number; readonly promotion: Promotion } | null = null;
  for (const { size, change } of candidates(input, rules)) {
    if (best !== null && size >= best.size) continue;
    const { tier } = decideTier(applyChange(input, change), rules);
    if (isBetter(tier, now)) best = { size, promotion: { change, tier } };
  }
  return best?.promotion ?? null;
}

function applyChange(input: TierInput, change: TierChange): TierInput {
  switch (change.parameter) {
    case "score":
      return { ...input, score: change.to };
    case "openness":
      return { ...input, openness: change.to };
    case "known":
      return { ...input, known: change.to };
    case "stance":
      return { ...input, stance: change.to };
    case "competitiveness":
      return { ...input, competitiveness: change.to };
    case "gate":
      return { ...input, gate: change.to };
  }
}

interface Candidate {
  /** As a share of the input's scale, 0–1. */
  readonly size: number;
  readonly change: TierChange;
}

/** The changes that may matter: to just beyond each cut-off, and to each better word. Of equal ones the first wins. */
function candidates(input: TierInput, rules: TierRules): readonly Candidate[] {
  return [
    ...knownCandidates(input, rules),
    ...scoreCandidates(input, rules),
    ...opennessCandidates(input, rules),
    ...wordCandidates(input),
  ];
}

function scoreCandidates({ score, known }: TierInput, rules: TierRules): readonly Candidate[] {
  if (score === null) return [];
  // What is not known can still cost half of its weight: the last cut-off is where the worst case is good enough.
  const cutOffs = [rules.line, rules.tier1Score, rules.tier1Score + 50 * (1 - (known ?? 1))];
  return cutOffs
    .flatMap((cutOff) => stepsAt(cutOff, 10))
    .filter((to) => to > score && to <= 100)
    .map((to) => ({ size: (to - score) / 100, change: { parameter: "score", to } }));
}

function opennessCandidates({ openness }: TierInput, rules: TierRules): readonly Candidate[] {
  return [rules.tier3Openness, rules.tier1Openness]
    .flatMap((cutOff) => stepsAt(cutOff, 10))
    .filter((to) => to > (openness ?? 0) && to <= 5)
    .map((to) => ({
      // To find out is a step of its own, counted from the middle of the scale.
      size: openness === null ? Math.max(0.25, (to - 3) / 4) : (to - openness) / 4,
      change: { parameter: "openness", to },
    }));
}

function knownCandidates({ score, known }: TierInput, rules: TierRules): readonly Candidate[] {
  if (known === undefined) return [];
  const from = known ?? 0;
  const worstCaseGoodEnough = score === null ? 1 : 1 - (score - rules.tier1Score) / 50;
  return (
    [rules.known, worstCaseGoodEnough]
      .flatMap((cutOff) => stepsAt(cutOff, 100))
      .filter((to) => to > from && to <= 1)
      // In points of the worst case, of which all that is unknown can cost 50.
      .map((to) => ({ size: (to - from) / 2, change: { parameter: "known", to } }))
  );
}

function wordCandidates({ stance, competitiveness, gate }: TierInput): readonly Candidate[] {
  const list: Candidate[] = [];
  if (stance !== undefined) {
    for (const to of ["Case by case", "Shown"] as const) {
      const steps = STANCES.indexOf(stance) - STANCES.indexOf(to);
      if (steps > 0) list.push({ size: steps / (STANCES.length - 1), change: { parameter: "stance", to } });
    }
  }
  if (competitiveness === "Reach") list.push({ size: 0.5, change: { parameter: "competitiveness", to: "Fair" } });
  if (competitiveness !== undefined && competitiveness !== "Comfortable") {
    const size = competitiveness === "Reach" ? 1 : 0.5;
    list.push({ size, change: { parameter: "competitiveness", to: "Comfortable" } });
  }
  if (gate !== null) list.push({ size: 1, change: { parameter: "gate", to: null } });
  return list;
}

/** The numbers in whole steps of 1/`perUnit` of which one is the first to reach the cut-off, and one the first beyond. */
function stepsAt(cutOff: number, perUnit: number): readonly number[] {
  const nearest = Math.round(cutOff * perUnit);
  return [nearest, nearest + 1].map((steps) => steps / perUnit);
}
