/** What a JSON text may hold, and where the lists of records in it are. */

export type Json = null | boolean | number | string | readonly Json[] | JsonRecord;

/** Names and values as pairs: as an object's own properties, names such as "__proto__" would not be safe. */
export interface JsonRecord {
  readonly entries: readonly (readonly [string, Json])[];
}

export function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === "object" && value !== null && "entries" in value && !Array.isArray(value);
}

/** No list is so deep; a text may be, and each level takes a call. */
const DEEPEST = 100;

/** What JSON.parse gives, as it is typed here. Below the deepest level stands "…". */
export function toJson(value: unknown, depth = 0): Json {
  switch (typeof value) {
    case "boolean":
    case "number":
    case "string":
      return value;
    case "object":
      if (value === null) return null;
      if (depth > DEEPEST) return "…";
      if (Array.isArray(value)) return value.map((item) => toJson(item, depth + 1));
      return { entries: Object.entries(value).map(([name, item]) => [name, toJson(item, depth + 1)] as const) };
    default:
      return null;
  }
}

export interface RecordList {
  /** Where it stands: "data", "data.programs"; null for the whole text. */
  readonly name: string | null;
  readonly records: readonly JsonRecord[];
}

/** As deep are lists looked for. */
const LEVELS = 4;

/** The lists of records in a value: itself, one by its keys, or those within it. */
export function listsIn(value: Json, path: readonly string[] = []): readonly RecordList[] {
  const name = path.length === 0 ? null : path.join(".");
  if (Array.isArray(value)) {
    const rows = value.every((item) => Array.isArray(item)) ? recordsOfRows(value) : value.filter(isRecord);
    return rows.length > 0 ? [{ name, records: rows }] : [];
  }
  if (!isRecord(value)) return [];
  const keyed = recordsByKey(value);
  if (keyed !== null) return [{ name, records: keyed }];
  const within = path.length < LEVELS ? value.entries.flatMap(([key, item]) => listsIn(item, [...path, key])) : [];
  if (within.length > 0 || path.length > 0) return within;
  const [only] = value.entries;
  if (value.entries.length === 1 && only !== undefined && isRecord(only[1])) {
    return [{ name, records: [withKey(only[0], only[1])] }];
  }
  const says = value.entries.some(([, item]) => (Array.isArray(item) ? item.length > 0 : !isRecord(item)));
  return says ? [{ name, records: [value] }] : [];
}

/** Rows of cells, the first of them the header. */
function recordsOfRows(rows: readonly Json[]): readonly JsonRecord[] {
  const [header, ...below] = rows.filter((row): row is readonly Json[] => Array.isArray(row));
  if (header === undefined) return [];
  const names = header.map((name, index) => (typeof name === "string" ? name : `Column ${index + 1}`));
  return below.map((row) => ({
    entries: row.map((cell, index) => [names[index] ?? `Column ${index + 1}`, cell] as const),
  }));
}

/**
 * Records, or lists of records, that stand under names which are theirs: {"Lakeshore": {…}, "Prairie": {…}}. They are
 * told from parts of a whole by what they say: most names are said of most. Null where they are not.
 */
function recordsByKey({ entries }: JsonRecord): readonly JsonRecord[] | null {
  const groups = entries.map(([key, item]) => ({ key, items: Array.isArray(item) ? item : [item] }));
  const counts = new Map<string, number>();
  for (const { items } of groups) {
    const names = new Set(items.flatMap((item) => (isRecord(item) ? item.entries.map(([name]) => name) : [])));
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const shared = [...counts.values()].filter((groupsWithIt) => groupsWithIt > groups.length / 2).length;
  if (groups.length < 2 || counts.size === 0 || shared < counts.size / 2) return null;
  if ([...counts.keys()].every((name) => /^\d+$/.test(name))) return recordsOfColumns(entries, [...counts.keys()]);
  const records = groups.flatMap(({ key, items }) => items.map((item) => (isRecord(item) ? withKey(key, item) : null)));
  return records.every((record) => record !== null) ? records : null;
}

/** Columns under their headers, and in each the cells by number: {"City": {"0": "Springfield", "1": "Fargo"}}. */
function recordsOfColumns(columns: JsonRecord["entries"], numbers: readonly string[]): readonly JsonRecord[] {
  const cells = columns.map(([header, column]) => ({ header, cells: new Map(isRecord(column) ? column.entries : []) }));
  return numbers.map((number) => ({
    entries: cells.map((column) => [column.header, column.cells.get(number) ?? null] as const),
  }));
}

/** The key becomes the first column: it is what the record is called. */
function withKey(key: string, record: JsonRecord): JsonRecord {
  const named = record.entries.some(([name]) => name.toLowerCase() === "name");
  return { entries: [[named ? "Key" : "Name", key] as const, ...record.entries] };
}
