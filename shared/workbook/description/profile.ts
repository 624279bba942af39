import { REGION_WISHES } from "../../program/profile";
import { input, rowBelow } from "./blocks";
import { choice, openChoice, TEXT } from "./contents";
import { PROFILE_PARTS, type ProfilePart } from "./profile-questions";
import type { Block, FormSheet } from "./sheet";

/** Together they fit beside the pane on a screen of 1440 pixels. */
const WIDTHS = [240, 220, 570] as const;

/** Regions or states that can be named. */
const REGION_ROWS = 8;

function partBlock({ name, title, questions }: ProfilePart, row: number): Block {
  return {
    name,
    row,
    column: 0,
    headers: [title, "Your answer", "What it is for"],
    widths: WIDTHS,
    rows: questions.map(({ label, help }) => [label, null, help]),
    named: { first: 0, columns: 2 },
    spare: 0,
    inputs: questions.map(({ content }, at) => input(at, 1, 1, content)),
  };
}

function regionBlock(row: number): Block {
  return {
    name: "ProfileRegions",
    row,
    column: 0,
    headers: ["Region or state", "Wish", "Why"],
    widths: WIDTHS,
    rows: [],
    named: { first: 0, columns: 2 },
    spare: REGION_ROWS,
    inputs: [
      input(0, 0, REGION_ROWS, openChoice("Regions")),
      input(0, 1, REGION_ROWS, choice("RegionWishes", REGION_WISHES)),
      input(0, 2, REGION_ROWS, TEXT),
    ],
  };
}

/** One part below the other, one row free between. */
function stacked(): readonly Block[] {
  const blocks: Block[] = [];
  let row = 0;
  for (const part of PROFILE_PARTS) {
    const block = partBlock(part, row);
    blocks.push(block);
    row = rowBelow(block);
  }
  return [...blocks, regionBlock(row)];
}

/** The applicant: what programs ask for, and what the applicant wants. */
export const PROFILE: FormSheet = {
  kind: "form",
  id: "profile",
  purpose: "You: exams, certification, school, experience, stage and where you want to live.",
  tabColor: "#1E6B3A",
  hidden: false,
  onlyIn: null,
  blocks: stacked(),
  charts: [],
  frozenRows: 0,
};
