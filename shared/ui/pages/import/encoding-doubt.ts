import { joined } from "../../words";
import type { OpenList } from "./open-list";

const SAMPLES = 3;

/**
 * Lines by which a person sees whether a text was read in the right encoding: those with letters beyond plain English.
 * None where there is no doubt: the file is Unicode, or all encodings read it alike.
 */
export function doubtfulLines({ encoding, encodingSaid, read }: OpenList): readonly string[] {
  if (read === null || encoding === null || (encoding === "utf-8" && !encodingSaid)) return [];
  const lines: string[] = [];
  for (const { cells } of read.grids[0]?.rows ?? []) {
    if (cells.some((cell) => /[^\u0020-\u007e\s]/.test(cell))) lines.push(joined(...cells));
    if (lines.length === SAMPLES) break;
  }
  return lines;
}
