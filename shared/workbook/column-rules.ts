import { type ColumnSpec, numberFormatOf } from "./column";
import type { Change, SetConditionalFormat, SetValidation } from "./plan";
import { PROGRAM_COLUMNS } from "./programs-columns";
import type { ColumnPlaces } from "./result-formulas";
import { runsOf } from "./runs";

/** Number formats, validations and colours of the columns where they stand, for `rows` rows from `row` on. */
export function columnRules(sheet: string, places: ColumnPlaces, row: number, rows: number): readonly Change[] {
  return [
    ...columnFormats(sheet, places, row, rows),
    ...runChanges(places, sameValidation, (column, at, columns) => {
      const validation = validationOf(column);
      return validation === null ? [] : [{ kind: "validation", sheet, row, column: at, rows, columns, ...validation }];
    }),
    ...columnColours(sheet, places, row, rows),
  ];
}

function columnColours(sheet: string, places: ColumnPlaces, row: number, rows: number): readonly Change[] {
  return runChanges(places, sameColours, (column, at, columns) =>
    coloursOf(column).map((rule) => ({ kind: "conditional-format", sheet, row, column: at, rows, columns, rule })),
  );
}

/** Rows that a new list has ready for typing, formatted, checked and coloured. */
export const READY_ROWS = 300;

/**
 * The same for rows that are added below. Those that stood ready have their colours already: adding a rule again would
 * pile them up.
 */
export function addedRowRules(sheet: string, places: ColumnPlaces, row: number, rows: number): readonly Change[] {
  const bare = Math.min(rows, Math.max(0, row + rows - 1 - READY_ROWS));
  return [
    ...columnRules(sheet, places, row, rows).filter((change) => change.kind !== "conditional-format"),
    ...(bare > 0 ? columnColours(sheet, places, row + rows - bare, bare) : []),
  ];
}

function columnFormats(sheet: string, places: ColumnPlaces, row: number, rows: number): readonly Change[] {
  const formatOf = (column: ColumnSpec) => numberFormatOf(column.content);
  return runChanges(
    places,
    (a, b) => formatOf(a) === formatOf(b),
    (column, at, columns) => [
      { kind: "format", sheet, row, column: at, rows, columns, numberFormat: formatOf(column) },
    ],
  );
}

/** One set of changes for each run of neighbouring columns that are alike: fewer calls to the host. */
function runChanges(
  places: ColumnPlaces,
  alike: (a: ColumnSpec, b: ColumnSpec) => boolean,
  changes: (column: ColumnSpec, at: number, columns: number) => readonly Change[],
): readonly Change[] {
  const placed = PROGRAM_COLUMNS.map((column) => ({ column, at: places.at(column.id) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return runsOf(placed, (a, b) => b.at === a.at + 1 && alike(a.column, b.column)).flatMap((run) => {
    const first = run[0];
    return first === undefined ? [] : changes(first.column, first.at, run.length);
  });
}

type Validation = Pick<SetValidation, "rule" | "message" | "strict">;

function sameValidation(a: ColumnSpec, b: ColumnSpec): boolean {
  return JSON.stringify(validationOf(a)) === JSON.stringify(validationOf(b));
}

function validationOf({ header, content }: ColumnSpec): Validation | null {
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
        message: `${header}: a number from ${content.minimum} to ${content.maximum}, or blank for unknown.`,
        strict: false,
      };
    case "date":
      return { rule: { kind: "date" }, message: `${header}: a date.`, strict: false };
    case "choice":
      return {
        rule: { kind: "list-from-name", name: content.list },
        message: content.open
          ? `${header}: usually one of the list in Settings.`
          : `${header}: one of the list in Settings.`,
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
