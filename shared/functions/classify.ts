/** What one raw cell of an argument is, in every host. */
export type Classified =
  | { readonly kind: "number"; readonly value: number }
  /** An empty cell. Real Excel delivers it as 0 on some builds: what a 0 means is the parameter's to say. */
  | { readonly kind: "blank" }
  /** Somebody wrote that it is not known: "?", "-", "n/a", "unknown". */
  | { readonly kind: "unknown" }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** The cell shows an error, e.g. "#DIV/0!", or the warning that one of our functions left in it. */
  | { readonly kind: "error"; readonly value: string };

const BLANK: Classified = { kind: "blank" };
const UNKNOWN: Classified = { kind: "unknown" };

/** Ways of writing "unknown", folded to lower case. */
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
const ERROR_TEXT = /^#[A-Z][A-Z0-9/_]*[!?]?$/;

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
  const text = raw
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/\u00a0/g, " ")
    .trim();
  if (text === "") return BLANK;
  if (NUMERIC.test(text)) return { kind: "number", value: Number(text) };
  if (UNKNOWN_WORDS.has(text.toLowerCase())) return UNKNOWN;
  if (ERROR_TEXT.test(text)) return { kind: "error", value: text };
  if (text.startsWith(PROBLEM_SIGN.trim()))
    return { kind: "error", value: text.slice(PROBLEM_SIGN.trim().length).trim() };
  return { kind: "text", value: text };
}

/** Excel's error cells, other data types, and dates (Google Sheets delivers Date objects). */
function classifyObject(raw: object): Classified {
  if (Object.prototype.toString.call(raw) === "[object Date]") return { kind: "text", value: "a date" };
  if ("error" in raw && typeof raw.error === "string") return { kind: "error", value: raw.error };
  if ("basicValue" in raw) {
    if ("type" in raw && raw.type === "Error") return { kind: "error", value: String(raw.basicValue) };
    return classify(raw.basicValue);
  }
  if ("code" in raw && typeof raw.code === "string") return { kind: "error", value: raw.code };
  return { kind: "error", value: "#VALUE!" };
}

/** The cell as a person would name it in a message. */
export function describe(cell: Classified): string {
  switch (cell.kind) {
    case "number":
      return String(cell.value);
    case "text":
      return `"${cell.value.length > 30 ? `${cell.value.slice(0, 29)}…` : cell.value}"`;
    case "boolean":
      return cell.value ? "TRUE" : "FALSE";
    case "error":
      return cell.value;
    case "blank":
      return "blank";
    case "unknown":
      return "unknown";
  }
}
