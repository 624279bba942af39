import { cellAddress, columnLetters, quoteSheet } from "./address";
import { MASTER } from "./description";
import type { Block, ListSheet, References } from "./description/sheet";
import { blockRange } from "./find-blocks";
import { type FoundList, findList } from "./find-list";
import type { SheetId } from "./master-sheets";
import { columnsOnceWhole } from "./missing-columns";
import { escapeHeader } from "./result-formulas";
import { type NameOf, namesOnceWhole } from "./sheet-names";
import type { HostName, WorkbookSnapshot } from "./snapshot";

/** Where the cells of the master are that formulas refer to. */
interface Whereabouts {
  readonly sheet: (id: SheetId) => string;
  /** The name of a list's table in Excel. */
  readonly table: (list: ListSheet) => string;
  /** A list's column: its header, and its place (zero-based). */
  readonly column: (list: ListSheet, id: string) => { readonly header: string; readonly at: number };
  /** A block's first cell below its header, zero-based, and its sheet. */
  readonly block: (
    sheet: SheetId,
    block: Block,
  ) => { readonly sheet: string; readonly row: number; readonly column: number };
}

/** References to a master that is being made: everything where the description has it. */
export function describedReferences(host: HostName, own: SheetId, nameOf: NameOf): References {
  return referencesTo(host, own, described(nameOf));
}

/** References to a master as it stands; what is not there is where the description has it, once it is made again. */
export function currentReferences(snapshot: WorkbookSnapshot, own: SheetId): References {
  const looked = new Map<SheetId, ListNow | null>();
  const listNow = (list: ListSheet): ListNow | null => {
    const before = looked.get(list.id);
    if (before !== undefined) return before;
    const found = findList(snapshot, list);
    const now = found === null ? null : { found, columns: columnsOnceWhole(found) };
    looked.set(list.id, now);
    return now;
  };
  const anew = described(namesOnceWhole(snapshot));
  return referencesTo(snapshot.host, own, {
    sheet: anew.sheet,
    table: (list) => listNow(list)?.found.table?.name ?? anew.table(list),
    column: (list, id) => {
      const now = listNow(list);
      const at = now?.columns.get(id);
      if (at === undefined) return anew.column(list, id);
      const header = now?.found.sheet.values[0]?.[at];
      return { header: typeof header === "string" ? header : anew.column(list, id).header, at };
    },
    block: (id, block) => {
      const at = blockRange(snapshot, block);
      if (at === null) return anew.block(id, block);
      return { sheet: at.sheet, row: at.row, column: at.column - block.named.first };
    },
  });
}

/** A list that was looked at once for all formulas that refer to it. */
interface ListNow {
  readonly found: FoundList;
  readonly columns: ReadonlyMap<string, number>;
}

function described(nameOf: NameOf): Whereabouts {
  return {
    sheet: nameOf,
    table: (list) => list.table,
    column: (list, id) => {
      const at = list.columns.findIndex((column) => column.id === id);
      const header = list.columns[at]?.header;
      if (header === undefined) throw new Error(`${list.id} has no column "${id}".`);
      return { header, at };
    },
    block: (id, block) => ({ sheet: nameOf(id), row: block.row + 1, column: block.column }),
  };
}

function referencesTo(host: HostName, own: SheetId, where: Whereabouts): References {
  return {
    host,
    sheet: where.sheet,
    column: (id, column) => {
      const list = listOf(id);
      const { header, at } = where.column(list, column);
      if (host === "excel") return `${where.table(list)}[${escapeHeader(header)}]`;
      const letters = columnLetters(at);
      return `${quoteSheet(where.sheet(id))}!$${letters}:$${letters}`;
    },
    own: (column) => {
      const list = listOf(own);
      const { header, at } = where.column(list, column);
      if (host === "excel") return `${where.table(list)}[[#This Row],[${escapeHeader(header)}]]`;
      const letters = columnLetters(at);
      return `INDEX($${letters}:$${letters},ROW())`;
    },
    cell: (id, name, row, column) => {
      const at = where.block(id, blockOf(id, name));
      const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(cellAddress(at.row + row, at.column + column)) ?? [];
      return `${quoteSheet(at.sheet)}!$${letters}$${digits}`;
    },
  };
}

function listOf(id: SheetId): ListSheet {
  const found = MASTER.find((sheet) => sheet.id === id);
  if (found?.kind !== "list") throw new Error(`${id} is no list.`);
  return found;
}

function blockOf(id: SheetId, name: string): Block {
  const found = MASTER.find((sheet) => sheet.id === id);
  const block = found?.kind === "form" ? found.blocks.find((candidate) => candidate.name === name) : undefined;
  if (block === undefined) throw new Error(`${id} has no block "${name}".`);
  return block;
}
