import { describe, expect, test } from "vitest";
import { pathwayInNames } from "../../shared/program/pathways-in-names";

const PEDIATRICS = "Pediatrics–Medical Genetics";
const MEDICINE = "Internal Medicine–Medical Genetics";
const GENETICS = "Medical Genetics and Genomics";

describe("the pathway that a program's own words tell", () => {
  test.each<readonly [string, string]>([
    ["Pediatrics-Medical Genetics", PEDIATRICS],
    ["Combined IM/Med Gen", MEDICINE],
    ["Med-Peds", "Medicine–Pediatrics"],
    ["Northlake University (Pediatrics-Medical Genetics)", PEDIATRICS],
    ["Northlake University (Peds/Genetics)", PEDIATRICS],
    ["Northlake University (Peds/Genetics) Program", PEDIATRICS],
    ["Northlake University [IM-Genetics]", MEDICINE],
    ["Northlake University (Medical Genetics)", GENETICS],
    ["Northlake University (Internal Medicine)", "Internal Medicine"],
    ["Northlake University - Peds/Med Gen", PEDIATRICS],
    ["Northlake University: Pediatrics - Medical Genetics", PEDIATRICS],
    ["Northlake University – Medical Genetics and Genomics", GENETICS],
    ["Pediatrics/Medical Genetics and Genomics Residency, Northlake University", PEDIATRICS],
    ["Northlake University Pediatrics-Medical Genetics Residency Program", PEDIATRICS],
    ["Combined Pediatrics and Medical Genetics Residency at Northlake University", PEDIATRICS],
    ["Northlake Children's Hospital Internal Medicine/Medical Genetics Program", MEDICINE],
    ["Northlake University School of Medicine (Pediatrics/Medical Genetics)", PEDIATRICS],
    ["Northlake Med-Peds Residency", "Medicine–Pediatrics"],
    ["Northlake University Internal Medicine-Pediatrics Residency", "Medicine–Pediatrics"],
    ["Northlake University Medical Genetics Residency", GENETICS],
    ["Medical Genetics and Genomics Residency of Northlake", GENETICS],
  ])("%j is %j", (program, label) => {
    expect(pathwayInNames({ program, institution: "" })?.label ?? null).toBe(label);
  });

  test.each([
    "Northlake Children's Hospital Program",
    "Northlake Pediatrics",
    "Northlake Genetics Institute",
    "Northlake Institute of Medical Genetics",
    "Institute for Pediatrics and Medical Genetics",
    "Center for Pediatrics/Genetics",
    "Northlake Pediatrics-Genetics Clinic",
    "Department of Pediatrics, Northlake University",
    "Department of Internal Medicine-Pediatrics",
    "Northlake Med-Peds Associates",
    "Northlake Medicine-Pediatrics",
    "Northlake School of Medicine-Pediatrics",
    "Pediatric Genetics at Northlake",
    "Department of Pediatrics (Northlake)",
    "Genetics",
    "Northlake University (Genetics)",
    "Northlake University (Children's)",
    "Northlake University (Pediatric Cardiology)",
    "Northlake University (Pediatrics) and Harbor Clinic (Internal Medicine)",
    "Pediatrics-Medical Genetics / Internal Medicine-Medical Genetics",
    "Internal Medicine/Pediatrics/Medical Genetics",
    "Maternal-Fetal Medicine/Medical Genetics",
    "Pediatrics/Medical Genetics/Maternal-Fetal Medicine",
    "Emergency Medicine/Pediatrics",
    "Northlake University Emergency Medicine-Internal Medicine Residency",
    "Preliminary Internal Medicine Residency",
    "Pediatrics-Medical Biochemical Genetics",
    "Laboratory Genetics and Genomics Program",
    "Northlake Pediatrics/Genetic Counseling Program",
    "University Program",
    "",
  ])("%j tells none", (program) => expect(pathwayInNames({ program, institution: "" })).toBeNull());
});

describe("the pathway that an institution's name tells", () => {
  test.each<readonly [string, string | null]>([
    ["Northlake University (Pediatrics-Medical Genetics)", PEDIATRICS],
    ["Northlake University IM/Medical Genetics", MEDICINE],
    ["Northlake University (Pediatrics)", "Pediatrics"],
    // Without brackets one field alone may be part of the name.
    ["Northlake University, Pediatrics", null],
    ["Northlake University - Internal Medicine", null],
    ["Medical Genetics", null],
    ["Pediatrics", null],
    ["Northlake Children's Hospital", null],
    ["Genetics Institute of Northlake", null],
  ])("%j: %j", (institution, label) => {
    expect(pathwayInNames({ program: "", institution })?.label ?? null).toBe(label);
  });

  test("the program's words come first", () => {
    const names = { program: "IM-Genetics", institution: "Northlake (Pediatrics)" };
    expect(pathwayInNames(names)?.label).toBe(MEDICINE);
  });
});
