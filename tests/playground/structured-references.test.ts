import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  replaceReferences,
  type StructuredReference,
  writeReference,
} from "../../playground/model/structured-references";

const isTable = (name: string): boolean => name.toLowerCase() === "programs";

/** Every reference that is found, with the formula in which each became "@". */
function found(formula: string): { readonly rest: string; readonly references: readonly StructuredReference[] } {
  const references: StructuredReference[] = [];
  const rest = replaceReferences(formula, isTable, (reference) => {
    references.push(reference);
    return "@";
  });
  return { rest, references };
}

describe("reading", () => {
  const own = (first: string, last = first) => ({ sections: ["#This Row"], columns: [first, last] });
  test.each([
    ["=SUM(Programs[Score])", "=SUM(@)", { sections: [], columns: ["Score", "Score"] }],
    ["=SUM(programs[Score])", "=SUM(@)", { sections: [], columns: ["Score", "Score"] }],
    ["=ROWS(Programs)", "=ROWS(@)", { sections: [], columns: null }],
    ["=ROWS(Programs[])", "=ROWS(@)", { sections: [], columns: null }],
    ["=Programs[#All]", "=@", { sections: ["#All"], columns: null }],
    ["=Programs[[#This Row],[City]]&1", "=@&1", own("City")],
    ["=Programs[[#This Row], [City]:[State]]", "=@", own("City", "State")],
    ["=Programs[@City]", "=@", own("City")],
    ["=Programs[@[Step 2 CK]]", "=@", own("Step 2 CK")],
    ["=Programs[@[City]:[State]]", "=@", own("City", "State")],
    ["=Programs[[#Headers],[#Data],[City]]", "=@", { sections: ["#Headers", "#Data"], columns: ["City", "City"] }],
    ["=Programs[[Length (years)]]", "=@", { sections: [], columns: ["Length (years)", "Length (years)"] }],
    ["=Programs['#1 reason]", "=@", { sections: [], columns: ["#1 reason", "#1 reason"] }],
    ["=Programs[[a'[b']c]]", "=@", { sections: [], columns: ["a[b]c", "a[b]c"] }],
  ])("%s", (formula, rest, reference) => {
    expect(found(formula)).toEqual({
      rest,
      references: [{ table: expect.stringMatching(/^programs$/i), ...reference }],
    });
  });

  test.each([
    '="Programs[Score]"',
    "='Programs[Score]'!A1",
    "=Programs!$A:$A",
    "=Sheet1!Programs",
    "=Others[Score]",
    "=MyPrograms[Score]",
    "=Programs[Score",
    "=Programs[[City],[State]]",
    '="it""s Programs[Score]"',
  ])("%s holds no reference to the table", (formula) => {
    expect(found(formula)).toEqual({ rest: formula, references: [] });
  });
});

test("what is written is read again as the same reference", () => {
  const header = fc
    .string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(..."ab Zé0'#[]@:,()".split("")) })
    .filter((text) => text.trim() === text);
  const reference = fc.record({
    table: fc.constant("Programs"),
    sections: fc.constantFrom([], ["#All"], ["#This Row"], ["#Headers", "#Data"]),
    columns: fc.oneof(fc.constant(null), fc.tuple(header, header)),
  });
  fc.assert(
    fc.property(reference, (given) => {
      // Two sections without a column are not written by anybody.
      fc.pre(given.columns !== null || given.sections.length < 2);
      const { rest, references } = found(`=F(${writeReference(given)},1)`);
      expect(rest).toBe("=F(@,1)");
      expect(references).toEqual([given]);
    }),
  );
});
