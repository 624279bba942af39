import type { CellInput } from "./cell";

/** A cell as both hosts write it, values and formulas alike; "" makes it blank. */
export function hostInput(input: CellInput): string | number | boolean {
  if (input === null) return "";
  if (typeof input === "string") return literalText(input);
  return typeof input === "object" ? input.formula : input;
}

/** A text as a host must be given it so that it stays text: both take a leading apostrophe as the mark of text. */
export function literalText(text: string): string {
  return /^[=+\-@']/.test(text) ? `'${text}` : text;
}
