/**
 * What each finding does to the odds that two rows are one program: ln(m/u), where m is how often it is found between
 * rows of one program and u how often between others of the same state (Fellegi & Sunter 1969, "A theory for record
 * linkage"). Counted on 141 names of a match list, each with its counterpart among 240 names of an accreditation list in
 * 14 states, and 2,600 pairs of others; half a pair is added to each count. `npm run bench -- matching --names FILE`
 * counts again.
 */

export interface Model {
  /** Probabilities from which a match is taken, and asked about. */
  readonly same: number;
  readonly ask: number;
  /** Before anything is compared. */
  readonly start: number;
  /** By the share of words that the name with more of its own has in common with the other. */
  readonly shared: Curve;
  /** Instead of `shared`, where one name has a site that the other has not: with a third of the words in common, or less. */
  readonly site: { readonly much: number; readonly little: number };
  /** By how much the words in common say: about the number of rare ones. */
  readonly rarity: Curve;
  /** At least, for a name: hardly any word in common is one finding, not two. */
  readonly apart: number;
  readonly town: { readonly [agreement in TownAgreement]: number };
  /** Where only one name says North, South … */
  readonly direction: number;
  /**
   * Where what the names call themselves tells two institutions apart, or only one has a rare word more. Expert judgement:
   * enough to be seen, not so much that nobody is asked. Of the labelled names that are alike by their words, the kinds
   * differ between 8 of 46 others and never between the same.
   */
  readonly kinds: number;
  readonly rare: number;
}

/** Between the points the log-odds run straight; outside they stay. */
export type Curve = readonly (readonly [at: number, logOdds: number])[];

/** "near": it may be the same; "named": each name names a town of its own. */
export type TownAgreement = "same" | "near" | "unknown" | "different" | "named";

export const MODEL: Model = {
  // On the labelled names nothing wrong is taken from 0.7 on; the rest is kept in hand.
  same: 0.85,
  ask: 0.1,
  start: -3,
  shared: [
    [0.15, -3.7],
    [0.45, 1],
    [0.65, 2.6],
    [0.83, 2.8],
    [1, 5.4],
  ],
  site: { much: 0.7, little: -1.2 },
  rarity: [
    [0, -5.7],
    [0.25, -2.5],
    [0.7, 1.4],
    [1.2, 2.6],
    [2, 6.1],
  ],
  apart: -3.7,
  town: { same: 1.7, near: 0, unknown: 0, different: -2.1, named: -5 },
  direction: -2.1,
  kinds: -2,
  rare: -0.5,
};

/** Names that share so much beside a site differ in little else. */
export const MUCH = 0.35;

/** Expert judgement, not counted: the labelled names have no addresses. */
export const CONTACT = { address: 4, site: 3, domain: 2, none: 0, different: -0.5 } as const;

/** Expert judgement: a row without a state may be in any of fifty. */
export const STATE_UNKNOWN = -2;

export function valueAt(curve: Curve, at: number): number {
  const next = curve.findIndex(([x]) => at <= x);
  const [x1, y1] = curve[next === -1 ? curve.length - 1 : next] ?? [0, 0];
  const [x0, y0] = curve[next - 1] ?? [x1, y1];
  return next <= 0 ? y1 : y0 + ((y1 - y0) * (at - x0)) / (x1 - x0);
}

export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
