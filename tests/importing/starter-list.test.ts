import { describe, expect, test } from "vitest";
import { nameOf } from "../../shared/importing/source";
import { STARTER_LIST_NOTICE } from "../../shared/importing/starter-list";
import { parseAcgmeCode } from "../../shared/program/codes";
import { pathwayOfCode } from "../../shared/program/pathways";
import { pathwayInNames } from "../../shared/program/pathways-in-names";
import { parseState } from "../../shared/program/states";
import { starterList, understoodStarterList } from "../../shared/workbook/automatic-import";

describe("the starter list", () => {
  const { headers, source } = understoodStarterList();
  const { programs: read, leftOut, provider } = starterList();
  const programs = read.map(({ values }) => ({ values: new Map(values) }));

  test("is read whole: 28 combined programs, 23 with pediatrics and 5 with internal medicine", () => {
    expect(leftOut).toEqual([]);
    expect(provider).toBe("Starter list");
    expect(programs).toHaveLength(28);
    const pathways = programs.map(({ values }) => values.get("pathway"));
    expect(pathways.filter((pathway) => pathway === "Pediatrics–Medical Genetics")).toHaveLength(23);
    expect(pathways.filter((pathway) => pathway === "Internal Medicine–Medical Genetics")).toHaveLength(5);
  });

  test("comes unrated: names, places and codes only", () => {
    expect(headers).toEqual(["Institution", "City", "State", "Pathway", "ACGME code"]);
  });

  test("says how old it is and what to check", () => {
    expect(nameOf(source)).toBe("Starter list (April 2021)");
    expect(STARTER_LIST_NOTICE).toContain("April 2021");
    expect(STARTER_LIST_NOTICE).toContain("Check each one against the ACGME list");
  });

  test("every code is whole, occurs once, and names the pathway that its row names", () => {
    const codes = programs.map(({ values }) => String(values.get("acgmeCode")));
    expect(new Set(codes).size).toBe(28);
    for (const { values } of programs) {
      const code = String(values.get("acgmeCode"));
      expect(parseAcgmeCode(code)).toBe(code);
      expect(pathwayOfCode(code)?.label).toBe(values.get("pathway"));
    }
  });

  test("no institution's name tells a pathway: none is a pathway's words", () => {
    for (const { values } of programs) {
      const institution = String(values.get("institution"));
      expect(pathwayInNames({ program: "", institution }), institution).toBeNull();
      expect(pathwayInNames({ program: institution, institution: "" }), institution).toBeNull();
    }
  });

  test("every place has a state, and all codes of a state carry the same two digits", () => {
    const digits = new Map<string, string>();
    for (const { values } of programs) {
      const state = String(values.get("state"));
      expect(parseState(state)?.code).toBe(state);
      expect(values.get("city")).toBeDefined();
      expect(values.get("region")).toBe(parseState(state)?.region);
      const number = String(values.get("acgmeCode")).slice(3, 5);
      expect(digits.get(state) ?? number, state).toBe(number);
      digits.set(state, number);
    }
    expect(new Set(digits.values()).size).toBe(digits.size);
  });
});
