/**
 * Structured references in formula texts: `Programs[[#This Row],[City]:[State]]`, `Programs[@City]`, `Programs[#All]`,
 * `Programs`. Syntax: Microsoft, "Using structured references with Excel tables".
 */
export interface StructuredReference {
  readonly table: string;
  /** Such as "#This Row"; without one, the data rows are meant. */
  readonly sections: readonly string[];
  /** The first and the last header, which may be the same; null means all columns. */
  readonly columns: readonly [first: string, last: string] | null;
}

type Body = Pick<StructuredReference, "sections" | "columns">;

const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy;
/** `[…]` with escapes, then what follows it in a list. */
const ITEM = /\s*\[((?:'.|[^'[\]])*)\]\s*(,|:|$)/y;
const THIS_ROW = "#This Row";

/**
 * Replaces each structured reference to a known table; null leaves one as it stands. Text in quotes, quoted sheet
 * names and names of sheets and functions are passed over, and so is what is no valid reference. A reference without
 * a table's name, as it may stand within the table, has the name "".
 */
export function replaceReferences(
  formula: string,
  isTable: (name: string) => boolean,
  replace: (reference: StructuredReference) => string | null,
): string {
  let result = "";
  let at = 0;
  while (at < formula.length) {
    const character = formula.charAt(at);
    const name = character === '"' || character === "'" ? null : nameAt(formula, at);
    const end = name === null || name === "" ? skipped(formula, at) : at + name.length;
    const reference = name !== null && isTable(name) ? referenceAt(formula, at, name) : null;
    const replaced = reference === null ? null : replace(reference.reference);
    result += replaced ?? formula.slice(at, reference?.end ?? end);
    at = reference?.end ?? end;
  }
  return result;
}

/** As Excel writes it in full; a header's special characters are escaped. */
export function writeReference({ table, sections, columns }: StructuredReference): string {
  if (columns === null && sections.length === 0) return table;
  if (columns === null && sections.length === 1) return `${table}[${sections[0]}]`;
  const [first, last] = (columns ?? []).map(escapeHeader);
  if (sections.length === 0 && first === last && first !== undefined && /^[\p{L}\p{N} ]+$/u.test(first)) {
    return `${table}[${first}]`;
  }
  const span = first === undefined ? [] : [first === last ? `[${first}]` : `[${first}]:[${last}]`];
  return `${table}[${[...sections.map((section) => `[${section}]`), ...span].join(",")}]`;
}

function referenceAt(
  formula: string,
  at: number,
  table: string,
): { readonly reference: StructuredReference; readonly end: number } | null {
  const next = at + table.length;
  const follows = formula.charAt(next);
  if (follows === "!" || follows === "(" || formula.charAt(at - 1) === "!") return null;
  if (follows !== "[") return { reference: { table, sections: [], columns: null }, end: next };
  const end = closing(formula, next);
  // `[Book]Sheet!A1` is a workbook's name.
  if (table === "" && end !== null && nameAt(formula, end + 1)) return null;
  const body = end === null ? null : parseBody(formula.slice(next + 1, end).trim());
  return end === null || body === null ? null : { reference: { table, ...body }, end: end + 1 };
}

function parseBody(body: string): Body | null {
  if (body === "") return { sections: [], columns: null };
  if (body.startsWith("@")) {
    const own = parseBody(body.slice(1).trim());
    return own === null || own.sections.length > 0 ? null : { ...own, sections: [THIS_ROW] };
  }
  if (body.startsWith("#")) return { sections: [body], columns: null };
  if (!/^\s*\[/.test(body)) {
    const header = unescapeHeader(body);
    return { sections: [], columns: [header, header] };
  }
  return parseList(body);
}

/** `[#This Row],[City]:[State]` */
function parseList(body: string): Body | null {
  const sections: string[] = [];
  const headers: string[] = [];
  let previous = ",";
  ITEM.lastIndex = 0;
  while (ITEM.lastIndex < body.length) {
    const match = ITEM.exec(body);
    if (match === null) return null;
    const [, item = "", separator = ""] = match;
    if (item.startsWith("#")) sections.push(item);
    else if (headers.length > 0 && previous !== ":") return null;
    else headers.push(unescapeHeader(item));
    previous = separator;
  }
  const [first, last = first] = headers;
  if (previous !== "" || headers.length > 2) return null;
  return { sections, columns: first === undefined || last === undefined ? null : [first, last] };
}

/** "" before a bracket that follows no name. */
function nameAt(formula: string, at: number): string | null {
  if (formula.charAt(at) === "[") return "";
  NAME.lastIndex = at;
  return NAME.exec(formula)?.[0] ?? null;
}

/** Where the quoted text, the number or the single character at `at` ends. */
function skipped(formula: string, at: number): number {
  const quote = formula.charAt(at);
  if (quote === '"' || quote === "'") {
    let end = formula.indexOf(quote, at + 1);
    while (end >= 0 && formula.charAt(end + 1) === quote) end = formula.indexOf(quote, end + 2);
    return end < 0 ? formula.length : end + 1;
  }
  return at + 1;
}

/** The place of the bracket that closes the one at `at`. */
function closing(formula: string, at: number): number | null {
  let depth = 0;
  for (let index = at; index < formula.length; index += 1) {
    const character = formula.charAt(index);
    if (character === "'") index += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return null;
}

function escapeHeader(header: string): string {
  return header.replace(/['#[\]@]/g, "'$&");
}

function unescapeHeader(text: string): string {
  return text.replace(/'(.)/g, "$1");
}
