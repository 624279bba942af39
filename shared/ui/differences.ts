import { fold } from "../program/text";

/** A piece of a text; `differs` where the other text has nothing like it. */
export interface Piece {
  readonly text: string;
  readonly differs: boolean;
}

/** A text in pieces by whether the other one has their words, in whatever order and case and with whatever accents. */
export function differences(text: string, other: string): readonly Piece[] {
  const known = new Set(fold(other).split(" "));
  const pieces: Piece[] = [];
  for (const part of text.split(/(\s+)/)) {
    if (part === "") continue;
    const words = fold(part).split(" ");
    const last = pieces[pieces.length - 1];
    // Dashes and spaces go with what stands before them.
    const differs = fold(part) === "" ? (last?.differs ?? false) : words.some((word) => !known.has(word));
    if (last?.differs === differs) pieces[pieces.length - 1] = { text: last.text + part, differs };
    else pieces.push({ text: part, differs });
  }
  return pieces;
}
