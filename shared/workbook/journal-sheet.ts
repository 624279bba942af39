import { anchoredSheet, findSheet } from "./find-sheets";
import { freeName, givenNames } from "./given-names";
import { JOURNAL_EVENT_COLUMNS, JOURNAL_HEADERS } from "./journal";
import { ANCHORS } from "./master-names";
import { MASTER_SHEETS } from "./master-sheets";
import type { Change } from "./plan";
import type { SheetRequest, WorkbookParts } from "./snapshot";

/** Rows of a new journal; it grows as it is written. */
const ROWS = 20;

/** A part of a record has as many characters as some hundred ordinary cells, and many quotation marks. */
const RECORD_WEIGHT = 500;

/** The changes that make the journal, hidden, where the workbook has none yet. */
export function createJournal(parts: WorkbookParts): readonly Change[] {
  if (findSheet(parts, "journal") !== null) return [];
  const sheet = journalName(parts);
  const { anchor } = MASTER_SHEETS.journal;
  const columns = JOURNAL_HEADERS.length;
  return [
    { kind: "add-sheet", sheet, rows: ROWS, columns, tabColor: null, hidden: true },
    { kind: "format", sheet, row: 0, column: 0, rows: ROWS, columns, numberFormat: "@" },
    { kind: "cells", sheet, row: 0, column: 0, values: [JOURNAL_HEADERS], expect: "blank" },
    { kind: "name", name: anchor, sheet, row: 0, column: 0, rows: 1, columns: 1 },
  ];
}

/** The journal's sheet, under the name that it has or gets. */
export function journalName(parts: WorkbookParts): string {
  return findSheet(parts, "journal") ?? freeName("journal", parts.sheetNames);
}

/** What to ask for where a sheet has the journal's name, but not its anchor: whether more of the master is here. */
export function namesForJournal(parts: WorkbookParts): readonly string[] {
  const isDoubtful = anchoredSheet(parts, "journal") === null && givenNames("journal", parts.sheetNames).length > 0;
  return isDoubtful ? ANCHORS : [];
}

/** Reads the journal where there is one: its events only, or its records too, which are long. */
export function journalRequest(parts: WorkbookParts, records: boolean): readonly SheetRequest[] {
  const name = findSheet(parts, "journal");
  if (name === null) return [];
  const sheet = { name, contents: false, doubtful: null };
  return [
    records ? { ...sheet, columns: null, rowWeight: RECORD_WEIGHT } : { ...sheet, columns: JOURNAL_EVENT_COLUMNS },
  ];
}
