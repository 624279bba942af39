/**
 * Formulas as Excel gives and takes them. It shortens `Programs[[#This Row],[Score]]` to `[@Score]` in a table of more
 * than one row, and lets the table's name out within the table itself ("Using structured references with Excel
 * tables"); the model keeps the long form, which is also that of the file.
 */
import { replaceReferences, type StructuredReference, writeReference } from "../model/structured-references";
import type { TableInfo } from "../model/types";

/** `own` is the table in which the formula's cell lies. */
export function shownFormula(formula: string, tables: readonly TableInfo[], own: TableInfo | null): string {
  if (!formula.includes("[")) return formula;
  const find = (name: string) => tables.find((table) => sameName(table.name, name));
  return replaceReferences(
    formula,
    (name) => find(name) !== undefined,
    (reference) => {
      const table = find(reference.table);
      return table ? shown(reference, table.range.rows > 2, own !== null && sameName(own.name, table.name)) : null;
    },
  );
}

/** The long form of what was written into a cell of `own`. */
export function storedFormula(formula: string, tables: readonly TableInfo[], own: TableInfo | null): string {
  if (!formula.includes("[")) return formula;
  const names = tables.map(({ name }) => name);
  return replaceReferences(
    formula,
    (name) => (name === "" ? own !== null : names.some((known) => sameName(known, name))),
    (reference) => {
      const table = reference.table === "" ? (own?.name ?? "") : reference.table;
      return writeReference({ ...reference, table });
    },
  );
}

function shown({ table, sections, columns }: StructuredReference, shortens: boolean, isOwn: boolean): string | null {
  const [section] = sections;
  const name = isOwn ? "" : table;
  if (sections.length === 0 && isOwn && columns !== null && columns[0] === columns[1]) {
    return writeReference({ table: name, sections, columns });
  }
  if (!shortens || sections.length !== 1 || section?.toLowerCase() !== "#this row") return null;
  if (columns === null) return `${table}[@]`;
  const [first, last] = columns.map((header) => header.replace(/['#[\]@]/g, "'$&"));
  if (first !== last) return `${table}[@[${first}]:[${last}]]`;
  return /^[\p{L}\p{N}]+$/u.test(first ?? "") ? `${name}[@${first}]` : `${name}[@[${first}]]`;
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
