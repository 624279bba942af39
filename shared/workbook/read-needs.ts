import { parseReference } from "./address";
import { isAnchored } from "./column-anchors";
import { FORMULA_NAMES, SETTINGS_NAMES, settingsPlaces } from "./current-settings";
import { MASTER } from "./description";
import { SOURCE_ORDER_NAME } from "./description/settings-sources";
import { STEPS, STEPS_BLOCK, sheetsCounted } from "./description/steps";
import { anchoredSheet, findSheet, hasMasterSheets } from "./find-sheets";
import { idOfGiven } from "./given-names";
import { doubtfulColumns } from "./identify-columns";
import { journalName, journalRequest, namesForJournal } from "./journal-sheet";
import { ANCHORS, MASTER_NAMES, namesOn } from "./master-names";
import { MASTER_SHEETS, type SheetId } from "./master-sheets";
import { topsOfOwnSheets } from "./read-own-sheet";
import type { Request } from "./request";
import { sameName } from "./same-name";
import type { HostName, ReadRequest, Selection, SheetRequest, WorkbookParts } from "./snapshot";
import { sheetsForSteps } from "./step-progress";
import { isAddedName } from "./templates/added-name";
import { sheetNow } from "./written-cells";

/**
 * What a request reads, no more. An adapter that has to ask for each thing by itself asks for these; one that gets all
 * at once may give more than was asked for.
 */
export interface ReadNeeds extends ReadRequest {
  readonly sheets: (parts: WorkbookParts, selection: Selection | null) => readonly SheetNeeds[];
  /** The names that are looked up. */
  readonly names: readonly string[];
  /** What else is looked up in view of those. */
  readonly moreNames: (parts: WorkbookParts) => readonly string[];
  /** Whether the names of added columns are looked up, all that there are. */
  readonly addedNames: (parts: WorkbookParts) => boolean;
  readonly selection: boolean;
  /** Which sheets are hidden. */
  readonly hidden: boolean;
}

export interface SheetNeeds extends SheetRequest {
  /** What is merged in its first rows; not where it does not say. */
  readonly merged?: boolean;
}

export function needsOf(asked: Request): ReadNeeds {
  if (asked.kind === "sheets") return ownSheetsNeeded;
  const details = detailsOf(asked);
  return {
    likely: LIKELY.map((id) => MASTER_SHEETS[id].name),
    sheets: (parts, selection) => sheetsOf(details, parts, selection),
    names: namesFor(details),
    moreNames: (parts) => furtherNames(details, parts),
    addedNames: (parts) => needsAddedNames(details, parts),
    selection: details.selection,
    hidden: details.hidden,
  };
}

const LIKELY: readonly SheetId[] = ["programs", "settings", "journal", "start", "memory"];

/** The tops of the user's own sheets. */
const ownSheetsNeeded: ReadNeeds = {
  likely: [],
  sheets: topsOfOwnSheets,
  names: ANCHORS,
  moreNames: () => [],
  addedNames: () => false,
  selection: false,
  hidden: true,
};

interface Details {
  /** Sheets of the master. */
  readonly sheets: readonly SheetId[];
  /** Sheets that the request names. */
  readonly own: readonly string[];
  /** The sheet where the user is. */
  readonly current: boolean;
  /** A sheet that is to be imported. */
  readonly list: string | null;
  /** Formulas, too. */
  readonly contents: boolean;
  /** What the settings say, all or only what formulas take. */
  readonly settings: "all" | "values" | "none";
  /** What the steps are counted in. */
  readonly steps: boolean;
  /** What the add-in has noted about the lists. In Excel it says which column is which. */
  readonly notes: boolean;
  readonly journal: "records" | "events" | "none";
  readonly names: readonly string[];
  readonly selection: boolean;
  readonly hidden: boolean;
  /** Makes the master where there is none. */
  readonly makes: boolean;
}

const LIST: Details = {
  sheets: ["programs"],
  own: [],
  current: false,
  list: null,
  contents: false,
  settings: "none",
  steps: false,
  notes: false,
  journal: "none",
  names: [],
  selection: false,
  hidden: false,
  makes: false,
};

/** The list, with what its results are computed from and where. */
const SCORED: Details = { ...LIST, sheets: ["programs", "results"], settings: "values" };

