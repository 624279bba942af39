import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Desk } from "./desk";
import { type SavedProgram, savedPrograms } from "./read-workbook";

/** Seven invented programs, most of them rated. */
export const INVENTED = readFileSync(new URL("./invented-programs.csv", import.meta.url), "utf8");

export interface Scenario {
  readonly name: string;
  readonly run: (desk: Desk) => Promise<void>;
}

/** Told once, run at every desk: both hosts, headless and in a browser. */
export const MAIN_JOB: readonly Scenario[] = [
  { name: "a list of one's own is imported, rated, scored, tiered, explained and taken home", run: listOfOnesOwn },
  { name: "the starter list comes in unrated, and a file completes it", run: starterList },
  { name: "a file that cannot be read is refused with what to do", run: refusedFiles },
];

async function listOfOnesOwn(desk: Desk): Promise<void> {
  expect(await desk.importFile("my list.csv", INVENTED)).toBe("7 programs to add");
  await desk.rate(8, ["4", "5", "", "", "3.5"]);
  expect(await desk.explain(2)).toEqual({
    institution: "Lakeshore Genetics Institute",
    score: "85.0",
    tier: "Tier 1 · best fit",
    contributions: [
      "IMG friendliness 20.0 of 20.0",
      "Structure and training 15.0 of 20.0",
      "Academic and research 20.0 of 20.0",
      "Support and culture 15.0 of 20.0",
      "Geography and lifestyle 15.0 of 20.0",
    ],
  });
  const saved = await savedPrograms(await desk.takeHome());
  expect(saved.map(({ institution, score, tier }) => [institution, round(score), tier])).toEqual([
    ["Lakeshore Genetics Institute", 85, "Tier 1"],
    ["Prairie State University Hospital", 70, "Tier 2"],
    ["Harbor Light Children's Center", 70, "Tier 2"],
    ["Copper Canyon Medical School", 70, "Tier 3"],
    ["Thistlewick Health", 55, "Tier 4"],
    ["Silver Birch University", 60, "Excluded"],
    // 4, 5, unknown, unknown, 3.5 of 5: 15 + 20 + 10 + 10 + 12.5.
    ["Fernhollow Genomics Center", 67.5, "Tier 2"],
  ]);
  expect(saved.at(-1)?.ratings).toEqual([4, 5, null, null, 3.5]);
}

async function starterList(desk: Desk): Promise<void> {
  await desk.startWithTheList();
  const program = (await savedPrograms(await desk.takeHome()))[0];
  if (program === undefined) throw new Error("The starter list is empty.");
  const more = `ACGME ID,Website\n${program.acgmeCode},https://example.org/genetics\n`;
  expect(await desk.importFile("websites.csv", `Institution,${more.replace("\n", `\n${program.institution},`)}`)).toBe(
    "No new programs",
  );
  const saved = await savedPrograms(await desk.takeHome());
  expect(saved).toHaveLength(28);
  expect(saved.map(({ website }) => website).filter((website) => website !== "")).toEqual([
    "https://example.org/genetics",
  ]);
  expect(new Set(saved.map(({ key }) => key)).size).toBe(28);
  expect(saved.every(unrated)).toBe(true);
  expect(saved.every(({ acgmeCode }) => /^76[56]\d{7}$/.test(acgmeCode))).toBe(true);
}

function unrated({ ratings, score, tier }: SavedProgram): boolean {
  return ratings.every((rating) => rating === null) && score === null && tier === "Research";
}

async function refusedFiles(desk: Desk): Promise<void> {
  expect(await desk.refusedFile("empty.csv", "")).toMatch(/empty\.csv.? is empty/);
  expect(await desk.refusedFile("header.csv", "Institution,City\n")).toContain("no rows below its header");
  expect(await desk.refusedFile("binary.csv", "a\u0000b\n")).toContain("not a text file");
  expect(await desk.refusedFile("names.csv", "First,Last\nA,B\n")).toContain("no table that can be told");
}

function round(score: number | null): number | null {
  return score === null ? null : Math.round(score * 1e9) / 1e9;
}
