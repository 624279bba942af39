/** What axe finds in a page, in each of the themes that a person can have. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";
import type { Theme } from "./open-page";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const THEMES: readonly (Theme & { readonly name: string })[] = [
  { name: "light", colorScheme: "light", forcedColors: "none" },
  { name: "dark", colorScheme: "dark", forcedColors: "none" },
  { name: "contrast", colorScheme: "dark", forcedColors: "active" },
];

/** One sentence a fault. `without` are parts of the page that are not looked at, as selectors. */
export async function accessibilityFaults(
  frame: Frame,
  { forcedColors }: Theme,
  without: readonly string[] = [],
): Promise<readonly string[]> {
  await frame.evaluate(AXE);
  // Forced colours are the browser's own: what it paints cannot be computed from the styles.
  const rules = forcedColors === "active" ? ["color-contrast"] : [];
  return frame.evaluate(findFaults, { rules, without });
}

interface Skipped {
  readonly rules: readonly string[];
  readonly without: readonly string[];
}

/** Runs in the page. */
async function findFaults({ rules, without }: Skipped): Promise<readonly string[]> {
  const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
  const { violations, passes } = await axe.run(
    { include: [["html"]], exclude: without.map((selector) => [selector]) },
    {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
      rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: false }])),
    },
  );
  if (passes.length < 10) throw new Error(`axe looked at next to nothing: ${passes.length} rules passed.`);
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html.slice(0, 120) ?? ""})`);
}
