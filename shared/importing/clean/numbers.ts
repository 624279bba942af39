import { classify } from "../../program/classify";

/** What stands behind a number and changes nothing: its unit, or the star for positions that were not filled. */
const UNIT = /\s*(?:\*+|years?|yrs?\.?|months?|mos?\.?|hours?|hrs?\.?|positions?|spots?)$/i;

/** Whether a column of percentages is written as parts of one, as spreadsheets keep them: 0.08 for 8 %. */
export function isPartOfOne(cells: readonly string[]): boolean {
  const numbers = cells.flatMap((cell) => {
    const read = classify(cell);
    return read.kind === "number" ? [read.value] : [];
  });
  const isFraction = (value: number) => value > 0 && value < 1;
  return numbers.some(isFraction) && numbers.every((value) => value >= 0 && value <= 1);
}

/** "1,200", "8%" and "4 years" are numbers too. Within the bounds, or why it is none. */
export function readNumber(
  text: string,
  minimum: number,
  maximum: number,
  partOfOne: boolean,
): number | { readonly reason: string } {
  const bare = text.replace(UNIT, "").replace(/,(?=\d{3}\b)/g, "");
  const cell = classify(bare.replace(/\s*%$/, ""));
  if (cell.kind !== "number") return { reason: "is not a number" };
  // Parts of one carry noise: 0.07 × 100 is 7.000000000000001.
  const value = partOfOne && !bare.endsWith("%") ? Math.round(cell.value * 1e8) / 1e6 : cell.value;
  if (value >= minimum && value <= maximum) return value;
  return { reason: `is not between ${minimum} and ${maximum}` };
}
