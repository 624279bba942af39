import { imgResults } from "./results-function";
import { imgFit, imgKnown, imgScore } from "./score-functions";
import { imgWhy, tier } from "./tier-functions";
import type { FunctionSpec, Parameter } from "./types";

const required = (name: string, help: string): Parameter => ({ name, optional: false, help });
const optional = (name: string, help: string): Parameter => ({ name, optional: true, help });

const RATINGS = required(
  "ratings",
  "Five columns of ratings 1 to 5, one row a program, or five cells in a column. Blank: unknown.",
);
const WEIGHTS = optional("weights", "Five numbers of 0 or more, or places from 1st to 5th. Left out: equal weights.");

const TIER_PARAMETERS: readonly Parameter[] = [
  required("score", "Scores 0 to 100, one cell or a column. Blank means that nothing is rated."),
  required("openness", "Openness to IMGs, 1 to 5. Blank means unknown."),
  optional("competitiveness", "Comfortable, Fair, Reach or Unknown. Blank means Unknown."),
  optional("pathway", "The training pathway. Categorical pediatrics or internal medicine is a backup."),
  optional("stance", "Yes, Shown, Case by case, Unknown or No. Blank means Unknown."),
  optional("known", "How much of the weight is rated, 0 to 1. Blank means unknown."),
  optional("gate", "The reason why a hard requirement is not met. Blank means that none failed."),
  optional("rules", "The tier rules from Settings: name and value in two columns. Left out: the defaults."),
  optional("suggested", "The suggested openness, 1 to 5: it counts where openness is unknown."),
];

const TIER_SUMMARY = "The tier of each program: Tier 1 to 4, Below the line, Research or Excluded.";

/** Every custom function, in the order of the reference page. The build makes both hosts' metadata from it. */
export const CATALOGUE: readonly FunctionSpec[] = [
  {
    name: "IMGSCORE",
    summary: "Scores programs 0 to 100 by five ratings. Unknown ones count with the middle of the scale.",
    parameters: [
      RATINGS,
      WEIGHTS,
      optional("mode", "cautious (default), known: rated domains only, low: worst case, high: best case."),
    ],
    returns: "One score a row, 0 to 100, unrounded; empty where nothing is rated.",
    examples: ["=IMGSCORE(Z2:AD2)", "=IMGSCORE(Z2:AD29, Weights)", '=IMGSCORE(Z2:AD29, Weights, "low")'],
    evaluate: imgScore,
  },
  {
    name: "IMGFIT",
    summary: "Scores how good programs are for you: the four domains without IMG friendliness, 0 to 100.",
    parameters: [RATINGS, WEIGHTS],
    returns: "One score a row, 0 to 100, unrounded; empty where none of the four is rated.",
    examples: ["=IMGFIT(Z2:AD29, Weights)"],
    evaluate: imgFit,
  },
  {
    name: "IMGKNOWN",
    summary: "Tells how much of the weight is rated, from 0 to 1.",
    parameters: [RATINGS, WEIGHTS],
    returns: "One share a row, 0 to 1.",
    examples: ["=IMGKNOWN(Z2:AD29, Weights)"],
    evaluate: imgKnown,
  },
  {
    name: "TIER",
    summary: TIER_SUMMARY,
    parameters: TIER_PARAMETERS,
    returns: "One tier a row, as text.",
    examples: ["=TIER(82, 4)", '=TIER(AL2, Z2, AK2, G2, R2, AO2, "", TierRules)'],
    evaluate: tier,
  },
  {
    name: "IMGTIER",
    summary: `${TIER_SUMMARY} The same as TIER.`,
    parameters: TIER_PARAMETERS,
    returns: "One tier a row, as text.",
    examples: ["=IMGTIER(82, 4)"],
    evaluate: tier,
  },
  {
    name: "IMGWHY",
    summary: "Says which tier rule decided, and the smallest change that would move the program up.",
    parameters: TIER_PARAMETERS,
    returns: "One sentence a row.",
    examples: ["=IMGWHY(68, 3)"],
    evaluate: imgWhy,
  },
  {
    name: "IMGRESULTS",
    summary: "Every result of every program in one call: key, score, low, high, known, fit, tier, why.",
    parameters: [
      required("keys", "The Row key column, with its header or without."),
      required("ratings", "The five rating columns, as many rows as keys."),
      required("weights", "Five numbers of 0 or more, or places from 1st to 5th."),
      optional("openness", "The suggested openness. A program's own IMG-friendliness rating comes first."),
      optional("competitiveness", "The competitiveness column. Blank means Unknown."),
      optional("pathway", "The pathway column."),
      optional("stance", "The IMG stance column. Blank means Unknown."),
      optional("gate", "The column of reasons why a hard requirement is not met. Blank means that none failed."),
      optional("rules", "The tier rules from Settings: name and value in two columns."),
    ],
    returns: "One row a program: key, score, low, high, known, fit, tier, why.",
    examples: ["=IMGRESULTS(Programs!A:A, Programs!Z:AD, Weights)"],
    evaluate: imgResults,
  },
];
