import { fold } from "../program/text";
import type { CellValue } from "./cell";
import type { ColumnSpec } from "./column";
import type { ColumnAnchor } from "./snapshot";

/** What the columns of a list are. */
export interface IdentifiedColumns<Id extends string = string> {
  /** Where each field stands (zero-based). No place is taken twice. */
  readonly columns: ReadonlyMap<Id, number>;
  /** Fields whose header nobody would know: the user calls them so. */
  readonly renamed: readonly { readonly id: Id; readonly at: number }[];
  /** Fields that more than one column could be: they have no place until the user decides. */
  readonly doubts: readonly Doubt<Id>[];
}

export interface Doubt<Id extends string = string> {
  readonly id: Id;
  readonly at: readonly number[];
  /** The one of them that was the field until now and was renamed; null where there is none. */
  readonly was: number | null;
}

/**
 * Tells the columns of a list by header and anchor:
 * - a header that is exactly a field's says what the column is, whatever it was before;
 * - a column whose header is no field's own is what it was (its anchor), before any synonym is considered;
 * - a field that a header and another column's anchor claim, or two headers alike, is in doubt, never guessed.
 */
export function identifyColumns<Id extends string>(
  columns: readonly ColumnSpec<Id>[],
  headerRow: readonly CellValue[],
  anchors: readonly ColumnAnchor[],
): IdentifiedColumns<Id> {
  const headers = readHeaders(headerRow);
  const owners = exactOwners(columns, headers);
  const marks = telling(anchors, owners);
  const found = new Map<Id, number>();
  const renamed: { id: Id; at: number }[] = [];
  const doubts: Doubt<Id>[] = [];
  for (const { id, header, synonyms } of columns) {
    const named = headers.get(folded(header)) ?? [];
    const marked = marks.flatMap(({ column, field }) => (field === id ? [column] : []));
    const best = named.filter((column) => marked.includes(column));
    const candidates = best.length > 0 ? best : [...named, ...marked];
    const [only] = candidates;
    if (only === undefined) continue;
    if (candidates.length > 1) {
      const was = marked.length === 1 ? marked.find((column) => !named.includes(column)) : undefined;
      doubts.push({ id, at: [...candidates].sort((a, b) => a - b), was: was ?? null });
      continue;
    }
    found.set(id, only);
    if (named.length === 0 && !placesOf(headers, synonyms).includes(only)) renamed.push({ id, at: only });
  }
  const taken = new Set([
    ...found.values(),
    ...doubts.flatMap(({ at }) => at),
    ...marks.map(({ column }) => column),
    ...owners.keys(),
  ]);
  bySynonym(columns, headers, found, doubts, taken);
  return { columns: found, renamed, doubts };
}

/** Columns whose header alone does not say what they are: only their anchors are worth reading where that is slow. */
export function doubtfulColumns(columns: readonly ColumnSpec[], headerRow: readonly CellValue[]): readonly number[] {
  const owners = exactOwners(columns, readHeaders(headerRow));
  const fields = [...owners.values()];
  return headerRow.flatMap((_, column) => {
    const owner = owners.get(column);
    const isClear = owner !== undefined && fields.indexOf(owner) === fields.lastIndexOf(owner);
    return isClear ? [] : [column];
  });
}

/** What is still missing may stand under another name that is known: the first such column that is nobody's. */
function bySynonym<Id extends string>(
  columns: readonly ColumnSpec<Id>[],
  headers: Headers,
  found: Map<Id, number>,
  doubts: readonly Doubt<Id>[],
  taken: Set<number>,
): void {
  for (const { id, synonyms } of columns) {
    if (found.has(id) || doubts.some((doubt) => doubt.id === id)) continue;
    const at = placesOf(headers, synonyms).find((column) => !taken.has(column));
    if (at === undefined) continue;
    taken.add(at);
    found.set(id, at);
  }
}

/** The anchors of columns that do not say by their header that they are something else. */
function telling(anchors: readonly ColumnAnchor[], owners: ReadonlyMap<number, string>): readonly ColumnAnchor[] {
  const marks = believed(anchors, owners);
  // A header that stands over the column that was its field says nothing of another column that has it, too.
  const settled = new Set(marks.flatMap(({ column, field }) => (owners.get(column) === field ? [field] : [])));
  return marks.filter(({ column, field }) => {
    const owner = owners.get(column);
    return owner === undefined || owner === field || settled.has(owner);
  });
}

/**
 * Anchors that more headers refute than confirm are none of this table: it was made anew, and its columns were counted
 * from one again.
 */
function believed(anchors: readonly ColumnAnchor[], owners: ReadonlyMap<number, string>): readonly ColumnAnchor[] {
  const known = anchors.filter(({ column }) => owners.has(column));
  const confirmed = known.filter(({ column, field }) => owners.get(column) === field).length;
  return known.length > 2 * confirmed ? [] : anchors;
}

/** The field whose own header a column carries. */
function exactOwners<Id extends string>(columns: readonly ColumnSpec<Id>[], headers: Headers): ReadonlyMap<number, Id> {
  return new Map(
    columns.flatMap(({ id, header }) => (headers.get(folded(header)) ?? []).map((at): [number, Id] => [at, id])),
  );
}

/** Folded header → its columns, left to right. */
type Headers = ReadonlyMap<string, readonly number[]>;

function readHeaders(headerRow: readonly CellValue[]): Headers {
  const headers = new Map<string, number[]>();
  headerRow.forEach((value, column) => {
    const header = fold(typeof value === "string" ? value : "");
    if (header !== "") headers.set(header, [...(headers.get(header) ?? []), column]);
  });
  return headers;
}

function placesOf(headers: Headers, names: readonly string[]): readonly number[] {
  return names.flatMap((name) => headers.get(folded(name)) ?? []).sort((a, b) => a - b);
}

/** The names of the descriptions are folded once: every request compares all of them. */
const known = new Map<string, string>();

function folded(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  const text = fold(name);
  known.set(name, text);
  return text;
}
