import { UserProblem } from "../../program/user-problem";
import type { Grid } from "../grid";
import { gridOf, type RawRow } from "./grid-of";
import { isRecord, type Json, type JsonRecord, listsIn, toJson } from "./json-value";
import { LIMITS, tooManyColumns } from "./limits";

/**
 * The lists of records in a JSON text (or one record a line), each as a grid below a header row; the largest first.
 * A record's line is its number in the list and 2, as if the list were a sheet. Null where the text is no JSON.
 * Throws a UserProblem where there are no records.
 */
export function readJson(subject: string, text: string): readonly Grid[] | null {
  const value = parse(text);
  if (value === undefined) return null;
  const lists = listsIn(value).filter(({ records }) => records.length > 0);
  if (lists.length === 0) {
    throw new UserProblem(
      `${subject} holds no list of records. Choose a JSON file with a list, such as [{"Institution": "…", "City": "…"}].`,
    );
  }
  return lists
    .map(({ name, records }) => gridOf(subject, lists.length > 1 ? name : null, tableOf(subject, records)))
    .sort((a, b) => b.rows.length - a.rows.length);
}

/** Undefined where the text is neither JSON, nor JSON as Python writes it, nor a record a line. */
function parse(text: string): Json | undefined {
  const whole = tryParse(text) ?? tryParse(text.replace(STRING_OR_NOT_A_NUMBER, (it) => (it[0] === '"' ? it : "null")));
  if (whole !== undefined) return whole;
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  const records = lines.map(tryParse);
  return records.every(isRecord) ? records : undefined;
}

/** Python writes a missing number as no JSON knows it. */
const STRING_OR_NOT_A_NUMBER = /"(?:[^"\\]|\\.)*"|\bNaN\b|-?\bInfinity\b/g;

function tryParse(text: string): Json | undefined {
  try {
    return toJson(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Names in the order in which records first have them. A Map: a record may name anything, "__proto__" too. */
function tableOf(subject: string, records: readonly JsonRecord[]): readonly RawRow[] {
  const columns = new Map<string, number>();
  const rows = records.map((record, index) => {
    const cells: (string | undefined)[] = [];
    for (const [name, value] of flattened(record)) {
      let column = columns.get(name);
      if (column === undefined) {
        column = columns.size;
        if (column >= LIMITS.columns) throw new UserProblem(tooManyColumns(subject));
        columns.set(name, column);
      }
      // The same name twice, as "a.b" may be: the first that says something.
      cells[column] ||= value;
    }
    return { line: index + 2, cells };
  });
  return [{ line: 1, cells: [...columns.keys()] }, ...rows];
}

/** A record's values by name; a record within becomes "director.name". */
function* flattened(record: JsonRecord): Generator<readonly [string, string]> {
  for (const [name, packed] of record.entries) {
    const value = unwrapped(packed);
    if (!isRecord(value)) yield [name, textOf(value)];
    else for (const [inner, within] of value.entries) yield [`${name}.${inner}`, textOf(unwrapped(within))];
  }
}

/** Some exports put each value into a list of its own. */
function unwrapped(value: Json): Json {
  const [only, ...others] = Array.isArray(value) ? value : [];
  return only !== undefined && others.length === 0 ? only : value;
}

/** What a person reads in the cell: yes and no as a spreadsheet writes them, lists between commas. */
function textOf(value: Json, depth = 0): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return value;
  if (depth >= DEEPEST) return "…";
  if (isRecord(value)) {
    return value.entries
      .map(([name, within]) => [name, textOf(within, depth + 1)])
      .filter(([, text]) => text !== "")
      .map(([name, text]) => `${name}: ${text}`)
      .join(", ");
  }
  const texts = value.map((item) => textOf(item, depth + 1)).filter((text) => text !== "");
  return texts.join(value.some(isRecord) ? "; " : ", ");
}

/** A list may hold lists without end. */
const DEEPEST = 8;
