import { count } from "../../program/text";
import { UserProblem } from "../../program/user-problem";
import { columnLetters } from "../address";
import { blockWrites, type CellWrite } from "../block-writes";
import { isEmpty, isFormula } from "../cell";
import type { ColumnSpec } from "../column";
import { columnRules } from "../column-rules";
import { headerChanges } from "../create-list";
import { usedNames } from "../find-sheets";
import { sameFormula } from "../formula-text";
import { ownSheets } from "../own-sheets";
import type { PlacedColumn } from "../placed-columns";
import type { Change, ComputedColumn, Plan } from "../plan";
import { previewOf } from "../preview";
import type { ColumnOutcome, Preview } from "../request";
import type { WorkbookSnapshot } from "../snapshot";
import { nextAddedName } from "./added-name";
import { type ColumnTemplate, KNOWN_COLUMNS, type TemplateId, templateOf } from "./column-templates";
import { hasOwnForm } from "./formula-form";
import { ownFormulas, placesOf } from "./own-formulas";
import { contentAt, findOwnList, type OwnList, roomBeside } from "./own-list";

/** Rows below a list of plain cells that are made ready for typing. A table makes its own. */
const READY_ROWS = 100;

/**
 * Puts a group of columns into the sheet where the user is: those that it lacks come to its right, with headers, notes,
 * formats and checks; those that it has are used as they are. Results get their formulas in every row that has
 * something, but where the user typed into a result's column, that column stays theirs. Throws a UserProblem.
 */
export function planColumns(snapshot: WorkbookSnapshot, id: TemplateId): Preview {
  const template = templateOf(id);
  const list = findOwnList(ownSheet(snapshot), snapshot.selection);
  const left = leftOut(list);
  const missing = template.columns.filter(
    (column) =>
      !list.columns.has(column.id) && !left.unscored.has(column.id) && hasMeaning(column, list, template, left),
  );
  const first = missing.length === 0 ? list.right : roomBeside(list, missing.length);
  const placed = missing.map((column, index): PlacedColumn => ({ column, at: first + index, index }));
  const columns = new Map([...list.columns, ...placed.map(({ column, at }) => [column.id, at] as const)]);
  const writes = formulaWrites(snapshot, list, template, columns, placed, left);
  const rows =
    list.table === null ? Math.max(list.end, list.header + 1) + READY_ROWS - list.header : list.end - list.header;
  const sheet = list.sheet.name;
  const name = missing.length === 0 ? null : nextAddedName(snapshot);
  const changes: readonly Change[] = [
    // First, so that an interrupted step finds its columns, too.
    ...(name === null ? [] : [nameOf(name, sheet, list.header, first, missing.length)]),
    ...columnRules(sheet, placed, list.header + 1, rows - 1).flatMap((change) =>
      withoutSettings(snapshot, template, change),
    ),
    ...headerChanges(sheet, placed, list.header, false),
    ...grownTable(list, placed),
    ...blockWrites(writes.cells),
  ];
  const plan: Plan = {
    title: `Add columns to ${sheet}: ${template.label}`,
    changes:
      changes.length === 0
        ? []
        : [...changes, { kind: "show", sheet, row: list.header, column: placed[0]?.at ?? list.left }],
    places: null,
    undoes: null,
    added: {
      sheet,
      table: list.table?.name ?? null,
      name,
      header: list.header,
      fresh: missing.map(({ header }) => header),
      computed: writes.computed,
      rows,
    },
  };
  return previewOf(plan, {
    summary: summaryOf(sheet, placed, writes, list),
    columns: outcomes(list, template, placed, left),
    notice: [noticeOf(template, columns, left), looksNotice(placed)].filter((text) => text !== null).join(" ") || null,
  });
}

/** The sheet where the user is. Throws a UserProblem where that is none of their own. */
function ownSheet(snapshot: WorkbookSnapshot) {
  const name = snapshot.selection?.sheet;
  const sheet = name === undefined ? undefined : snapshot.sheets[name];
  if (sheet === undefined) {
    throw new UserProblem("Click a cell in the sheet that is to get the columns, then try again.");
  }
  if (ownSheets(snapshot).includes(sheet.name)) return sheet;
  throw new UserProblem(
    `${sheet.name} belongs to the master workbook and has its columns. Click a cell in a sheet of your own, then try again.`,
  );
}

