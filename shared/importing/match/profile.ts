/** A row of either list, read for comparison. Rows that write the same name and place share one profile. */

import type { Candidate } from "./candidate";
import { mergeNames, type Name, readName } from "./name";
import { stateOfCode } from "./state-of-code";
import { readTown } from "./towns";

export interface Profile {
  /** Equal for equal name, town and state. */
  readonly signature: string;
  readonly name: Name;
  /** A postal code, or "". */
  readonly state: string;
  /** The words of the town that tell it from others; empty when it is not known. */
  readonly town: ReadonlySet<string>;
}

/** A reader that reads each spelling once: lists repeat an institution for each of its programs. */
export function profileReader(): (row: Candidate) => Profile {
  const bySpelling = new Map<string, Profile>();
  const bySignature = new Map<string, Profile>();
  return (row) => {
    const state = row.state || stateOfCode(row.acgmeCode);
    const spelling = [row.institution, row.program, row.city, state].join("\n");
    const known = bySpelling.get(spelling);
    if (known !== undefined) return known;
    const read = readProfile(row, state);
    const profile = bySignature.get(read.signature) ?? read;
    bySignature.set(read.signature, profile);
    bySpelling.set(spelling, profile);
    return profile;
  };
}

function readProfile({ institution, program, city }: Candidate, known: string): Profile {
  const place = { state: known, city };
  const first = readName(institution, place);
  const state = known || first.state;
  const name = mergeNames(first, readName(program, { state, city }));
  const town = readTown(city, state);
  const parts = name.plain.map(
    ({ words, bracketed }) => (bracketed ? "@" : "") + words.map(({ text }) => text).join(" "),
  );
  const signature = [state, [...town].join(" "), ...parts].join("|");
  return { signature, name, state, town };
}
