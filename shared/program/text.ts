/** A text without invisible characters, with plain spaces, and nothing around it: what a person sees of a cell. */
export function visible(text: string): string {
  // Most texts of a list are as they should be, and a list has some hundred thousand.
  if (!UNSEEN.test(text)) return text.trim();
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[\u00a0\u2007\u202f]/g, " ")
    .trim();
}

const UNSEEN = /[\u00a0\u00ad\u2007\u200b-\u200d\u202f\u2060\ufeff]/;

/**
 * A text reduced to what decides whether two spellings are the same: letter case, accents, punctuation, kinds of
 * dashes and white space do not; "&" is "and". Invisible characters go.
 */
export function fold(text: string): string {
  return plainLetters(text)
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim()
    .toLowerCase();
}

function plainLetters(text: string): string {
  // Of plain ASCII nothing is to be taken apart.
  if (ASCII.test(text)) return text;
  return text.normalize("NFKD").replace(/[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g, "");
}

const ASCII = /^[\x20-\x7e]*$/;

/** At most `length` characters, the last of them "…" where something was cut. */
export function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

/** Characters of a cell's text: Excel's limit ("Excel specifications and limits"); Google's is 50,000. */
export const LONGEST_TEXT = 32_767;

/** 1 → "1 program", 1200 → "1,200 programs". */
export function count(n: number, noun: string, plural = `${noun}s`): string {
  return `${n.toLocaleString("en-US")} ${n === 1 ? noun : plural}`;
}

/** "a", "a and b", "a, b and c". */
export function inWords(items: readonly string[]): string {
  const last = items[items.length - 1] ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}
