import { rowBelow } from "./blocks";
import type { Block, ChartDescription, FormSheet } from "./sheet";
import { feeBlocks } from "./shortlist-fees";
import { SIGNAL_USE } from "./shortlist-signals";
import { BALANCE, OTHER_TIERS, STATUS_COUNTS, TIER_COUNTS } from "./shortlist-tiers";

/** Where the charts stand: right of the blocks. */
const CHARTS = { column: 6, rows: 14, columnsWide: 7 } as const;

const charts: readonly ChartDescription[] = [
  {
    title: "Programs in each tier, and the target",
    type: "column",
    block: "ShortlistTiers",
    columns: [0, 1, 2, 3],
    row: 0,
    ...CHARTS,
  },
  {
    title: "Where you stand with them",
    type: "bar",
    block: "ShortlistStatus",
    columns: [0, 1],
    row: CHARTS.rows + 1,
    ...CHARTS,
  },
];

/** One below the other in this order; each leaves a row free. */
function stacked(blocks: readonly Block[]): readonly Block[] {
  let row = 0;
  return blocks.map((block) => {
    const placed = { ...block, row };
    row = rowBelow(placed);
    return placed;
  });
}

/** Whether the list has a good shape, and what it costs: all of it counted from Programs, Rank list and Settings. */
export const SHORTLIST: FormSheet = {
  kind: "form",
  id: "shortlist",
  purpose: "Your list against your targets: tiers, backups, statuses, signals and fees.",
  tabColor: "#7A1F45",
  hidden: false,
  onlyIn: null,
  blocks: stacked([TIER_COUNTS, BALANCE, OTHER_TIERS, STATUS_COUNTS, SIGNAL_USE, ...feeBlocks]),
  charts,
  frozenRows: 0,
};
