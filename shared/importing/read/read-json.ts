import { UserProblem } from "../../program/user-problem";
import type { Grid } from "../grid";
import { gridOf, type RawRow } from "./grid-of";
import { isRecord, type Json, type JsonRecord, listsIn, toJson } from "./json-value";
import { LIMITS, tooManyColumns, tooManyRows } from "./limits";

/**
 * The lists of records in a JSON text (or one record a line), each as a grid below a header row; the largest first.
 * A record's line is its number in the list and 2, as if the list were a sheet. Null where the text is no JSON.
 * Throws a UserProblem where there are no records.
 */
export function readJson(subject: string, text: string): readonly Grid[] | null {
  const value = parse(text);
  if (value === undefined) return null;
  const lists = listsIn(value);
  const grids = lists
    .map(({ name, records }) => gridOf(subject, lists.length > 1 ? name : null, tableOf(subject, records)))
    .filter(({ rows }) => rows.length > 1)
    .sort((a, b) => b.rows.length - a.rows.length);
  if (grids.length > 0) return grids;
  throw new UserProblem(
    `${subject} holds no list of records. Choose a JSON file with a list, such as [{"Institution": "…", "City": "…"}].`,
  );
}

/** Undefined where the text is neither JSON, nor JSON as Python writes it, nor a record a line. */
function parse(text: string): Json | undefined {
  const value = tryParse(text);
  // A lone null is JSON too.
  if (value !== undefined) return value;
  return (/NaN|Infinity/.test(text) ? tryParse(withoutNaN(text)) : undefined) ?? parseLines(text);
}

/** Python writes a number that is missing as no JSON knows it. Strings stay as they are. */
function withoutNaN(text: string): string {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const quote = text.indexOf('"', at);
    const open = quote < 0 ? text.length : quote;
    pieces.push(text.slice(at, open).replace(/\bNaN\b|-?\bInfinity\b/g, "null"));
    at = open + 1;
    while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
    at += 1;
    pieces.push(text.slice(open, at));
  }
  return pieces.join("");
}

function parseLines(text: string): Json | undefined {
  const records: JsonRecord[] = [];
  for (const line of text.split(/[\r\n]+/)) {
    if (line.trim() === "") continue;
    const record = tryParse(line);
    if (!isRecord(record)) return undefined;
    records.push(record);
  }
  return records.length > 0 ? records : undefined;
}

function tryParse(text: string): Json | undefined {
  try {
    return toJson(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Names in the order in which records first have them. A Map: a record may name anything, "__proto__" too. */
function tableOf(subject: string, records: readonly JsonRecord[]): readonly RawRow[] {
  if (records.length > LIMITS.rows) throw new UserProblem(tooManyRows(subject));
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
    const mail = isRecord(value) && MAIL.test(name) ? mailOf(value) : null;
    if (mail !== null) yield [name, mail];
    else if (!isRecord(value)) yield [name, textOf(value)];
    else for (const [inner, within] of value.entries) yield [`${name}.${inner}`, textOf(unwrapped(within))];
  }
}

/** What a record is called that is a link to write to. */
const MAIL = /e-?mail/i;

/** Of a link to write to, its address, not how it is shown. */
function mailOf({ entries }: JsonRecord): string | null {
  const texts = entries.map(([, value]) => textOf(unwrapped(value)));
  return texts.find((text) => /^mailto:/i.test(text)) ?? null;
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
