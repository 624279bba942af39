import type { IncomingProgram } from "../importing/read-programs";
import type { FieldId } from "../program/field";
import { fold } from "../program/text";
import { isCellError } from "./cell";
import type { LocatedPrograms } from "./locate-programs";

/** What becomes of a file's programs. */
export interface Match {
  readonly added: readonly IncomingProgram[];
  /** Programs that the list has, by zero-based sheet row. */
  readonly known: readonly { readonly row: number; readonly program: IncomingProgram }[];
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
}

/**
 * A program is known by its ACGME code, else by institution, place and pathway to the letter. Codes that differ
 * separate, whatever the names say; a name that stands in several rows decides nothing.
 */
export function matchPrograms(located: LocatedPrograms | null, programs: readonly IncomingProgram[]): Match {
  const rowOf = located === null ? () => null : finder(located);
  const seen = new Set<string>();
  const added: IncomingProgram[] = [];
  const known: { row: number; program: IncomingProgram }[] = [];
  const rejected: { line: number; reason: string }[] = [];
  for (const program of programs) {
    const code = textOf(program, "acgmeCode");
    const name = nameOf((id) => textOf(program, id));
    const identity = code === "" ? name : code;
    if (seen.has(identity)) {
      const reason = "the same program stands in an earlier row; row left out";
      rejected.push({ line: program.line, reason });
      continue;
    }
    seen.add(identity);
    const row = rowOf(code, name);
    if (row === null) added.push(program);
    else known.push({ row, program });
  }
  return { added, known, rejected };
}

/** What a file says of a program's field; "" where it says nothing. */
export function textOf(program: IncomingProgram, id: FieldId): string {
  return String(program.values.get(id) ?? "");
}

type Finder = (code: string, name: string) => number | null;

function finder(located: LocatedPrograms): Finder {
  const byCode = new Map<string, number>();
  const byName = new Map<string, number[]>();
  const cell = (row: number) => (id: FieldId) => {
    const value = located.cell(row, id);
    return value === null || isCellError(value) ? "" : String(value);
  };
  for (const row of located.rows) {
    const code = cell(row)("acgmeCode");
    if (code !== "") byCode.set(code, row);
    const name = nameOf(cell(row));
    byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  return (code, name) => {
    const sameCode = code === "" ? undefined : byCode.get(code);
    if (sameCode !== undefined) return sameCode;
    const [row, another] = byName.get(name) ?? [];
    if (row === undefined || another !== undefined) return null;
    return code !== "" && cell(row)("acgmeCode") !== "" ? null : row;
  };
}

const NAME: readonly FieldId[] = ["institution", "program", "city", "state", "pathway"];

function nameOf(cell: (id: FieldId) => string): string {
  return NAME.map((id) => fold(cell(id))).join("|");
}
