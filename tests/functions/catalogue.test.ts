import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../shared/functions/catalogue";
import { DOMAINS } from "../../shared/program/domains";
import type { FieldId } from "../../shared/program/field";
import { columnLetters } from "../../shared/workbook/address";
import { SETTINGS } from "../../shared/workbook/description/settings";
import { PROGRAM_COLUMNS } from "../../shared/workbook/programs-columns";

test("names are what both hosts take for a function: no cell address, not private", () => {
  for (const { name, parameters } of CATALOGUE) {
    expect(name).toMatch(/^[A-Z]{3,}$/);
    for (const parameter of parameters) expect(parameter.name).toMatch(/^[a-z]+$/);
  }
});

test("what can be left out stands at the end", () => {
  for (const { name, parameters } of CATALOGUE) {
    const first = parameters.findIndex(({ optional }) => optional);
    if (first >= 0)
      expect(
        parameters.slice(first).every(({ optional }) => optional),
        name,
      ).toBe(true);
  }
});

test("help texts fit where hosts show them: 128 characters in Excel's unified manifest", () => {
  for (const spec of CATALOGUE) {
    expect(spec.summary.length, spec.name).toBeLessThanOrEqual(128);
    for (const { name, help } of spec.parameters) expect(help.length, `${spec.name} ${name}`).toBeLessThanOrEqual(128);
  }
});

/** Which column of Programs an example may give to a parameter; the others are written out or a name of Settings. */
const FIRST = DOMAINS[0].id;
const LAST = DOMAINS[DOMAINS.length - 1]?.id ?? FIRST;
const COLUMNS: { readonly [parameter: string]: readonly FieldId[] } = {
  keys: ["key"],
  ratings: [FIRST, LAST],
  score: ["score"],
  openness: [FIRST],
  competitiveness: ["competitiveness"],
  pathway: ["pathway"],
  stance: ["stance"],
  known: ["known"],
};
const NAMES: { readonly [parameter: string]: string } = { weights: "Weights", rules: "TierRules" };

const lettersOf = (id: FieldId) => columnLetters(PROGRAM_COLUMNS.findIndex((column) => column.id === id));

describe("every example calls its function, with the columns of Programs and the names of Settings", () => {
  const examples = CATALOGUE.flatMap((spec) => spec.examples.map((formula) => ({ formula, spec })));

  test.each(examples)("$formula", ({ formula, spec }) => {
    const [, name, list = ""] = /^=([A-Z]+)\((.*)\)$/.exec(formula) ?? [];
    expect(name).toBe(spec.name);
    const args = list.split(", ");
    expect(args.length).toBeGreaterThanOrEqual(spec.parameters.filter(({ optional }) => !optional).length);
    args.forEach((argument, index) => {
      const parameter = spec.parameters[index]?.name ?? "(none)";
      const columns = argument.replace("Programs!", "").match(/[A-Z]+(?=\d*(?::|$))/g);
      if (/^(?:\d+|".*")$/.test(argument)) expect(parameter).not.toBe("(none)");
      else if (SETTINGS.blocks.some((block) => block.name === argument)) expect(argument).toBe(NAMES[parameter]);
      else expect([...new Set(columns)]).toEqual(COLUMNS[parameter]?.map(lettersOf));
    });
  });
});