/** Final tier is the tier unless it is overridden: without a tier there is nothing to be final. */
function hasMeaning(column: ColumnSpec, list: OwnList, template: ColumnTemplate, { unscored }: LeftOut): boolean {
  if (column.id !== "finalTier") return true;
  return list.columns.has("tier") || (!unscored.has("tier") && template.columns.some(({ id }) => id === "tier"));
}

function nameOf(name: string, sheet: string, row: number, column: number, columns: number): Change {
  return { kind: "name", name, sheet, row, column, rows: 1, columns };
}

/** The results that are not computed, by the ids of their columns. */
interface LeftOut {
  /** The user fills them in: something stands there that is no formula of ours. */
  readonly theirs: ReadonlySet<string>;
  /** They are computed from Score and Known, one of which is the user's and may mean something else. */
  readonly unscored: ReadonlySet<string>;
}

const FROM_SCORE = ["low", "high", "tier", "why"] as const;

function leftOut(list: OwnList): LeftOut {
  const isTheirs = (id: string, column: number) =>
    list.rows.some((row) => {
      const content = contentAt(list.sheet, row, column);
      return !isEmpty(content) && !(isFormula(content) && hasOwnForm(id, content.formula));
    });
  const theirs = new Set(
    [...list.columns].flatMap(([id, column]) => (isResult(id) && isTheirs(id, column) ? [id] : [])),
  );
  const unscored = theirs.has("score") || theirs.has("known") ? FROM_SCORE.filter((id) => !theirs.has(id)) : [];
  return { theirs, unscored: new Set(unscored) };
}

function isResult(id: string): boolean {
  return KNOWN_COLUMNS.some((column) => column.id === id && column.content.kind === "result");
}

interface FormulaWrites {
  readonly cells: readonly CellWrite[];
  readonly computed: readonly ComputedColumn[];
}

/**
 * The formulas that are missing, and those that know more now: a formula as it was made before these columns came is
 * made anew, any other stays.
 */
function formulaWrites(
  snapshot: WorkbookSnapshot,
  list: OwnList,
  template: ColumnTemplate,
  columns: ReadonlyMap<string, number>,
  placed: readonly PlacedColumn[],
  { theirs, unscored }: LeftOut,
): FormulaWrites {
  const before = ownFormulas(snapshot, placesOf(list, list.columns, []));
  const now = ownFormulas(snapshot, placesOf(list, columns, placed));
  const cells: CellWrite[] = [];
  const computed: ComputedColumn[] = [];
  for (const [id, formula] of now) {
    const column = columns.get(id);
    if (column === undefined || theirs.has(id) || unscored.has(id)) continue;
    const isWanted = template.columns.some((wanted) => wanted.id === id);
    const existing = list.rows.map((row) => ({ row, content: contentAt(list.sheet, row, column) }));
    const made = before.get(id);
    const isOutdated = made !== undefined && !sameFormula(made, formula);
    const outdated = existing.filter(
      ({ content }) => isOutdated && isFormula(content) && sameFormula(content.formula, made),
    );
    const blank = isWanted ? existing.filter(({ content }) => isEmpty(content)) : [];
    for (const [written, replaced] of [
      [outdated, true],
      [blank, false],
    ] as const) {
      if (written.length === 0) continue;
      computed.push({ id, rows: written.map(({ row }) => row), replaced });
      cells.push(
        ...written.map(({ row, content }) => ({
          sheet: list.sheet.name,
          row,
          column,
          value: { formula },
          expect: content,
        })),
      );
    }
  }
  return { cells, computed };
}

function grownTable({ table, sheet }: OwnList, placed: readonly PlacedColumn[]): readonly Change[] {
  if (table === null || placed.length === 0) return [];
  const { name, row, column, rows, columns } = table;
  return [
    { kind: "table", name, sheet: sheet.name, row, column, rows, columns: columns + placed.length, rowsBefore: rows },
  ];
}

