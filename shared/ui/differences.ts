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
  const add = (piece: Piece) => {
    const last = pieces[pieces.length - 1];
    if (last?.differs === piece.differs)
      pieces[pieces.length - 1] = { text: last.text + piece.text, differs: last.differs };
    else pieces.push(piece);
  };
  /** Spaces and dashes since the last word: they differ only between two words that do. */
  let between = "";
  let before = false;
  for (const part of text.split(/(\s+)/)) {
    if (fold(part) === "") {
      between += part;
      continue;
    }
    const differs = fold(part)
      .split(" ")
      .some((word) => !known.has(word));
    if (between !== "") add({ text: between, differs: before && differs });
    add({ text: part, differs });
    between = "";
    before = differs;
  }
  if (between !== "") add({ text: between, differs: false });
  return pieces;
}