const IMPORT: Details = {
  ...LIST,
  sheets: ["programs", "importLog", "values"],
  contents: true,
  settings: "all",
  notes: true,
  names: [MASTER_SHEETS.results.anchor, SOURCE_ORDER_NAME],
  makes: true,
};

const SHEET_IDS: readonly SheetId[] = Object.values(MASTER_SHEETS).map(({ id }) => id);

function detailsOf(asked: Exclude<Request, { readonly kind: "sheets" }>): Details {
  switch (asked.kind) {
    case "status":
      return { ...SCORED, settings: "all", steps: true, journal: "events" };
    case "explain":
      return { ...SCORED, selection: true };
    case "programs":
    case "apply":
    case "stop":
    case "show":
      return LIST;
    case "history":
      return { ...LIST, sheets: [], journal: "records" };
    case "own-sheet":
      return { ...LIST, sheets: [], list: asked.sheet, names: ANCHORS };
    case "import-context":
      return { ...LIST, notes: true };
    case "preview":
      break;
  }
  const { action } = asked;
  switch (action.kind) {
    case "set-fields":
      return { ...LIST, contents: true };
    case "complete-rows":
      return { ...SCORED, notes: true };
    case "import":
      return IMPORT;
    case "create-master":
      return { ...LIST, sheets: SHEET_IDS, contents: true, names: MASTER_NAMES, makes: true };
    case "add-columns":
      return { ...LIST, sheets: [], current: true, contents: true, names: MASTER_NAMES, selection: true };
    case "undo":
    case "finish":
      return {
        ...LIST,
        own: action.sheets,
        contents: true,
        notes: true,
        journal: "records",
        names: [MASTER_SHEETS.results.anchor, ...FORMULA_NAMES, ...action.sheets.flatMap(namesOf)],
        hidden: true,
      };
  }
}

/** The names that a sheet of a plan gave, by the name it had then. */
function namesOf(sheet: string): readonly string[] {
  const id = idOfGiven(sheet);
  return id === null ? [] : namesOn(id);
}

const COUNTED: readonly SheetId[] = [...new Set(STEPS.flatMap(sheetsCounted))];

function namesFor({ sheets, settings, steps, notes, journal, names }: Details): readonly string[] {
  const ids = [...sheets, ...(notes ? (["memory"] as const) : []), ...(steps ? COUNTED : [])];
  return [
    ...new Set([
      ...ids.map((id) => MASTER_SHEETS[id].anchor),
      ...(settings === "none" ? [] : [MASTER_SHEETS.settings.anchor, ...SETTINGS_NAMES]),
      ...(steps ? [STEPS_BLOCK, ...STEP_NAMES] : []),
      ...(journal === "none" ? [] : [MASTER_SHEETS.journal.anchor]),
      ...names,
    ]),
  ];
}

/** What Settings say of the steps. */
const STEP_NAMES: readonly string[] = ["TierTargets"];

function furtherNames({ sheets, steps, makes, journal }: Details, parts: WorkbookParts): readonly string[] {
  // Where the list is not found, one anchor of the master says that it is lost and not yet to be made.
  const isLost = sheets.includes("programs") && findSheet(parts, "programs") === null;
  // Without Start here the steps are counted in their own sheets.
  const isCounted = steps && !parts.names.some(({ name }) => sameName(name, STEPS_BLOCK));
  return [
    ...(isLost ? (makes ? MASTER_NAMES : ANCHORS) : []),
    ...(isCounted ? COUNTED.flatMap(namesOn) : []),
    ...(journal === "none" ? [] : namesForJournal(parts)),
  ];
}

/** To add columns, and to take them back from a sheet that is none of the master's, if it has the name of one. */
function needsAddedNames({ current, own }: Details, parts: WorkbookParts): boolean {
  const isAnchored = (sheet: string) => {
    const id = idOfGiven(sheet);
    const anchored = id === null ? null : anchoredSheet(parts, id);
    return anchored !== null && (sameName(anchored, sheet) || !parts.sheetNames.includes(sheet));
  };
  return current || own.some((sheet) => !isAnchored(sheet));
}

