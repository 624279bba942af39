/** What the Sources of programs say: every list that a program came from or got something from. */
import { textOf } from "../importing/clean/incoming";
import type { IncomingList } from "../importing/incoming-list";
import { citation, type ImportSource, nameOf } from "../importing/source";
import type { CellWrite } from "./block-writes";
import { isFormula } from "./cell";
import { type Decided, isCompleted } from "./decide-import";
import type { LocatedPrograms } from "./locate-programs";
import { valueText } from "./sourced-values";

/** Of a new program; one that may be in the list already says of which it may be a copy. `today` as YYYY-MM-DD. */
export function sourcesOfNew({ program, match, answered }: Decided, source: ImportSource, today: string): string {
  const own = textOf(program, "sources") || citation(source, today);
  return match.decision === "ask" && answered === null ? `${own}; same as ${match.key ?? ""}?` : own;
}

/** Of known programs that get something from this list and do not name it yet: it comes behind what stands there. */
export function addedSources(
  located: LocatedPrograms,
  programs: readonly Decided[],
  { source }: Pick<IncomingList, "source">,
  today: string,
): readonly CellWrite[] {
  const column = located.places.at("sources");
  if (column < 0) return [];
  return programs.flatMap((one): readonly CellWrite[] => {
    const { row, program } = one;
    if (row === null || !isCompleted(one)) return [];
    const was = located.content(row, "sources");
    const text = valueText(was);
    const own = textOf(program, "sources");
    const isNamed = own === "" ? names(text, source) : hasPart(text, own);
    if (isFormula(was) || isNamed) return [];
    const added = own || citation(source, today);
    const value = text === "" ? added : `${text}; ${added}`;
    return [{ sheet: located.sheet.name, row, column, value, expect: was }];
  });
}

/** Whether the list is named, on whatever day it was imported. */
function names(text: string, source: ImportSource): boolean {
  const name = nameOf(source);
  return hasPart(text, name) || `; ${text}`.includes(`; ${name}, imported `);
}

function hasPart(text: string, part: string): boolean {
  return `; ${text}; `.includes(`; ${part}; `);
}
