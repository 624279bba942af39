/** Answers of an invented workbook: no such institutions exist. */

import { DOMAINS } from "../../shared/program/domains";
import type { ImportRow } from "../../shared/workbook/imported";
import type { Plan } from "../../shared/workbook/plan";
import { NO_COUNTS } from "../../shared/workbook/preview";
import type { Contribution, Explanation, Preview, WorkbookStatus } from "../../shared/workbook/request";

export { NO_COUNTS };

export const emptyStatus: WorkbookStatus = {
  host: "excel",
  master: "none",
  programs: 0,
  incomplete: 0,
  tiers: [],
  problems: [],
  steps: [],
  hasHistory: false,
  unfinished: null,
};

export const fullStatus: WorkbookStatus = {
  host: "excel",
  master: "ready",
  programs: 28,
  incomplete: 0,
  tiers: [
    { tier: "Tier 1", programs: 4 },
    { tier: "Tier 2", programs: 0 },
    { tier: "Research", programs: 24 },
  ],
  problems: [],
  steps: [
    { id: "profile", kind: "known", words: "24 of 24 answered", share: 1 },
    { id: "list", kind: "known", words: "28 in the list", share: 1 },
    { id: "rate", kind: "known", words: "12 of 28 rated in full", share: 0.42 },
    { id: "data", kind: "known", words: "0 of 28 compared, 0 benchmarks", share: 0 },
    { id: "reach", kind: "missing", sheet: "Outreach" },
    { id: "decide", kind: "unknown" },
  ],
  hasHistory: true,
  unfinished: null,
};

export const plan: Plan = {
  title: "Add 2 programs",
  places: null,
  undoes: null,
  changes: [{ kind: "cells", sheet: "Programs", row: 1, column: 1, values: [["Lakeshore"]], expect: "blank" }],
};

export const preview: Preview = {
  plan,
  resumes: null,
  blocked: [],
  summary: ["2 programs to add"],
  columns: [],
  imported: [],
  counts: { add: 2, change: 0, same: 0, ask: 0, closed: 0, closedHere: 0, rejected: 0, outside: 0 },
  rejected: [],
  notice: "List of April 2021. Check against the ACGME list.",
};

/** A program of a list that comes in as a new one. */
export function importRow(institution: string, more: Partial<ImportRow> = {}): ImportRow {
  return {
    institution,
    program: "",
    place: "Lakeshore, IL",
    pathway: "Pediatrics–Medical Genetics",
    codes: "",
    line: 2,
    alsoLines: [],
    state: "add",
    key: null,
    asked: null,
    basis: "none",
    probability: 0,
    evidence: [],
    candidates: [],
    fields: [],
    closed: null,
    ...more,
  };
}

/** What an import would do, of these programs; counted as they are. */
export function importPreview(imported: readonly ImportRow[], more: Partial<Preview> = {}): Preview {
  const of = (state: ImportRow["state"]) => imported.filter((row) => row.state === state).length;
  const counts = {
    ...NO_COUNTS,
    add: of("add"),
    change: of("change"),
    same: of("same"),
    ask: of("ask"),
    closed: of("closed"),
  };
  const isWritten = counts.add + counts.change > 0;
  return {
    ...preview,
    plan: isWritten ? plan : { ...plan, title: "", changes: [] },
    summary: [counts.add > 0 ? `${counts.add} to add` : "No new programs"],
    imported,
    counts,
    notice: null,
    ...more,
  };
}

export const contributions: readonly Contribution[] = [
  { domain: "IMG friendliness", rating: 4, weight: 0.2, points: 15, maximum: 20 },
  { domain: "Structure and training", rating: 3.5, weight: 0.2, points: 12.5, maximum: 20 },
  { domain: "Academic and research", rating: null, weight: 0.2, points: 10.1, maximum: 20 },
  { domain: "Support and culture", rating: 5, weight: 0.2, points: 20, maximum: 20 },
  { domain: "Geography and lifestyle", rating: 2, weight: 0.2, points: 5.1, maximum: 20 },
];

export function explanation(institution: string): Explanation {
  return {
    kind: "program",
    program: {
      key: "k1",
      institution,
      city: "Lakeshore",
      state: "IL",
      program: "",
      pathway: "Pediatrics–Medical Genetics",
      acgmeCode: "",
      nrmpCodes: "",
      ratings: contributions.map(({ rating }) => rating),
      openness: 4,
      known: 0.8,
      score: 62.7,
      low: 52.7,
      high: 72.7,
      fit: 60,
      tier: "Tier 2",
      finalTier: "Tier 2",
      sources: "",
    },
    contributions,
    why: "The score is 55 or more.",
    domains: contributions.map(({ domain, rating }, index) => ({
      domain,
      ratingField: DOMAINS[index]?.id ?? "img",
      rating,
      notesField: `${DOMAINS[index]?.id ?? "img"}Notes`,
      notes: null,
    })),
    problems: [],
    stale: null,
  };
}
