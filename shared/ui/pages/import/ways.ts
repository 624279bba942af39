import type { Page } from "../../backend";

/** Where a list may come from, called as the pages at which the wizard opens. */
export type ImportWay = Extract<Page, "import" | "paste" | "sheet" | "starter-list">;

export const WAY_LABELS: { readonly [way in ImportWay]: string } = {
  import: "Files",
  paste: "Paste",
  sheet: "A sheet of this workbook",
  "starter-list": "The starter list",
};

export const IMPORT_WAYS: readonly ImportWay[] = ["import", "paste", "sheet", "starter-list"];
