import { PROVIDER_ORDER, PROVIDERS } from "../../program/providers";
import { input } from "./blocks";
import { amount, TEXT } from "./contents";
import { COLUMN_AFTER_LISTS } from "./settings-lists";
import { JUDGEMENT } from "./settings-rules";
import type { Block } from "./sheet";

/** Rows for lists of the user's own, by the name of the file or sheet. */
const SPARE = 8;

export const SOURCE_ORDER_NAME = "SourceOrder";

/** Whose value is shown where sources differ. */
export const SOURCE_BLOCKS: readonly Block[] = [
  {
    name: SOURCE_ORDER_NAME,
    row: 0,
    column: COLUMN_AFTER_LISTS,
    headers: ["Source of a value", "Comes", "Check", "Source"],
    widths: [180, 80, 240, 520],
    rows: PROVIDERS.map((provider) => [
      provider,
      PROVIDER_ORDER[provider],
      JUDGEMENT,
      "1 comes first; of equals the newest. What you typed comes before all.",
    ]),
    named: { first: 0, columns: 2 },
    spare: SPARE,
    inputs: [input(0, 0, PROVIDERS.length + SPARE, TEXT), input(0, 1, PROVIDERS.length + SPARE, amount(99, "0"))],
  },
];
