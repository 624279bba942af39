import { EVIDENCE_BLOCKS } from "./settings-evidence";
import { LIST_BLOCKS } from "./settings-lists";
import { PLAN_BLOCKS } from "./settings-plan";
import { RULE_BLOCKS } from "./settings-rules";
import { SEASON_BLOCKS } from "./settings-season";
import { SOURCE_BLOCKS } from "./settings-sources";
import type { FormSheet } from "./sheet";

/**
 * Weights, rules, dated tables and lists, left to right: what is changed most stands first. A block keeps its place for
 * good, since workbooks made earlier have it there; new ones go to the right of the last or below where there is room.
 */
export const SETTINGS: FormSheet = {
  kind: "form",
  id: "settings",
  purpose: "Weights, rules, targets, dates, fees and lists: all yours to change.",
  tabColor: "#7A7A7A",
  hidden: false,
  onlyIn: null,
  blocks: [...RULE_BLOCKS, ...PLAN_BLOCKS, ...SEASON_BLOCKS, ...EVIDENCE_BLOCKS, ...LIST_BLOCKS, ...SOURCE_BLOCKS],
  charts: [],
  // Blocks stand below one another: the first row heads only some of them.
  frozenRows: 0,
};
