/** What becomes of each program that comes in, as the user is shown it. */
import { type IncomingProgram, textOf } from "../importing/clean/incoming";
import { BEFORE_COMPARING } from "../importing/match";
import type { FieldId } from "../program/field";
import { headerOf } from "./find-columns";
import type { FieldChange, ImportRow, ImportState, ProgramWords } from "./imported";
import type { LocatedPrograms } from "./locate-programs";
import type { MatchedProgram } from "./match-import";
import type { FieldOutcome } from "./merge-fields";
import { programRecord } from "./program-records";
import { valueText } from "./sourced-values";

export function importRow(
  located: LocatedPrograms | null,
  { program, match, answered, row }: MatchedProgram,
  state: ImportState,
  outcomes: readonly FieldOutcome[],
): ImportRow {
  // One that is closed does not come, so nothing is asked of it.
  const asked = match.decision === "ask" && answered === null && state !== "closed" ? match.key : null;
  const likely = match.key === null ? [] : [{ key: match.key, probability: match.probability }];
  const words = incomingWords(program);
  return {
    // A list of codes alone has no name to show.
    ...(located !== null && row !== null && words.institution + words.program === ""
      ? thereWords(located, row)
      : words),
    line: program.line,
    alsoLines: program.alsoLines,
    state,
    key: row === null ? asked : String(located?.cell(row, "key") ?? ""),
    asked,
    basis: answered === null ? match.basis : "your answer",
    probability: match.probability,
    evidence: match.evidence.filter(({ what }) => what !== BEFORE_COMPARING),
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
    return [{ ...thereWords(located, row), key, probability }];
  });
}

function thereWords(located: LocatedPrograms, row: number): ProgramWords {
  const { institution, program, city, state, pathway, acgmeCode, nrmpCodes } = programRecord(located, row);
  return wordsOf(institution, program, city, state, pathway, acgmeCode, nrmpCodes);
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
