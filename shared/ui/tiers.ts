/** How a tier is said and coloured. The text of a tier comes from the workbook; unknown texts are shown as they are. */

import { tokens } from "@fluentui/react-components";

interface TierLook {
  /** What the tier means, in two or three words; "" for tiers of the user's own. */
  readonly words: string;
  /** For bars and swatches: at least 3:1 against the page in every theme. */
  readonly solid: string;
  /** For badges: text on its background, at least 4.5:1 in every theme. */
  readonly text: string;
  readonly background: string;
}

const NEUTRAL = {
  solid: tokens.colorNeutralStrokeAccessible,
  text: tokens.colorNeutralForeground1,
  background: tokens.colorNeutralBackground6,
};

/** Each tier's text begins with one of these ("Tier 1 (provisional)" is a Tier 1). */
const LOOKS: readonly (readonly [string, TierLook])[] = [
  [
    "Tier 1",
    {
      words: "best fit",
      solid: tokens.colorPaletteGreenBorderActive,
      text: tokens.colorPaletteGreenForeground2,
      background: tokens.colorPaletteGreenBackground2,
    },
  ],
  [
    "Tier 2",
    {
      words: "solid",
      solid: tokens.colorPaletteBlueBorderActive,
      text: tokens.colorPaletteBlueForeground2,
      background: tokens.colorPaletteBlueBackground2,
    },
  ],
  [
    "Tier 3",
    {
      words: "reach",
      // The brighter marigold of bars elsewhere has too little contrast on white.
      solid: tokens.colorPaletteMarigoldForeground2,
      text: tokens.colorPaletteMarigoldForeground2,
      background: tokens.colorPaletteMarigoldBackground2,
    },
  ],
  [
    "Tier 4",
    {
      words: "safety or backup",
      solid: tokens.colorPaletteLavenderBorderActive,
      text: tokens.colorPaletteLavenderForeground2,
      background: tokens.colorPaletteLavenderBackground2,
    },
  ],
  [
    "Research",
    {
      words: "find out more",
      solid: tokens.colorPaletteTealBorderActive,
      text: tokens.colorPaletteTealForeground2,
      background: tokens.colorPaletteTealBackground2,
    },
  ],
  ["Below the line", { ...NEUTRAL, words: "low score" }],
  [
    "Excluded",
    {
      words: "a must is not met",
      solid: tokens.colorPaletteCranberryBorderActive,
      text: tokens.colorPaletteCranberryForeground2,
      background: tokens.colorPaletteCranberryBackground2,
    },
  ],
];

export function tierLook(tier: string): TierLook {
  return LOOKS.find(([start]) => tier.startsWith(start))?.[1] ?? { ...NEUTRAL, words: "" };
}

/** How a bar or swatch of this tier is filled: stripes for a provisional one, which shares its tier's colour. */
export function tierFill(tier: string): { readonly background: string } {
  const { solid } = tierLook(tier);
  if (!tier.includes("(provisional)")) return { background: solid };
  return { background: `repeating-linear-gradient(135deg, ${solid} 0 3px, transparent 3px 5px)` };
}

/** "Tier 1 · best fit"; "No tier yet" for a blank. */
export function tierLabel(tier: string): string {
  if (tier === "") return "No tier yet";
  const { words } = tierLook(tier);
  return words === "" ? tier : `${tier} · ${words}`;
}