/** The sheets of added columns, under whatever name they have now. */
function sheetsWithAdded({ own }: Details, { names, sheetNames }: WorkbookParts): readonly string[] {
  if (own.length === 0) return [];
  return names.flatMap(({ name, refersTo }) => {
    const sheet = isAddedName(name) ? parseReference(refersTo)?.sheet : undefined;
    return sheet !== undefined && sheetNames.includes(sheet) ? [sheet] : [];
  });
}

function sheetsOf(details: Details, parts: WorkbookParts, selection: Selection | null): readonly SheetNeeds[] {
  const { own, current, list, contents, settings, steps, journal } = details;
  const programs = findSheet(parts, "programs");
  const master = idsIn(details, parts.host).flatMap((id) => findSheet(parts, id) ?? []);
  // A sheet of the user's own may have a name that one of the master's had.
  const touched = own.flatMap((name) => [name, sheetNow(parts, name)].filter((one) => one !== null));
  const selected = current && selection !== null ? [selection.sheet] : [];
  const counted = steps ? sheetsForSteps(parts) : [];
  const places = settings === "all" || settings === "values" ? settingsPlaces(parts) : [];
  const asked = settings === "all" ? places.map(({ sheet }) => sheet) : [];
  const added = needsAddedNames(details, parts) ? sheetsWithAdded(details, parts) : [];
  const whole = [...new Set([...master, ...touched, ...added, ...selected, ...counted, ...asked])].filter(
    (name) => parts.sheetNames.includes(name) && name !== journalName(parts) && name !== list,
  );
  const doubted = doubtedSheets(details, parts).filter(
    (name) => !whole.includes(name) && name !== journalName(parts) && name !== list,
  );
  const values = findSheet(parts, "values");
  const isOfTheMaster = (name: string) => SHEET_IDS.some((id) => findSheet(parts, id) === name);
  return [
    ...whole.map((name) => ({
      name,
      columns: null,
      // Sources hold no formulas, and are the longest list of all, of short texts.
      contents: contents && name !== values,
      ...(name === values ? { rowWeight: SOURCE_WEIGHT } : {}),
      doubtful: doubtfulOn(parts, name),
      // The user's own lists are looked for by their headers, too.
      merged: name === programs || !isOfTheMaster(name),
    })),
    ...doubted.map((name) => ({ name, columns: null, rows: TOP, contents: false, doubtful: null })),
    ...places
      .filter(({ sheet }) => ![...whole, ...doubted].includes(sheet) && sheet !== list)
      .map(({ sheet, columns }) => ({ name: sheet, columns, contents: false, doubtful: null })),
    ...(list !== null && parts.sheetNames.includes(list)
      ? [{ name: list, columns: null, contents: false, formats: true, doubtful: null }]
      : []),
    ...(journal === "none" ? [] : journalRequest(parts, journal === "records")),
  ];
}

/** What a source said of a field takes as many characters as so many ordinary cells; most take a third of that. */
const SOURCE_WEIGHT = 3;

/** Rows that show what a sheet is. */
const TOP = 20;

/**
 * Sheets that only their names make the master's, since no anchor points to them: their tops show whether they are the
 * user's own.
 */
function doubtedSheets(details: Details, parts: WorkbookParts): readonly string[] {
  if (!hasMasterSheets(parts)) return [];
  const asked = namesFor(details);
  return SHEET_IDS.flatMap((id) => {
    const isAsked = asked.includes(MASTER_SHEETS[id].anchor);
    return (isAsked && anchoredSheet(parts, id) === null ? findSheet(parts, id) : null) ?? [];
  });
}

/** In Excel a hidden sheet says which column is which; in Google Sheets only what gives keys or marks columns needs it. */
function idsIn({ sheets, notes }: Details, host: HostName): readonly SheetId[] {
  const needsNotes = notes || (host === "excel" && sheets.length > 0);
  return needsNotes && !sheets.includes("memory") ? [...sheets, "memory"] : sheets;
}

/** Columns of a list whose anchors are worth reading; null for a sheet that is none. */
function doubtfulOn(parts: WorkbookParts, name: string): SheetRequest["doubtful"] {
  const list = MASTER.find(
    (sheet) => sheet.kind === "list" && isAnchored(sheet) && findSheet(parts, sheet.id) === name,
  );
  return list?.kind === "list" ? (headers) => doubtfulColumns(list.columns, headers) : null;
}
