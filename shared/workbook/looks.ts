import type { ColumnGroup } from "./column";

/** How headers look, in both hosts. Colours are white on dark, 4.5 : 1 at least. */
export const HEADER = { bold: true, fontColor: "#FFFFFF", wrap: true, vertical: "middle" } as const;

export const HEADER_FILL = "#0B5A73";

export const GROUP_FILL: { readonly [group in ColumnGroup]: string } = {
  identity: HEADER_FILL,
  stance: "#5B4B8A",
  numbers: "#3D5A80",
  ratings: "#8A4B08",
  notes: "#8A4B08",
  results: "#1E6B3A",
  decision: "#7A1F45",
  provenance: "#4A4A4A",
};

/** Pixels: three lines of a wrapped header. */
export const LIST_HEADER_HEIGHT = 60;
