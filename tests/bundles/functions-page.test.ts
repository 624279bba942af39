import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CATALOGUE } from "../../shared/functions/catalogue";
import { functionsPage } from "../../shared/functions/reference-page";

test("docs/functions.md is what the catalogue and the functions say today; `npm run docs` writes it", () => {
  expect(readFileSync(join(import.meta.dirname, "../../docs/functions.md"), "utf8")).toBe(functionsPage());
});

test.each(CATALOGUE)("the page shows $name with a computed result and with an error", ({ name }) => {
  const section = functionsPage()
    .split("\n## ")
    .find((text) => text.startsWith(`${name}\n`));
  expect(section).toMatch(new RegExp(`^- \`=${name}\\(.*\\)\` → \\*\\*.+\\*\\*$`, "m"));
  expect(section).toMatch(new RegExp(`^\\| \`=${name}\\(.*\\)\` \\| (the call|its row) \\| .+ \\|$`, "m"));
});
