/** Closed programs that a list leaves out are remembered: another list may bring them as if nothing were. */
import { type IncomingProgram, textOf, valueIn } from "../importing/clean/incoming";
import { aliasOf } from "../importing/match";
import { parseNrmpCodes } from "../program/codes";
import type { Decided } from "./decide-import";
import { incomingCandidate } from "./import-candidates";
import { type Note, notesOf } from "./recall";
import type { WorkbookSnapshot } from "./snapshot";

/** By all that tells of one. */
export type ClosedBefore = ReadonlyMap<string, Note>;

export function closedBefore(snapshot: WorkbookSnapshot): ClosedBefore {
  return new Map(notesOf(snapshot, "closed program").map((note) => [note.about, note]));
}

/** What is to be remembered of those that this list leaves out, once each, whoever says it. `on` as a serial number. */
export function closedNotes(
  programs: readonly Pick<Decided, "program" | "state" | "row">[],
  known: ClosedBefore,
  source: string,
  on: number,
): readonly Note[] {
  return programs.flatMap(({ program, state, row }): readonly Note[] => {
    const [about = ""] = identitiesOf(program);
    if (state !== "closed" || row !== null || known.has(about)) return [];
    const name = textOf(program, "institution") || textOf(program, "program");
    return [{ kind: "closed program", about, answer: `${name}: ${program.closed}`, source, on }];
  });
}

/** Who called a new program closed; null for nobody, for the source that brings it itself now, and where it has a status. */
export function closedBy(program: IncomingProgram, known: ClosedBefore, source: string): Note | null {
  if (valueIn(program, "status") !== undefined) return null;
  const note = identitiesOf(program).flatMap((about) => known.get(about) ?? [])[0];
  return note === undefined || note.source === source ? null : note;
}

/** Its code, else its name: under one name and at one place a new program may follow a closed one. */
function identitiesOf(program: IncomingProgram): readonly string[] {
  const codes = [textOf(program, "acgmeCode"), ...parseNrmpCodes(textOf(program, "nrmpCodes")).codes];
  return [...codes.filter((code) => code !== ""), aliasOf(incomingCandidate(program))];
}

/** A sentence for those that come marked. */
export function closedNotice(notes: readonly Note[]): string | null {
  if (notes.length === 0) return null;
  return `Marked as closed: ${notes.map(({ answer, source }) => `${answer}, says ${source}`).join("; ")}.`;
}
