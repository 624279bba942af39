import { ofPrograms } from "./program-counts";
import { SIGNAL_ROWS } from "./settings-plan";
import type { Block, BlockCell, References } from "./sheet";
import { UNPLACED } from "./shortlist-tiers";

const NAME = "ShortlistSignals";

/** One row for each allotment of Settings, those that the user adds too; blank where there is none. */
function row(index: number): readonly BlockCell[] {
  const here = ({ cell }: References, column: number) => cell("shortlist", NAME, index, column);
  const allotment = ({ cell }: References, column: number) => cell("settings", "SignalAllotments", index, column);
  const unlessBlank = (at: References, formula: string) => `=IF(${here(at, 0)}="","",${formula})`;
  return [
    {
      formula: (at) => {
        const pathway = allotment(at, 0);
        return `=IF(${pathway}="","",${pathway})`;
      },
      format: "General",
    },
    { formula: (at) => unlessBlank(at, `${allotment(at, 1)}&""`), format: "General" },
    {
      formula: (at) => {
        const [pathway, signal] = [here(at, 0), here(at, 1)];
        return unlessBlank(
          at,
          `COUNTIFS(${ofPrograms(at, "pathway")},${pathway},${ofPrograms(at, "signal")},${signal})`,
        );
      },
      format: "0",
    },
    {
      formula: (at) => unlessBlank(at, `IF(${allotment(at, 2)}="","",${allotment(at, 2)})`),
      format: "0",
    },
    {
      formula: (at) => {
        const [used, allotted] = [here(at, 2), here(at, 3)];
        const left = `IF(${used}>${allotted},"Take back "&(${used}-${allotted}),(${allotted}-${used})&" left")`;
        return unlessBlank(at, `IF(ISNUMBER(${allotted}),${left},"No allotment in Settings")`);
      },
      format: "General",
    },
  ];
}

/** Signals that programs carry, against what each specialty allots. */
export const SIGNAL_USE: Block = {
  ...UNPLACED,
  name: NAME,
  headers: ["Signals", "Signal", "Used", "Allotted", "In words"],
  rows: Array.from({ length: SIGNAL_ROWS }, (_, index) => row(index)),
  named: { first: 0, columns: 5 },
};
