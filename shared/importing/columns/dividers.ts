import { parseState } from "../../program/states";
import type { ListRow } from "../grid";
import type { TargetId } from "./file-fields";
import type { Lexicon } from "./lexicon";
import { loneText } from "./row-looks";
import { kindsOf, said } from "./value-kinds";

/** What a row of one text can say of the rows below it, the widest first. */
export const DIVIDER_KINDS = ["state", "institution", "pathway"] as const;
export type DividerKind = (typeof DIVIDER_KINDS)[number];

export interface Divider {
  readonly kind: DividerKind;
  readonly value: string;
}

/** What a row of one text is: a heading that says something of the rows below, one that does not, or data. */
export type LoneRow =
  | { readonly is: "divider"; readonly divider: Divider }
  | { readonly is: "heading" }
  | { readonly is: "data" };

const HEADING =
  /^(?:tiers? ?\d|top \d|my |reach|safet|backup|dream|target|maybe|new england|northeast|midwest|south|west|mid-atlantic|pacific|(?:main|program|master) list)\b|\bprograms$|\blist$|:$|\p{Extended_Pictographic}/iu;

/** What the lone text of a row says, given the row below it. Null where the row has several texts. */
export function readLoneRow(
  row: ListRow,
  next: ListRow | undefined,
  headers: readonly string[],
  columnKind: (column: number) => DividerKind | null,
  names: Lexicon,
): LoneRow | null {
  const lone = loneText(row);
  if (lone === null || (lone.cells > 1 && lone.cells < headers.length / 2)) return null;
  const text = withoutTrimmings(lone.text);
  const meaning = names.meaning(headers[lone.column] ?? "");
  const divider = dividerOf(text);
  const startsGroup =
    next !== undefined && loneText(next) === null && (said(next.cells[lone.column] ?? "") ?? "") === "";
  if (divider !== null) {
    const own = columnKind(lone.column);
    if (startsGroup || lone.cells > 1) return { is: "divider", divider };
    // A text of the kind that its column is full of is a row of which no more is known.
    return isIdentity(meaning) && own === divider.kind ? { is: "data" } : { is: "divider", divider };
  }
  if (HEADING.test(lone.text) || lone.cells > 1) return { is: "heading" };
  return isIdentity(meaning) || lone.column > 0 ? { is: "data" } : { is: "heading" };
}

function isIdentity(id: TargetId | null): boolean {
  return id === "institution" || id === "program";
}

function dividerOf(text: string): Divider | null {
  const state = parseState(text);
  if (state !== null) return { kind: "state", value: state.name };
  const kinds = kindsOf(text);
  if (kinds.includes("institution") && !kinds.includes("long")) return { kind: "institution", value: text };
  return kinds.includes("specialty") && !kinds.includes("long") ? { kind: "pathway", value: text } : null;
}

/** What is longer is a paragraph. */
const LONGEST_HEADING = 200;

/** "🌲 ALABAMA (12 programs)" → "ALABAMA". */
function withoutTrimmings(text: string): string {
  return text
    .slice(0, LONGEST_HEADING)
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .replace(/\s*[([]\d[^)\]]*[)\]]\s*$/, "")
    .replace(/[\s:–—-]+$/, "")
    .trim();
}

/** Which of the kinds most values of a column are; asked of the rows once. */
export function columnKinds(rows: readonly ListRow[]): (column: number) => DividerKind | null {
  const known = new Map<number, DividerKind | null>();
  return (column) => {
    const before = known.get(column);
    if (before !== undefined) return before;
    const kinds = rows
      .slice(0, 200)
      .filter((row) => loneText(row) === null)
      .map(({ cells }) => dividerOf(cells[column] ?? "")?.kind ?? null);
    const found = DIVIDER_KINDS.find((kind) => kinds.filter((it) => it === kind).length > kinds.length / 2) ?? null;
    known.set(column, found);
    return found;
  };
}