/** Where the lists of Settings are not there, a column checks for the values that it knows itself, or nothing. */
function withoutSettings(snapshot: WorkbookSnapshot, template: ColumnTemplate, change: Change): readonly Change[] {
  if (change.kind !== "validation" || change.rule.kind !== "list-from-name") return [change];
  const { name } = change.rule;
  if (usedNames(snapshot).includes(name)) return [change];
  const content = template.columns
    .map((column) => column.content)
    .find((one) => one.kind === "choice" && one.list === name);
  if (content?.kind !== "choice" || content.open) return [];
  return [
    { ...change, rule: { kind: "list", values: content.values }, message: `One of: ${content.values.join(", ")}.` },
  ];
}

function summaryOf(
  sheet: string,
  placed: readonly PlacedColumn[],
  { cells, computed }: FormulaWrites,
  list: OwnList,
): readonly string[] {
  const [first, last] = [placed[0], placed[placed.length - 1]];
  if (first === undefined || last === undefined) {
    if (cells.length === 0) return [`${sheet} has all of these columns already`];
  }
  const range = first === last ? "" : `:${columnLetters(last?.at ?? 0)}`;
  return [
    ...(first === undefined
      ? []
      : [
          `${count(placed.length, "new column")} on ${sheet}: ${columnLetters(first.at)}${range}, headers in row ${list.header + 1}`,
        ]),
    ...(cells.length === 0
      ? []
      : [
          `${count(new Set(computed.map(({ id }) => id)).size, "column")} of results computed in ${count(new Set(cells.map(({ row }) => row)).size, "row")}`,
        ]),
  ];
}

function outcomes(
  list: OwnList,
  template: ColumnTemplate,
  placed: readonly PlacedColumn[],
  { theirs, unscored }: LeftOut,
): readonly ColumnOutcome[] {
  return template.columns.flatMap((column): readonly ColumnOutcome[] => {
    const fresh = placed.find((one) => one.column.id === column.id);
    if (fresh !== undefined) return [{ header: column.header, place: columnLetters(fresh.at), state: "new" }];
    const at = list.columns.get(column.id);
    if (at === undefined || unscored.has(column.id)) return [];
    const header = String(list.sheet.values[list.header]?.[at] ?? column.header);
    return [{ header, place: columnLetters(at), state: theirs.has(column.id) ? "yours" : "used" }];
  });
}

/** What the user should know before: without a stance the tier is careful, and a final tier needs a tier. */
function noticeOf(
  { id, columns: wanted }: ColumnTemplate,
  columns: ReadonlyMap<string, number>,
  { theirs, unscored }: LeftOut,
): string | null {
  if (id === "ratings" && unscored.size > 0) {
    const names = (ids: ReadonlySet<string>) =>
      KNOWN_COLUMNS.flatMap((column) => (ids.has(column.id) ? [column.header] : [])).join(", ");
    const given = new Set(["score", "known"].filter((result) => theirs.has(result)));
    return `${names(given)} ${given.size === 1 ? "is" : "are"} yours and may count in another way, so ${names(unscored)} are left out. Rename your column if you want them.`;
  }
  if (id === "ratings" && !columns.has("stance")) {
    return "Without a column IMG stance no program reaches Tier 1: whether they take IMGs is unknown. Add Stance and evidence, too.";
  }
  if (wanted.some((column) => column.id === "finalTier") && !columns.has("finalTier")) {
    return "Final tier needs the column Tier: add Ratings and results first if you want both.";
  }
  return null;
}

/** Looks of blank cells are not read, so an undo cannot give them back: that is to be known before. */
function looksNotice(placed: readonly PlacedColumn[]): string | null {
  const letters = placed.map(({ at }) => columnLetters(at));
  const [first, last] = [letters[0], letters[letters.length - 1]];
  if (first === undefined || last === undefined) return null;
  const where = first === last ? `column ${first}` : `columns ${first} to ${last}`;
  return `If the blank cells of ${where} have formats, checks, notes or colours of your own: these give way, and an undo leaves the cells plain.`;
}
