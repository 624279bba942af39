import type { ProgramWords } from "../../../workbook/imported";
import { joined } from "../../words";

/** One line of a program and of the one beside it; "" where one of them says nothing. */
export interface ComparedLine {
  readonly label: string;
  readonly text: string;
  readonly other: string;
}

const LABELS: readonly { readonly id: keyof ProgramWords; readonly label: string }[] = [
  { id: "institution", label: "Institution" },
  { id: "program", label: "Program" },
  { id: "place", label: "Place" },
  { id: "pathway", label: "Pathway" },
  { id: "codes", label: "Codes" },
];

export interface Compared {
  /** Lines in which they are to be told apart; all of them where nothing differs. */
  readonly apart: readonly ComparedLine[];
  /** What both say to the letter. */
  readonly both: readonly string[];
}

/** What two programs say, with what both say alike put together: that need not be read twice. */
export function compared(words: ProgramWords, other: ProgramWords): Compared {
  const lines = comparedLines(words, other);
  const apart = lines.filter(({ text, other }) => text !== other);
  if (apart.length === 0) return { apart: lines, both: [] };
  return { apart, both: lines.filter(({ text, other }) => text === other).map(({ text }) => text) };
}

/**
 * What two programs say, line by line, without those of which neither says anything. Where one has but one name, its
 * institution or its program, all names stand in one line: they are to be compared with one another.
 */
function comparedLines(words: ProgramWords, other: ProgramWords): readonly ComparedLine[] {
  const lines = LABELS.map(({ id, label }) => ({ label, text: words[id], other: other[id] }));
  const [institution, program, ...rest] = lines;
  const isOneSided = [institution, program].some(
    (line) => line !== undefined && (line.text === "") !== (line.other === ""),
  );
  const names = (of: ProgramWords) => joined(of.institution, of.program);
  const told = isOneSided ? [{ label: "Name", text: names(words), other: names(other) }, ...rest] : lines;
  return told.filter(({ text, other }) => text !== "" || other !== "");
}
