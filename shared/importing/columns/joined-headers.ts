import { fold, visible } from "../../program/text";
import type { ListRow } from "../grid";
import type { HeaderSpan } from "./header-rows";

/** Names that say nothing without the group they stand under. */
const NEEDS_GROUP =
  /^(?:name|first|last|first name|last name|code|number|id|date|e-?mail|phone|rating|notes|score|%|(?:19|20)\d\d)$/i;

/**
 * One header for each column. Groups go before a name only where they are needed: to tell columns apart, or because the
 * name says nothing alone. A unit goes behind it for the same reason.
 */
export function joinedHeaders(rows: readonly ListRow[], span: HeaderSpan, width: number): readonly string[] {
  const groups = rows.slice(span.from, span.names).map((row) => spread(row, width));
  const names = rows[span.names];
  const units = rows.slice(span.names + 1, span.to + 1);
  const plain = Array.from({ length: width }, (_, column) => {
    const name = visible(names?.cells[column] ?? "");
    return name !== "" ? name : ownGroup(rows, span, column);
  });
  const grouped = plain.map((name, column) => {
    if (name === "" || groups.length === 0) return name;
    if (!isRepeated(plain, column) && !NEEDS_GROUP.test(name)) return name;
    const parts = [...groups.map((group) => group[column] ?? ""), name].filter((part) => part !== "");
    return [...new Set(parts)].join(" ");
  });
  return grouped.map((name, column) => {
    if (!isRepeated(grouped, column)) return name;
    return [name, ...units.map(({ cells }) => visible(cells[column] ?? ""))].filter((part) => part !== "").join(" ");
  });
}

function isRepeated(names: readonly string[], column: number): boolean {
  const name = fold(names[column] ?? "");
  return name !== "" && names.some((other, index) => index !== column && fold(other) === name);
}

/** A name that goes over both rows stands in the upper one. */
function ownGroup(rows: readonly ListRow[], span: HeaderSpan, column: number): string {
  for (let row = span.names - 1; row >= span.from; row--) {
    const text = visible(rows[row]?.cells[column] ?? "");
    if (text !== "") return text;
  }
  return "";
}

/** A group goes on to the right until the next one begins. */
function spread(row: ListRow, width: number): readonly string[] {
  let current = "";
  return Array.from({ length: width }, (_, column) => {
    const text = visible(row.cells[column] ?? "");
    if (text !== "") current = text;
    return current;
  });
}
