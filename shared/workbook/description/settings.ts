import { SETTINGS_BLOCKS } from "../settings-sheet";
import type { FormSheet } from "./sheet";

/** Weights, rules and lists. */
export const SETTINGS: FormSheet = {
  kind: "form",
  id: "settings",
  purpose: "Weights, tier rules and the lists to choose from: change them as you like.",
  tabColor: "#7A7A7A",
  hidden: false,
  onlyIn: null,
  blocks: SETTINGS_BLOCKS.map((block) => ({ ...block, row: 0, inputs: [] })),
  charts: [],
  frozenRows: 1,
};
