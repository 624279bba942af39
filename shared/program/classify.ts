import { isErrorValue } from "./error-values";
import { shorten, visible } from "./text";

/** What one raw cell says, whoever delivers it: a host, a file or the workbook. */
export type Classified =
  | { readonly kind: "number"; readonly value: number }
  /** An empty cell. Real Excel delivers it as 0 on some builds: where a 0 means nothing else, ask `isBlank`. */
  | { readonly kind: "blank" }
  /** Somebody wrote that it is not known: "?", "-", "n/a", "unknown". */
  | { readonly kind: "unknown" }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** A date as an object, as Google Sheets delivers it; Excel's are numbers. */
  | { readonly kind: "date" }
  /** The cell shows an error, e.g. "#DIV/0!", or the warning that one of our functions left in it. */
  | { readonly kind: "error"; readonly value: string };

const BLANK: Classified = { kind: "blank" };
const UNKNOWN: Classified = { kind: "unknown" };
const DATE: Classified = { kind: "date" };

/** Ways of writing "unknown", in lower case. */
const UNKNOWN_WORDS = new Set([
  "?",
  "??",
  "-",
  "--",
  "–",
  "—",
  "n/a",
  "na",
  "unknown",
  "not available",
  "not rated",
  "tbd",
]);

const NUMERIC = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** The sign before a problem's text in a Google Sheets cell, where no typed error can be returned. */
export const PROBLEM_SIGN = "⚠ ";

/** Classifies what a host delivered for one cell. Never throws. */
export function classify(raw: unknown): Classified {
  switch (typeof raw) {
    case "number":
      return Number.isFinite(raw) ? { kind: "number", value: raw } : { kind: "error", value: "#NUM!" };
    case "string":
      return classifyText(raw);
    case "boolean":
      return { kind: "boolean", value: raw };
    case "object":
      return raw === null ? BLANK : classifyObject(raw);
    default:
      return BLANK;
  }
}

function classifyText(raw: string): Classified {
  // The common cases first: thousands of cells come through here.
  if (raw === "") return BLANK;
  if (NUMERIC.test(raw)) return { kind: "number", value: Number(raw) };
  if (UNKNOWN_WORDS.has(raw)) return UNKNOWN;
  const text = visible(raw);
  if (text === "") return BLANK;
  if (NUMERIC.test(text)) return { kind: "number", value: Number(text) };
  if (UNKNOWN_WORDS.has(text.toLowerCase())) return UNKNOWN;
  if (isErrorValue(text)) return { kind: "error", value: text };
  const sign = PROBLEM_SIGN.trim();
  if (text.startsWith(sign)) return { kind: "error", value: text.slice(sign.length).trim() };
  return { kind: "text", value: text };
}

/** Excel's error cells and other data types, and dates. */
function classifyObject(raw: object): Classified {
  if (Object.prototype.toString.call(raw) === "[object Date]") return DATE;
  if ("error" in raw && typeof raw.error === "string") return { kind: "error", value: raw.error };
  if ("basicValue" in raw) {
    if ("type" in raw && raw.type === "Error") return { kind: "error", value: String(raw.basicValue) };
    return classify(raw.basicValue);
  }
  if ("code" in raw && typeof raw.code === "string") return { kind: "error", value: raw.code };
  return { kind: "error", value: "#VALUE!" };
}

/** Whether the cell may be an empty one: blank, or the 0 as which some builds of Excel deliver it. */
export function isBlank(cell: Classified): boolean {
  return cell.kind === "blank" || (cell.kind === "number" && cell.value === 0);
}

/** The cell as a person would name it in a message. */
export function describe(cell: Classified): string {
  switch (cell.kind) {
    case "number":
      return String(cell.value);
    case "text":
      return quoted(cell.value);
    case "boolean":
      return cell.value ? "TRUE" : "FALSE";
    case "date":
      return "a date";
    case "error":
      return cell.value.startsWith("#") ? cell.value : quoted(PROBLEM_SIGN + cell.value);
    case "blank":
      return "blank";
    case "unknown":
      return "unknown";
  }
}

function quoted(text: string): string {
  return `"${shorten(text, 30)}"`;
}
