import { describe, expect, test } from "vitest";
import { isGeneticsPathway, pathwayOfWords } from "../../shared/program/pathways";

describe("what a list's words for a specialty mean", () => {
  test.each<readonly [string, string | null]>([
    ["Pediatrics–Medical Genetics", "Pediatrics–Medical Genetics"],
    ["Pediatrics/Medical genetics and genomics", "Pediatrics–Medical Genetics"],
    ["Medical Genetics and Genomics-Pediatrics", "Pediatrics–Medical Genetics"],
    ["Peds/Med Gen (combined)", "Pediatrics–Medical Genetics"],
    ["Internal medicine/Medical genetics and genomics", "Internal Medicine–Medical Genetics"],
    ["IM-Genetics", "Internal Medicine–Medical Genetics"],
    ["Medical genetics and genomics", "Medical Genetics and Genomics"],
    ["Medical Genetics", "Medical Genetics and Genomics"],
    ["Clinical Genetics", "Medical Genetics and Genomics"],
    ["Pediatrics-Categorical", "Pediatrics"],
    ["Internal medicine", "Internal Medicine"],
    ["Internal Medicine/Pediatrics", "Medicine–Pediatrics"],
    ["Medicine-Pediatrics", "Medicine–Pediatrics"],
    ["Med/Peds", "Medicine–Pediatrics"],
    ["Pediatric cardiology", null],
    ["Medical biochemical genetics", null],
    ["Medicine-Emergency Med", null],
    ["Medicine", null],
    ["General surgery", null],
    ["Geriatric medicine (internal medicine)", null],
    ["Psychiatry", null],
    ["", null],
  ])("%j is %j", (words, label) => expect(pathwayOfWords(words)?.label ?? null).toBe(label));

  test.each<readonly [string, boolean]>([
    ["Pediatrics–Medical Genetics", true],
    ["Medical Genetics and Genomics", true],
    ["Medical biochemical genetics", true],
    ["Laboratory genetics and genomics", true],
    ["Maternal–fetal medicine–genetics", true],
    ["Pediatrics", false],
    ["Medicine–Pediatrics", false],
    ["General surgery", false],
    ["", false],
  ])("%j is training in genetics: %s", (pathway, genetics) => expect(isGeneticsPathway(pathway)).toBe(genetics));
});
