import { nrmpProgram, parseNrmpCodes } from "../../program/codes";
import type { FieldId } from "../../program/field";
import { fold, shorten } from "../../program/text";
import { type IncomingProgram, type LeftOut, NAME_FIELDS, textOf, valueIn } from "./incoming";

export interface GroupedRows {
  readonly programs: readonly IncomingProgram[];
  /** What later rows say otherwise than the first one of their program. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Rows of one file that tell of the same program as one: repeated rows, and a program's several tracks in the NRMP.
 * What the first row says stays; later ones fill what it leaves blank. Codes that differ separate, whatever the names
 * say. The order is that of the first rows.
 */
export function groupRows(programs: readonly IncomingProgram[]): GroupedRows {
  const groups: IncomingProgram[] = [];
  const leftOut: LeftOut[] = [];
  const places = new Map<string, number>();
  for (const program of programs) {
    const identities = identitiesOf(program);
    const known = identities.flatMap((identity) => places.get(identity) ?? []);
    const at = known.find((place) => !contradicts(groups[place], program)) ?? groups.length;
    const before = groups[at];
    if (before !== undefined) leftOut.push(...differences(before, program));
    groups[at] = before === undefined ? program : merged(before, program);
    for (const identity of identities) if (!places.has(identity)) places.set(identity, at);
  }
  return { programs: groups, leftOut };
}

/** By what a row of the same file is the same program, the surest first. */
function identitiesOf(program: IncomingProgram): readonly string[] {
  const acgme = textOf(program, "acgmeCode");
  const { codes } = parseNrmpCodes(textOf(program, "nrmpCodes"));
  const name = NAME.map((id) => fold(textOf(program, id))).join("|");
  const isNamed = NAME_FIELDS.some((id) => textOf(program, id) !== "");
  return [
    ...(acgme === "" ? [] : [`acgme ${acgme}`]),
    ...codes.map((code) => `nrmp ${nrmpProgram(code)}`),
    ...(isNamed ? [`name ${name}`] : []),
  ];
}

const NAME: readonly FieldId[] = ["institution", "program", "city", "state", "pathway"];

function contradicts(one: IncomingProgram | undefined, other: IncomingProgram): boolean {
  if (one === undefined) return false;
  const [a, b] = [textOf(one, "acgmeCode"), textOf(other, "acgmeCode")];
  if (a !== "" && b !== "") return a !== b;
  const tracks = (program: IncomingProgram) => parseNrmpCodes(textOf(program, "nrmpCodes")).codes.map(nrmpProgram);
  const [mine, theirs] = [tracks(one), tracks(other)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((track) => theirs.includes(track));
}

/** What tracks of one program have each for itself. */
const OF_A_TRACK: readonly FieldId[] = ["nrmpCodes", "program", "positions"];

function differences(first: IncomingProgram, later: IncomingProgram): readonly LeftOut[] {
  return later.values.flatMap(([id, value]): readonly LeftOut[] => {
    const was = valueIn(first, id);
    if (was === undefined || OF_A_TRACK.includes(id) || fold(String(was)) === fold(String(value))) return [];
    const [said, kept] = [value, was].map((text) => shorten(String(text), 40));
    const reason = `is the same program as row ${first.line} but says "${said}" where that has "${kept}"; row ${first.line} is followed`;
    return [{ line: later.line, reason }];
  });
}

function merged(first: IncomingProgram, later: IncomingProgram): IncomingProgram {
  const codes = new Set([first, later].flatMap((program) => parseNrmpCodes(textOf(program, "nrmpCodes")).codes));
  return {
    ...first,
    alsoLines: [...first.alsoLines, later.line, ...later.alsoLines],
    values: [
      ...new Map<FieldId, string | number>([
        ...later.values,
        ...first.values,
        ...(codes.size > 0 ? ([["nrmpCodes", [...codes].join(", ")]] as const) : []),
      ]),
    ],
    extras: first.extras.map((cell, column) => cell || (later.extras[column] ?? "")),
    closed: first.closed ?? later.closed,
    open: first.open ?? later.open,
  };
}
