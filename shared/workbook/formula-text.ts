/**
 * Whether two texts are the same formula as a host writes it: Excel shows `Programs[[#This Row],[Score]]` as `[@Score]`
 * within the table, and both hosts write names of functions and columns in capitals or as they please.
 */
export function sameFormula(a: string, b: string): boolean {
  return a === b || canonical(a) === canonical(b);
}

function canonical(formula: string): string {
  return outsideText(formula, (part) =>
    part
      .replace(/\s+/g, "")
      .replace(/\[#thisrow\],/gi, "@")
      // [@Score] is short for [@[Score]].
      .replace(/@([^[\]@,]+)\]/g, "@[$1]]")
      .replace(/[\p{L}_][\p{L}\p{N}_.]*(?=\[@)/gu, "")
      // One column: [@[Score]]; the long form has no bracket around it but its own.
      .toUpperCase(),
  );
}

/** Changes what stands outside of double quotes. */
export function outsideText(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}
