import { areaAddress } from "../../shared/workbook/address";
import { GENERAL_FORMAT } from "../../shared/workbook/column";
import type { Area, FormatCells } from "../../shared/workbook/plan";
import { boxAround, cellsIn, overlap } from "./areas";
import type { OpenSheets, Range } from "./open-sheets";

type Target = Range | GoogleAppsScript.Spreadsheet.RangeList;

/** One look of one area. */
interface Look {
  /** What is set, e.g. `fill`. */
  readonly property: string;
  readonly value: string | number | boolean;
  readonly set: (target: Target) => unknown;
  readonly area: Area;
}

/** So many cells are given their looks one by one rather than by several calls. */
const CELLS_TOGETHER = 4_000;

/** The formats of a plan. */
export class Looks {
  readonly #begun = new Set<string>();

  constructor(readonly sheets: OpenSheets) {}

  /** Sets those of one sheet, in their order: one call for each look, however many areas have it. */
  set(sheet: string, changes: readonly FormatCells[]): void {
    for (const looks of unordered(changes.flatMap(looksOf))) {
      const rest = groups(looks, ({ property }) => property).filter((group) => !this.#setCellByCell(sheet, group));
      const alike = groups(rest.flat(), ({ property, value }) => `${property} ${value}`);
      for (const group of groups(alike, (looks) => looks.map(({ area }) => areaAddress(area)).join())) {
        const areas = group[0]?.map(({ area }) => area) ?? [];
        const target = this.sheets.together(sheet, areas);
        for (const [look] of group) look?.set(target);
      }
    }
  }

  /** Sets the different fills or number formats of cells by one call, where each has one; in a new sheet the others keep theirs. */
  #setCellByCell(sheet: string, looks: readonly Look[]): boolean {
    const [first] = looks;
    if (first === undefined || (first.property !== "fill" && first.property !== "numberFormat")) return false;
    const place = `${first.property} ${sheet}`;
    const isUntouched = this.sheets.isNew(sheet) && !this.#begun.has(place);
    this.#begun.add(place);
    const box = boxAround(first.area, ...looks.map(({ area }) => area));
    if (new Set(looks.map(({ value }) => value)).size < 2 || cellsIn(box) > CELLS_TOGETHER) return false;
    const cells = valuesIn(box, looks);
    if (!isUntouched && !cells.every((line) => line.every((value) => value !== null))) return false;
    const range = this.sheets.range(box);
    if (first.property === "fill") range.setBackgrounds(cells);
    else range.setNumberFormats(cells.map((line) => line.map((code) => code ?? GENERAL_FORMAT)));
    return true;
  }
}

/** What each cell of the box is given; null where nothing is. */
function valuesIn(box: Area, looks: readonly Look[]): (string | null)[][] {
  const cells = Array.from({ length: box.rows }, () => new Array<string | null>(box.columns).fill(null));
  for (const { area, value } of looks) {
    const [row, column] = [area.row - box.row, area.column - box.column];
    for (const line of cells.slice(row, row + area.rows)) line.fill(String(value), column, column + area.columns);
  }
  return cells;
}

/** Parts in which the order makes no difference: what an area is given later, where it was given something else, begins a new one. */
function unordered(looks: readonly Look[]): readonly (readonly Look[])[] {
  const parts: Look[][] = [[]];
  for (const look of looks) {
    const part = parts[parts.length - 1] ?? [];
    const overrides = part.some(
      (other) => other.property === look.property && other.value !== look.value && overlap(other.area, look.area),
    );
    if (overrides) parts.push([look]);
    else part.push(look);
  }
  return parts;
}

function looksOf(change: FormatCells): readonly Look[] {
  const { numberFormat, bold, italic, fontColor, fontSize, fill, wrap, horizontal, vertical } = change;
  const look = <T extends string | number | boolean>(
    property: string,
    value: T | undefined,
    set: (target: Target, value: T) => unknown,
  ): readonly Look[] =>
    value === undefined ? [] : [{ property, value, set: (target) => set(target, value), area: change }];
  return [
    ...look("numberFormat", numberFormat, (target, code) => target.setNumberFormat(code)),
    ...look("bold", bold, (target, isBold) => target.setFontWeight(isBold ? "bold" : "normal")),
    ...look("italic", italic, (target, isItalic) => target.setFontStyle(isItalic ? "italic" : "normal")),
    ...look("fontColor", fontColor, (target, color) => target.setFontColor(color)),
    ...look("fontSize", fontSize, (target, size) => target.setFontSize(size)),
    ...look("fill", fill, (target, color) => target.setBackground(color)),
    ...look("wrap", wrap, (target, wraps) => target.setWrap(wraps)),
    ...look("horizontal", horizontal, (target, alignment) => target.setHorizontalAlignment(alignment)),
    ...look("vertical", vertical, (target, alignment) => target.setVerticalAlignment(alignment)),
  ];
}

/** In the order in which each first occurs. */
function groups<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = found.get(key);
    if (group === undefined) found.set(key, [item]);
    else group.push(item);
  }
  return [...found.values()];
}
