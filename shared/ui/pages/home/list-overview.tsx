import type { WorkbookStatus } from "../../../workbook/request";
import { ImportIcon, ListIcon, MasterIcon, RowIcon } from "../../parts/icons";
import { Section } from "../../parts/section";
import { TierBar } from "../../parts/tier-bar";
import { count } from "../../words";
import { StepsList } from "./steps-list";
import { COLUMNS, HISTORY, type Tool, Tools } from "./tools";

const TOOLS: readonly Tool[] = [
  { icon: <RowIcon />, label: "Show selected row", page: "explain" },
  { icon: <ImportIcon />, label: "Import a file", page: "import" },
  { icon: <ListIcon />, label: "Starter list", page: "starter-list" },
  COLUMNS,
  HISTORY,
  { icon: <MasterIcon />, label: "Check and repair", page: "master" },
];

/** A workbook with a master: its steps, how the programs spread over the tiers, and what the pane can do. */
export function ListOverview({ status }: { readonly status: WorkbookStatus }) {
  const { programs, tiers, steps } = status;
  return (
    <>
      <StepsList steps={steps} programs={programs} />
      {tiers.some((tier) => tier.programs > 0) && (
        <Section title="Tiers" note={count(programs, "program")}>
          <TierBar tiers={tiers} />
        </Section>
      )}
      <Tools title="Tools" tools={TOOLS} />
    </>
  );
}
