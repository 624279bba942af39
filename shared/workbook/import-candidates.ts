import { type IncomingProgram, textOf } from "../importing/clean/incoming";
import type { Candidate } from "../importing/match";
import { parseNrmpCodes } from "../program/codes";
import type { FieldId } from "../program/field";
import { parsePathway } from "../program/pathways";
import { parseState } from "../program/states";
import { isCellError } from "./cell";
import type { LocatedPrograms } from "./locate-programs";

/** The programs of the list, as they are compared with those that come in; rows without a key cannot be found again. */
export function existingCandidates(located: LocatedPrograms): readonly Candidate[] {
  return located.rows.flatMap((row) => {
    const text = (id: FieldId): string => {
      const value = located.cell(row, id);
      return value === null || isCellError(value) ? "" : String(value).trim();
    };
    const key = text("key");
    return key === "" ? [] : [candidate(key, text)];
  });
}

/** A program that comes in, by the row of its list. */
export function incomingCandidate(program: IncomingProgram): Candidate {
  return candidate(String(program.line), (id) => textOf(program, id));
}

function candidate(id: string, text: (field: FieldId) => string): Candidate {
  return {
    id,
    institution: text("institution"),
    program: text("program"),
    city: text("city"),
    state: parseState(text("state"))?.code ?? "",
    pathway: parsePathway(text("pathway"))?.label ?? text("pathway"),
    acgmeCode: text("acgmeCode"),
    nrmpCodes: parseNrmpCodes(text("nrmpCodes")).codes,
    website: text("website"),
    emails: `${text("coordinatorEmail")},${text("directorEmail")}`.split(",").filter((address) => address !== ""),
  };
}
