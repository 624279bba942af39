import { type CellContent, type CellValue, isCellError, isFormula } from "./cell";
import { checkForm } from "./check-form";
import { checkList } from "./check-list";
import { holds } from "./check-plan";
import { createSheets, describedPlaces, masterSheetsOf, type Surroundings } from "./create-master";
import { MASTER } from "./description";
import { PROGRAMS } from "./description/programs";
import { findList } from "./find-list";
import { findSheet, usedNames } from "./find-sheets";
import { contentAt, type Finding, isBroken } from "./finding";
import { sameFormula } from "./formula-text";
import { notesOnceWhole, trackMaster } from "./keep-track";
import { placesOnceWhole } from "./list-formulas";
import type { SheetId } from "./master-sheets";
import { currentReferences } from "./references";
import { type ColumnPlaces, isResultsCall, resultsCall } from "./result-formulas";
import { besideOwn, namesOnceWhole } from "./sheet-names";
import type { WorkbookSnapshot } from "./snapshot";
import { checkWeightsOrder } from "./weights-order";

/**
 * Compares a master with its description: sheets, columns, blocks, names and formulas that are missing or have lost what
 * they refer to. What a person typed is never touched: only blank cells and formulas that say #REF! are written.
 * `snapshot` has the contents of all sheets of the master. Throws a UserProblem where the list of programs is damaged in
 * a way that only its user can mend.
 */
export function checkMaster(snapshot: WorkbookSnapshot, today: string | null): readonly Finding[] {
  const missing = missingOf(snapshot);
  return [
    ...missingSheets(snapshot, missing, today),
    ...MASTER.filter(({ id }) => !missing.includes(id)).flatMap((sheet) =>
      sheet.kind === "list" ? checkList(snapshot, sheet) : checkForm(snapshot, sheet),
    ),
    ...checkWeightsOrder(snapshot),
    ...(missing.includes("results") ? [] : checkResults(snapshot, missing.includes("programs"))),
    ...trackMaster(snapshot, missing),
  ];
}

/** The sheets of the master in this host that are not in the workbook. */
function missingOf(snapshot: WorkbookSnapshot): readonly SheetId[] {
  return masterSheetsOf(snapshot.host).filter((id) => findSheet(snapshot, id) === null);
}

function missingSheets(
  snapshot: WorkbookSnapshot,
  missing: readonly SheetId[],
  today: string | null,
): readonly Finding[] {
  if (missing.length === 0) return [];
  const nameOf = namesOnceWhole(snapshot);
  const around: Surroundings = {
    nameOf,
    references: (own) => currentReferences(snapshot, own),
    places: programsOnceWhole(snapshot),
  };
  const used = usedNames(snapshot);
  const notes = notesOnceWhole(snapshot, missing);
  const changes = createSheets(snapshot.host, missing, around, { programs: [], values: [], notes, today }).filter(
    // A name that points to cells elsewhere is the user's choice by now.
    (change) => change.kind !== "name" || !holds(used, change.name),
  );
  return [
    { what: `To make: ${missing.map(nameOf).join(", ")}`, changes },
    ...besideOwn(snapshot, missing, nameOf).map((what) => ({ what, changes: [] })),
  ];
}

/** Where the columns of Programs stand once it is whole, or made. */
function programsOnceWhole(snapshot: WorkbookSnapshot): ColumnPlaces {
  const found = findList(snapshot, PROGRAMS);
  return found === null ? describedPlaces(namesOnceWhole(snapshot)) : placesOnceWhole(snapshot, found);
}

/** The one call that computes every score in Google Sheets, of the list that is there or is made just now. */
function checkResults(snapshot: WorkbookSnapshot, isNewList: boolean): readonly Finding[] {
  const name = findSheet(snapshot, "results");
  const sheet = name === null ? undefined : snapshot.sheets[name];
  if (snapshot.host !== "sheets" || sheet === undefined) return [];
  if (findList(snapshot, PROGRAMS) === null && !isNewList) return [];
  const formula = resultsCall(programsOnceWhole(snapshot));
  const now = contentAt(sheet.contents, 0, 0);
  if (!isBroken(now) && !isAstray(now, sheet.values[0]?.[0] ?? null, formula)) return [];
  return [
    {
      what: `${sheet.name}: the formula to put back that computes every score`,
      changes: [
        {
          kind: "cells",
          sheet: sheet.name,
          row: 0,
          column: 0,
          values: [[{ formula }]],
          expect: [[now]],
        },
      ],
    },
  ];
}

/** A call that fails since it refers to other columns than it should: some were deleted or inserted beside the ratings. */
function isAstray(now: CellContent, value: CellValue, formula: string): boolean {
  return isFormula(now) && isResultsCall(now) && isCellError(value) && !sameFormula(now.formula, formula);
}
