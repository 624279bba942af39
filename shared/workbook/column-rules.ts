import { type ColumnContent, type ColumnSpec, numberFormatOf } from "./column";
import { alikeNeighbours, type PlacedColumn } from "./placed-columns";
import type { Change, SetConditionalFormat, SetValidation } from "./plan";

/** Number formats, validations and colours of these columns, for `rows` rows from `row` on. */
export function columnRules(
  sheet: string,
  columns: readonly PlacedColumn[],
  row: number,
  rows: number,
): readonly Change[] {
  return [
    ...columnFormats(sheet, columns, row, rows),
    ...columnChecks(sheet, columns, row, rows),
    ...columnColours(sheet, columns, row, rows),
  ];
}

/** Rows that a new list of programs has ready for typing, formatted, checked and coloured. */
export const READY_ROWS = 300;

/**
 * The same for rows that are added below a list with so many rows ready. Those have their checks and colours already:
 * adding a colour again would pile it up. Their formats are made sure of: a code must find a text cell.
 */
export function addedRowRules(
  sheet: string,
  columns: readonly PlacedColumn[],
  row: number,
  rows: number,
  ready: number,
): readonly Change[] {
  const bare = Math.min(rows, Math.max(0, row + rows - 1 - ready));
  const first = row + rows - bare;
  return [
    ...columnFormats(sheet, columns, row, rows),
    ...(bare > 0 ? columnChecks(sheet, columns, first, bare) : []),
    ...(bare > 0 ? columnColours(sheet, columns, first, bare) : []),
  ];
}

function columnFormats(sheet: string, columns: readonly PlacedColumn[], row: number, rows: number): readonly Change[] {
  const formatOf = (column: ColumnSpec) => numberFormatOf(column.content);
  return alikeNeighbours(columns, (a, b) => formatOf(a) === formatOf(b)).map(({ first, columns: run }) => ({
    kind: "format",
    sheet,
    row,
    column: first.at,
    rows,
    columns: run.length,
    numberFormat: formatOf(first.column),
  }));
}

function columnChecks(sheet: string, columns: readonly PlacedColumn[], row: number, rows: number): readonly Change[] {
  return alikeNeighbours(columns, sameValidation).flatMap(({ first, columns: run }): readonly Change[] => {
    const validation = validationOf(first.column.content);
    if (validation === null) return [];
    return [{ kind: "validation", sheet, row, column: first.at, rows, columns: run.length, ...validation }];
  });
}

function columnColours(sheet: string, columns: readonly PlacedColumn[], row: number, rows: number): readonly Change[] {
  return alikeNeighbours(columns, sameColours).flatMap(({ first, columns: run }) =>
    coloursOf(first.column).map(
      (rule): Change => ({ kind: "conditional-format", sheet, row, column: first.at, rows, columns: run.length, rule }),
    ),
  );
}

type Validation = Pick<SetValidation, "rule" | "message" | "strict">;

function sameValidation(a: ColumnSpec, b: ColumnSpec): boolean {
  return JSON.stringify(validationOf(a.content)) === JSON.stringify(validationOf(b.content));
}

/**
 * What cells with this content may hold; null where anything goes. The message stands beside its cell: the same words for
 * the same rule let neighbours be checked together.
 */
export function validationOf(content: ColumnContent): Validation | null {
  switch (content.kind) {
    case "rating":
      return {
        rule: { kind: "number-between", minimum: 1, maximum: 5 },
        message: "A rating is a number from 1 to 5, or blank for unknown.",
        strict: true,
      };
    case "number":
      return {
        rule: { kind: "number-between", minimum: content.minimum, maximum: content.maximum },
        message: `A number from ${content.minimum} to ${content.maximum}, or blank for unknown.`,
        strict: false,
      };
    case "date":
      return { rule: { kind: "date" }, message: "A date.", strict: false };
    case "choice":
      return {
        rule: { kind: "list-from-name", name: content.list },
        message: content.open ? "Usually one of the list in Settings." : "One of the list in Settings.",
        strict: !content.open,
      };
    case "text":
    case "code":
    case "result":
      return null;
  }
}

type ColourRule = SetConditionalFormat["rule"];

const RATING_COLOURS: ColourRule = {
  kind: "color-scale",
  minimum: { value: 1, color: "#F6D5C5" },
  middle: { value: 3, color: "#FFF6D6" },
  maximum: { value: 5, color: "#CFE8D5" },
};

/** By how the tier's name begins. Colour never stands alone: the name stays in the cell. */
const TIER_COLOURS: readonly ColourRule[] = [
  { kind: "text-starts-with", text: "Tier 1", fill: "#CFE8D5", fontColor: "#0B4A22" },
  { kind: "text-starts-with", text: "Tier 2", fill: "#D6E6F5", fontColor: "#0B3A66" },
  { kind: "text-starts-with", text: "Tier 3", fill: "#FFF1CC", fontColor: "#5C4300" },
  { kind: "text-starts-with", text: "Tier 4", fill: "#E9E3F5", fontColor: "#3D2A66" },
  { kind: "text-starts-with", text: "Below the line", fill: "#EDEDED", fontColor: "#404040" },
  { kind: "text-starts-with", text: "Research", fill: "#E3F4F7", fontColor: "#0B4A57" },
  { kind: "text-starts-with", text: "Excluded", fill: "#F6D5D5", fontColor: "#6B0F0F" },
];

function coloursOf({ id, content }: ColumnSpec): readonly ColourRule[] {
  if (content.kind === "rating") return [RATING_COLOURS];
  return id === "tier" || id === "finalTier" ? TIER_COLOURS : [];
}

function sameColours(a: ColumnSpec, b: ColumnSpec): boolean {
  return coloursOf(a)[0] === coloursOf(b)[0];
}
