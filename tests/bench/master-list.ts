/** A master workbook made from an invented list, step by step as the pane does it. */
import type { EmbeddedHost } from "../../playground/headless";
import { NO_CHOICES } from "../../shared/workbook/automatic-import";
import { csvList } from "../importing/lists";
import { ask } from "./embedded";
import { inventList } from "./invented";

const TODAY = "2026-11-23";

/** Milliseconds of each step, and what the two requests that reach the workbook cost. */
export interface Made {
  readonly readFile: number;
  readonly preview: number;
  readonly apply: number;
  readonly calculate: number;
  readonly trips: number;
  readonly bytes: number;
}

export async function makeMaster(host: EmbeddedHost, programs: number): Promise<Made> {
  const csv = inventList(programs);
  host.resetCost();
  const start = performance.now();
  const list = csvList(csv, "invented.csv");
  const read = performance.now();
  const { plan } = await ask(host, {
    kind: "preview",
    action: { kind: "import", list, choices: NO_CHOICES, today: TODAY, notice: null },
  });
  const previewed = performance.now();
  const result = await ask(host, {
    kind: "apply",
    plan,
    step: { id: "bench", when: TODAY, resumes: false },
  });
  if (result.kind !== "applied") throw new Error("The workbook changed between the preview and the import.");
  const applied = performance.now();
  await host.model.settled();
  const calculated = performance.now();
  return {
    readFile: read - start,
    preview: previewed - read,
    apply: applied - previewed,
    calculate: calculated - applied,
    ...host.cost(),
  };
}
