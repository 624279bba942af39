import type { FieldId } from "../../program/field";
import { COMPETITIVENESS } from "../../program/stances";
import type { SheetId } from "../master-sheets";

/** The six steps of the guide: what to do in each, and what in the workbook shows how far it is. */
export interface StepDescription {
  readonly id: StepId;
  readonly name: string;
  readonly what: string;
  /** Where most of it is done. */
  readonly sheet: SheetId;
  /** What has to be reached, each as far as it is; the step is done when all of them are. */
  readonly measures: readonly Measure[];
  /** Counted beside them, without a goal. */
  readonly noted: readonly Noted[];
}

export type StepId = "profile" | "list" | "rate" | "data" | "reach" | "decide";

/** What is counted, what it is called, and how many there should be. */
export interface Measure extends Noted {
  readonly goal: Goal;
}

/** All of something; a least number; or the number that the user aims at, where there is one. */
export type Goal = { readonly of: Count } | { readonly atLeast: number } | { readonly aim: Count };

export interface Noted {
  readonly count: Count;
  readonly words: Words;
}

/** What follows a number; of some words, another one after 1. */
export type Words = string | { readonly one: string; readonly many: string };

/**
 * What is counted in the workbook. Start here counts it by a formula (step-formulas), the pane from the cells that it
 * read (count-steps): each kind says the same in both.
 */
export type Count =
  /** Questions of Profile that everybody can answer, with an answer. */
  | { readonly kind: "answers" }
  /** All those questions, the user's own too. */
  | { readonly kind: "questions" }
  /** Rows of Programs with a key or an institution. */
  | { readonly kind: "programs" }
  /** Programs of no backup pathway that no tier excludes. */
  | { readonly kind: "genetics" }
  /** Programs with a rating from 1 to 5 in every domain. */
  | { readonly kind: "rated" }
  /** Programs with one of these values in a column. */
  | { readonly kind: "with"; readonly column: FieldId; readonly values: readonly string[] }
  /** Programs with a status of Settings' list beyond its first one, which says that nothing is decided. */
  | { readonly kind: "decided" }
  /** How many genetics programs the user wants at least, by Settings; 0 where they do not say. */
  | { readonly kind: "target" }
  /** Cells of a list's column that hold anything. */
  | { readonly kind: "filled"; readonly list: SheetId; readonly column: string }
  /** Cells of a list's column that hold a number or a date. */
  | { readonly kind: "numbers"; readonly list: SheetId; readonly column: string }
  /** Rows of Rank list that give a program a rank. */
  | { readonly kind: "ranked" };

const PROGRAMS: Count = { kind: "programs" };
export const RANKED: Count = { kind: "ranked" };

/** The least of the five to ten programs that the guide would have asked. */
const ASKED = 5;

export const STEPS: readonly StepDescription[] = [
  {
    id: "profile",
    name: "Know yourself",
    what: "Exams, school, experience, letters; where and how you want to live.",
    sheet: "profile",
    measures: [{ count: { kind: "answers" }, words: "answered", goal: { of: { kind: "questions" } } }],
    noted: [],
  },
  {
    id: "list",
    name: "Build the list",
    what: "Import or type programs, as many of genetics as Settings aims at.",
    sheet: "programs",
    measures: [{ count: { kind: "genetics" }, words: "in the list", goal: { aim: { kind: "target" } } }],
    noted: [],
  },
  {
    id: "rate",
    name: "Research and rate",
    what: "Note findings in Evidence; rate programs 1 to 5 in five domains.",
    sheet: "programs",
    measures: [{ count: { kind: "rated" }, words: "rated in full", goal: { of: PROGRAMS } }],
    noted: [],
  },
  {
    id: "data",
    name: "Use data",
    what: "Take the figures that concern you; compare them with each program.",
    sheet: "benchmarks",
    measures: [
      {
        count: {
          kind: "with",
          column: "competitiveness",
          values: COMPETITIVENESS.filter((band) => band !== "Unknown"),
        },
        words: "compared",
        goal: { of: PROGRAMS },
      },
      {
        count: { kind: "filled", list: "benchmarks", column: "metric" },
        words: { one: "benchmark", many: "benchmarks" },
        goal: { atLeast: 1 },
      },
    ],
    noted: [],
  },
  {
    id: "reach",
    name: "Reach out",
    what: "Ask five to ten programs that fit well but whose policy is unclear.",
    sheet: "outreach",
    measures: [
      {
        count: { kind: "numbers", list: "outreach", column: "sentOn" },
        words: "asked",
        goal: { atLeast: ASKED },
      },
    ],
    noted: [{ count: { kind: "numbers", list: "outreach", column: "repliedOn" }, words: "replied" }],
  },
  {
    id: "decide",
    name: "Tier and decide",
    what: "Balance tiers, choose signals, apply; then rank by true preference.",
    sheet: "shortlist",
    measures: [
      { count: { kind: "decided" }, words: "decided", goal: { of: PROGRAMS } },
      { count: RANKED, words: "ranked", goal: { atLeast: 1 } },
    ],
    noted: [],
  },
];

/** What a step says where it measures all programs and there are none. */
export const NO_PROGRAMS = "No programs yet";

/** What a step says of a target, e.g. "7 of the 10 you aim at"; "12, you aim at 10". */
export const AIM = "you aim at";

/** The name of the steps' rows on Start here, and which of its columns hold what they come to. */
export const STEPS_BLOCK = "Steps";
export const STEP_COLUMNS = { step: 0, words: 3, share: 4 } as const;

/** How a step is called on Start here. */
export function stepLabel({ id, name }: StepDescription): string {
  return `${STEPS.findIndex((step) => step.id === id) + 1}. ${name}`;
}

/** The sheets that a step counts in. */
export function sheetsCounted({ measures, noted }: StepDescription): readonly SheetId[] {
  const counts = [
    ...measures.flatMap(({ count, goal }) => [count, ...countedGoal(goal)]),
    ...noted.map(({ count }) => count),
  ];
  return [...new Set(counts.flatMap(sheetOf))];
}

function countedGoal(goal: Goal): readonly Count[] {
  if ("of" in goal) return [goal.of];
  return "aim" in goal ? [goal.aim] : [];
}

function sheetOf(count: Count): readonly SheetId[] {
  switch (count.kind) {
    case "answers":
    case "questions":
      return ["profile"];
    case "programs":
    case "rated":
    case "with":
      return ["programs"];
    case "genetics":
    case "decided":
      return ["programs", "settings"];
    case "ranked":
      return ["rankList"];
    case "target":
      return ["settings"];
    case "filled":
    case "numbers":
      return [count.list];
  }
}
