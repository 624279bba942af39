/** What becomes of each program that comes in, as the user is shown it. */
import { type IncomingProgram, textOf } from "../importing/clean/incoming";
import type { Basis } from "../importing/match";
import type { FieldId } from "../program/field";
import { headerOf } from "./find-columns";
import type { LocatedPrograms } from "./locate-programs";
import type { MatchedProgram } from "./match-import";
import type { FieldOutcome } from "./merge-fields";
import { programRecord } from "./program-records";
import { valueText } from "./sourced-values";

export type ImportState =
  /** It comes as a new program. */
  | "add"
  /** The list has it, and something of it changes. */
  | "change"
  /** The list has it, and nothing changes. */
  | "same"
  /** Whether the list has it is for the user to say. */
  | "ask"
  /** It takes nobody any more, by the list's own words. */
  | "closed";

export interface ProgramWords {
  readonly institution: string;
  readonly program: string;
  /** "Springfield, IL". */
  readonly place: string;
  readonly pathway: string;
  readonly codes: string;
}

export interface ImportRow extends ProgramWords {
  /** The row of the list, and those of further tracks or repetitions. */
  readonly line: number;
  readonly alsoLines: readonly number[];
  readonly state: ImportState;
  /** The row key of the program that it is, or that it may be. */
  readonly key: string | null;
  /** The program that it may be, where nobody has said it yet: it is asked, or comes apart, marked. */
  readonly asked: string | null;
  readonly basis: Basis;
  /** That it is the program with that key, 0 to 1. */
  readonly probability: number;
  readonly evidence: readonly { readonly what: string; readonly logOdds: number }[];
  /** The programs that it may be, the likeliest first; only where it is asked. */
  readonly candidates: readonly (ProgramWords & { readonly key: string; readonly probability: number })[];
  /** What changes of a known program, and what stays although the list says otherwise. */
  readonly fields: readonly FieldChange[];
  /** The words by which the list says that it takes nobody any more. */
  readonly closed: string | null;
}

export interface FieldChange {
  readonly field: FieldId;
  readonly header: string;
  readonly was: string;
  readonly brings: string;
  readonly state: "fill" | "update" | "kept";
  /** Whose value stays where it is kept. */
  readonly by: string | null;
}

export function importRow(
  located: LocatedPrograms | null,
  { program, match, answered, row }: MatchedProgram,
  state: ImportState,
  outcomes: readonly FieldOutcome[],
): ImportRow {
  const asked = match.decision === "ask" && answered === null ? match.key : null;
  const likely = match.key === null ? [] : [{ key: match.key, probability: match.probability }];
  return {
    ...incomingWords(program),
    line: program.line,
    alsoLines: program.alsoLines,
    state,
    key: row === null ? asked : String(located?.cell(row, "key") ?? ""),
    asked,
    basis: answered === null ? match.basis : "your answer",
    probability: match.probability,
    evidence: match.evidence,
    candidates: state === "ask" && located !== null ? candidates(located, [...likely, ...match.others]) : [],
    fields: outcomes.flatMap(changeOf),
    closed: program.closed,
  };
}

function changeOf({ field, was, brings, state, by }: FieldOutcome): readonly FieldChange[] {
  if (state === "same") return [];
  return [{ field, header: headerOf(field), was: valueText(was), brings: String(brings), state, by }];
}

function candidates(
  located: LocatedPrograms,
  found: readonly { readonly key: string; readonly probability: number }[],
): ImportRow["candidates"] {
  return found.flatMap(({ key, probability }) => {
    const row = located.rows.find((candidate) => String(located.cell(candidate, "key") ?? "") === key);
    if (row === undefined) return [];
    const { institution, program, city, state, pathway, acgmeCode, nrmpCodes } = programRecord(located, row);
    return [{ ...wordsOf(institution, program, city, state, pathway, acgmeCode, nrmpCodes), key, probability }];
  });
}

function incomingWords(program: IncomingProgram): ProgramWords {
  const text = (id: FieldId) => textOf(program, id);
  return wordsOf(
    text("institution"),
    text("program"),
    text("city"),
    text("state"),
    text("pathway"),
    text("acgmeCode"),
    text("nrmpCodes"),
  );
}

function wordsOf(
  institution: string,
  program: string,
  city: string,
  state: string,
  pathway: string,
  ...codes: readonly string[]
): ProgramWords {
  const joined = (...parts: readonly string[]) => parts.filter((part) => part !== "").join(", ");
  return { institution, program, place: joined(city, state), pathway, codes: joined(...codes) };
}
