import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBackupPathway, PATHWAYS, parsePathway, pathwayOfCode } from "../../shared/program/pathways";
import {
  COMPETITIVENESS,
  isUnambiguous,
  parseCompetitiveness,
  parseStance,
  STANCES,
} from "../../shared/program/stances";
import { parseState, STATES } from "../../shared/program/states";
import { fold, visible } from "../../shared/program/text";

describe("two spellings of the same", () => {
  test.each([
    ["case", "Case By Case", "case by case"],
    ["accents", "Puértó Ricò", "puerto rico"],
    ["dashes of every kind", "Pediatrics–Medical−Genetics", "pediatrics medical genetics"],
    ["slashes and brackets", "Medicine/Pediatrics (categorical)", "medicine pediatrics categorical"],
    ["& and and", "Structure & training", "structure and training"],
    ["white space", "  Tier\u00a01 \t score ", "tier 1 score"],
    ["invisible characters", "Insti\u200btu\u00adtion\ufeff", "institution"],
    ["ligatures and full-width letters", "ﬁnal ＴＩＥＲ", "final tier"],
    ["a percent sign stays", "% IMG", "% img"],
    ["nothing but punctuation", "—!?", ""],
  ])("%s", (_, text, folded) => expect(fold(text)).toBe(folded));

  test("what is visible keeps its case, its punctuation and its lines", () => {
    expect(visible(" \ufeffLake\u200bshore,\u00a0IL –\nUSA\t")).toBe("Lakeshore, IL –\nUSA");
  });
});

test("an invisible character in a text makes no difference to what is seen of it, nor to its spelling", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii" }), fc.string({ unit: "grapheme" }), (plain, any) => {
      for (const text of [plain, any]) {
        expect(fold(`${text}\u200b`)).toBe(fold(text));
        expect(visible(`${text}\u200b`)).toBe(visible(text));
      }
    }),
  );
});

describe("states", () => {
  test("are the fifty, DC and Puerto Rico, each with a region, found by letters and by name", () => {
    expect(STATES).toHaveLength(52);
    expect(new Set(STATES.map(({ code }) => code)).size).toBe(52);
    for (const state of STATES) {
      expect(state.code).toMatch(/^[A-Z]{2}$/);
      expect(parseState(state.code)).toBe(state);
      expect(parseState(` ${state.name.toUpperCase()} `)).toBe(state);
    }
  });

  // Census Bureau: 9 states in the Northeast, 12 in the Midwest, 16 and DC in the South, 13 in the West.
  test.each([
    ["Northeast", 9],
    ["Midwest", 12],
    ["South", 17],
    ["West", 13],
    ["Territory", 1],
  ])("%s has %i", (region, count) => {
    expect(STATES.filter((state) => state.region === region)).toHaveLength(count);
  });

  test.each([
    ["north carolina", "NC"],
    ["West Virginia", "WV"],
    ["District of Columbia", "DC"],
    ["dc", "DC"],
    ["D.C.", "DC"],
    ["N. Y.", "NY"],
    ["M. D.", undefined],
    ["Ontario", undefined],
    ["Washington DC", undefined],
    ["", undefined],
  ])("%s", (text, code) => expect(parseState(text)?.code).toBe(code));
});

describe("pathways", () => {
  test.each([
    ["Pediatrics–Medical Genetics", false],
    ["Internal Medicine–Medical Genetics", false],
    ["Medical Genetics and Genomics", false],
    ["Biochemical Genetics", false],
    ["Pediatrics–Medical Genetics (categorical)", false],
    ["Pediatrics", true],
    ["pediatrics - categorical", true],
    ["Categorical Pediatrics", true],
    ["Internal Medicine (Categorical)", true],
    ["Medicine-Pediatrics", true],
    ["Internal Medicine/Pediatrics", true],
    ["Med-Peds", true],
    ["backup", true],
    ["Family Medicine", false],
    ["", false],
    ["–", false],
  ])("%s: a backup is %s", (pathway, backup) => expect(isBackupPathway(pathway)).toBe(backup));

  test("those that the user calls backups are, in any spelling; a blank name among them names none", () => {
    expect(isBackupPathway("family medicine (categorical)", ["Family Medicine"])).toBe(true);
    expect(isBackupPathway("", ["", "Family Medicine"])).toBe(false);
    expect(isBackupPathway("Psychiatry", ["", "Family Medicine"])).toBe(false);
  });

  test.each(PATHWAYS)("$label is $specialty", (pathway) => {
    expect(pathwayOfCode(`${pathway.specialty}9999001`)).toBe(pathway);
    expect(parsePathway(pathway.label)).toBe(pathway);
    for (const alias of pathway.aliases) expect(parsePathway(alias)).toBe(pathway);
  });

  test("a code or a name of another specialty is none of these", () => {
    expect(pathwayOfCode("4519999001")).toBeNull();
    expect(parsePathway("Family Medicine")).toBeNull();
    expect(parsePathway("")).toBeNull();
  });
});

describe("stances and competitiveness", () => {
  test.each([...STANCES])("stance %s, in any case", (stance) => {
    expect(parseStance(stance.toUpperCase())).toBe(stance);
    expect(isUnambiguous(stance)).toBe(stance === "Yes" || stance === "Shown");
  });

  test.each([...COMPETITIVENESS])("competitiveness %s, in any case", (band) => {
    expect(parseCompetitiveness(` ${band.toLowerCase()} `)).toBe(band);
  });

  test.each(["", "maybe", "yes and no"])("%s names none", (text) => {
    expect(parseStance(text)).toBeNull();
    expect(parseCompetitiveness(text)).toBeNull();
  });
});
