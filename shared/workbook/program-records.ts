import { classify, describe } from "../program/classify";
import { DOMAINS } from "../program/domains";
import type { FieldId } from "../program/field";
import { readRating } from "../program/rating";
import { cellAddress } from "./address";
import { type CellValue, isCellError } from "./cell";
import type { LocatedPrograms } from "./locate-programs";
import type { DomainCells, ProgramRecord } from "./request";

/** The programs of the workbook as its cells say, results included. A rating that is none counts as unknown. */
export function programRecords(located: LocatedPrograms): readonly ProgramRecord[] {
  return located.rows.map((row) => programRecord(located, row));
}

/** What to call a program: by its institution, else by its own name. */
export function programName(located: LocatedPrograms, row: number): string {
  return asText(located.cell(row, "institution")) || asText(located.cell(row, "program")) || "A program without a name";
}

export function programRecord(located: LocatedPrograms, row: number): ProgramRecord {
  const text = (id: FieldId) => asText(located.cell(row, id));
  const number = (id: FieldId) => asNumber(located.cell(row, id));
  return {
    key: text("key"),
    institution: text("institution"),
    city: text("city"),
    state: text("state"),
    program: text("program"),
    pathway: text("pathway"),
    acgmeCode: text("acgmeCode"),
    nrmpCodes: text("nrmpCodes"),
    ratings: ratingsOf(located, row),
    openness: number("openness"),
    known: number("known"),
    score: number("score"),
    low: number("low"),
    high: number("high"),
    fit: number("fit"),
    tier: text("tier"),
    finalTier: text("finalTier"),
    sources: text("sources"),
  };
}

export function ratingsOf(located: LocatedPrograms, row: number): readonly (number | null)[] {
  return DOMAINS.map((domain) => {
    const rating = readRating(located.cell(row, domain.id));
    return typeof rating === "number" ? rating : null;
  });
}

/** The five ratings and their notes as the cells hold them. */
export function domainCells(located: LocatedPrograms, row: number): readonly DomainCells[] {
  return DOMAINS.map(({ id, label }) => {
    const notesField: FieldId = `${id}Notes`;
    return {
      domain: label,
      ratingField: id,
      rating: located.cell(row, id),
      notesField,
      notes: located.cell(row, notesField),
    };
  });
}

/** A sentence for each rating of a row that is none: which cell holds what, and what to do. */
export function ratingProblems(located: LocatedPrograms, row: number): readonly string[] {
  return DOMAINS.flatMap(({ id, label }) => {
    const value = located.cell(row, id);
    if (typeof readRating(value) !== "string") return [];
    const cell = cellAddress(row, located.places.at(id));
    return [`${label} (${cell}) holds ${describe(classify(value))}: type a number from 1 to 5, or leave it blank.`];
  });
}

function asText(value: CellValue): string {
  if (isCellError(value)) return value.error;
  return value === null ? "" : String(value);
}

function asNumber(value: CellValue): number | null {
  return typeof value === "number" ? value : null;
}
