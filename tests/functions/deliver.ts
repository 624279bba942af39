import { CATALOGUE } from "../../shared/functions/catalogue";
import type { RawArgument, ResultCell } from "../../shared/functions/types";

/** A cell as a person sees it: null is an empty one. */
export type Cell = number | string | boolean | null | Date | { readonly error: string };

/** A range, one cell or literal, or undefined for what is left out at the end. */
export type Argument = Cell | readonly (readonly Cell[])[] | undefined;

/** How a host hands over an argument. */
export interface Delivery {
  readonly name: string;
  readonly argument: (argument: Argument) => RawArgument;
}

/** Every parameter is a matrix in Excel's metadata; what is left out is null; an error is a data type of its own. */
function excel(name: string, blank: 0 | null): Delivery {
  const cell = (value: Cell): unknown => {
    if (value === null) return blank;
    if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
    return typeof value === "object" ? { type: "Error", basicType: "Error", basicValue: value.error } : value;
  };
  return {
    name,
    argument: (argument) => {
      if (argument === undefined) return null;
      return isRange(argument) ? argument.map((row) => row.map(cell)) : [[cell(argument)]];
    },
  };
}

/** A range of one cell is its value, an empty cell is "", an error its text, a date an object. */
const sheets: Delivery = {
  name: "Google Sheets",
  argument: (argument) => {
    const cell = (value: Cell): unknown => {
      if (value === null) return "";
      return typeof value === "object" && "error" in value ? value.error : value;
    };
    if (argument === undefined) return undefined;
    if (!isRange(argument)) return cell(argument);
    const [[only, ...right] = [], ...below] = argument;
    if (only !== undefined && right.length === 0 && below.length === 0) return cell(only);
    return argument.map((row) => row.map(cell));
  },
};

/** Real Excel hands an empty cell over as 0 on some builds and as null on others: both must answer alike. */
export const DELIVERIES: readonly Delivery[] = [
  excel("Excel, blanks as 0", 0),
  excel("Excel, blanks as null", null),
  sheets,
];

/** What a formula answers: its cells, row after row, or the sentence with which the whole call fails. */
export function answer(delivery: Delivery, name: string, args: readonly Argument[]): readonly ResultCell[] | string {
  return call(name, args.map(delivery.argument));
}

/** The same for arguments that no host delivers in that form. */
export function call(name: string, args: readonly RawArgument[]): readonly ResultCell[] | string {
  const spec = CATALOGUE.find((candidate) => candidate.name === name);
  if (spec === undefined) throw new Error(`There is no function ${name}.`);
  const result = spec.evaluate(args);
  return result.kind === "failure" ? result.message : result.rows.flat();
}

export function column(...cells: readonly Cell[]): readonly (readonly Cell[])[] {
  return cells.map((cell) => [cell]);
}

export const problem = (sentence: string): ResultCell => ({ problem: sentence });

function isRange(argument: Argument): argument is readonly (readonly Cell[])[] {
  return Array.isArray(argument);
}
