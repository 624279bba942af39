import type { ListSheet } from "./description/sheet";
import type { Note } from "./recall";
import { recall } from "./recall";
import type { ColumnAnchor, HostName, SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "./snapshot";

/**
 * What the columns of a list were when it was last written. In Google Sheets the columns carry it themselves
 * (developer metadata). In Excel they have ids, and a note on the hidden sheet says which is which field: it holds for
 * the table of its name only, since a table that is made anew counts its columns from one again.
 */
export function anchorsOf(
  snapshot: WorkbookSnapshot,
  list: ListSheet,
  sheet: SheetSnapshot,
  table: TableSnapshot | null,
): readonly ColumnAnchor[] {
  if (!isAnchored(list)) return [];
  if (snapshot.host === "sheets") return sheet.anchors;
  const note = recall(snapshot, "columns", list.id);
  if (table === null || note === null || note.source !== table.name) return [];
  const fields = new Map(readFields(note.answer).map(({ field, id }) => [id, field]));
  return table.columnIds.flatMap((id, index) => {
    const field = fields.get(id);
    return field === undefined ? [] : [{ column: table.column + index, field }];
  });
}

/** Lists that people see and change; the add-in alone writes the hidden ones. */
export function isAnchored({ hidden }: ListSheet): boolean {
  return !hidden;
}

/** What is noted in Google Sheets of columns that carry their field themselves. */
const MARKED = "Google Sheets";

/** The note about a list that is being made: its columns stand in the description's order, and a new table counts from one. */
export function newColumnsNote(host: HostName, list: ListSheet): Note {
  const fields = list.columns.map(({ id }, index) => (host === "excel" ? `${index + 1}=${id}` : id));
  return note(list, fields, host === "excel" ? list.table : MARKED);
}

/** The note about a list as it stands; null in Excel where it is no table. */
export function columnsNote(
  host: HostName,
  list: ListSheet,
  table: TableSnapshot | null,
  columns: ReadonlyMap<string, number>,
): Note | null {
  const placed = list.columns.flatMap(({ id }) => {
    const at = columns.get(id);
    return at === undefined ? [] : [{ id, at }];
  });
  if (host === "sheets")
    return note(
      list,
      placed.map(({ id }) => id),
      MARKED,
    );
  if (table === null) return null;
  const fields = placed.flatMap(({ id, at }) => {
    const columnId = table.columnIds[at - table.column];
    return columnId === undefined ? [] : [`${columnId}=${id}`];
  });
  return note(list, fields, table.name);
}

/** Whether a note is of a list in this host as it stands. */
export function holdsFor(host: HostName, table: TableSnapshot | null, { source }: Note): boolean {
  return host === "sheets" ? source === MARKED : source === table?.name;
}

/** The fields that a note names. */
export function fieldsOf({ answer }: Note): readonly string[] {
  return readFields(answer).map(({ field }) => field);
}

function note(list: ListSheet, fields: readonly string[], source: string): Note {
  return { kind: "columns", about: list.id, answer: fields.join(" "), source };
}

/** `1=key 2=institution`, or without ids. */
function readFields(answer: string): readonly { readonly field: string; readonly id: number | null }[] {
  return answer.split(" ").flatMap((part) => {
    const [, id, field] = /^(?:(\d+)=)?(\w+)$/.exec(part) ?? [];
    return field === undefined ? [] : [{ field, id: id === undefined ? null : Number(id) }];
  });
}
