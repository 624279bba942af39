import { cellAddress, columnLetters, quoteSheet } from "./address";
import { MASTER } from "./description";
import type { ListSheet, References } from "./description/sheet";
import { MASTER_SHEETS, type SheetId } from "./master-sheets";
import { escapeHeader } from "./result-formulas";
import type { HostName } from "./snapshot";

/** How formulas on the sheet `own` refer to the master's cells when it is made, each where the description has it. */
export function describedReferences(host: HostName, own: SheetId): References {
  return {
    host,
    column: (list, column) => {
      const { description, at } = columnOf(list, column);
      if (host === "excel") return `${description.table}[${escapeHeader(description.columns[at]?.header ?? "")}]`;
      const letters = columnLetters(at);
      return `${quoteSheet(MASTER_SHEETS[list].name)}!$${letters}$2:$${letters}`;
    },
    own: (column) => {
      const { description, at } = columnOf(own, column);
      if (host === "excel") {
        return `${description.table}[[#This Row],[${escapeHeader(description.columns[at]?.header ?? "")}]]`;
      }
      const letters = columnLetters(at);
      return `INDEX($${letters}:$${letters},ROW())`;
    },
    cell: (sheet, name, row, column) => {
      const description = MASTER.find(({ id }) => id === sheet);
      const block = description?.kind === "form" ? description.blocks.find((item) => item.name === name) : undefined;
      if (block === undefined) throw new Error(`${sheet} has no block "${name}".`);
      const [letters, digits] = splitAddress(cellAddress(block.row + 1 + row, block.column + column));
      return `${quoteSheet(MASTER_SHEETS[sheet].name)}!$${letters}$${digits}`;
    },
  };
}

function columnOf(list: SheetId, column: string): { readonly description: ListSheet; readonly at: number } {
  const description = MASTER.find(({ id }) => id === list);
  if (description?.kind !== "list") throw new Error(`${list} is no list.`);
  const at = description.columns.findIndex(({ id }) => id === column);
  if (at < 0) throw new Error(`${list} has no column "${column}".`);
  return { description, at };
}

function splitAddress(address: string): readonly [string, string] {
  const digits = address.replace(/^[A-Z]+/, "");
  return [address.slice(0, address.length - digits.length), digits];
}
