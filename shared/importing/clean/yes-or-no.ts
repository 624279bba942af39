const WORDS: ReadonlyMap<string, "Yes" | "No"> = new Map([
  ["y", "Yes"],
  ["yes", "Yes"],
  ["true", "Yes"],
  ["x", "Yes"],
  ["✓", "Yes"],
  ["✔", "Yes"],
  ["n", "No"],
  ["no", "No"],
  ["false", "No"],
  ["✗", "No"],
]);

/** What a cell of a column of yes and no says, however it is written; null where it says something else. */
export function saidYesOrNo(text: string): "Yes" | "No" | null {
  return WORDS.get(text.toLowerCase().replace(/[.!]$/, "")) ?? null;
}
