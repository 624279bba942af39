/** The rows of both lists, read for matching. */
import { nrmpProgram } from "../../program/codes";
import { aliasOf } from "./aliases";
import type { Candidate } from "./candidate";
import { type Contacts, contactsOf } from "./contacts";
import { type KnownPathway, pathwayOf } from "./pathway";
import type { Profile, profileReader } from "./profile";

export interface Row {
  readonly id: string;
  readonly profile: Profile;
  /** The state that the row names itself; "" where only its code tells one. */
  readonly namedState: string;
  readonly pathway: KnownPathway;
  readonly acgme: string;
  /** Institution and specialty of its NRMP codes: the tracks of one program share them. */
  readonly nrmp: readonly string[];
  readonly contacts: Contacts;
  readonly alias: string;
}

/** By id, so that the order of the lists decides nothing. */
export function readRows(list: readonly Candidate[], profileOf: ReturnType<typeof profileReader>): readonly Row[] {
  return list.map((row) => readRow(row, profileOf)).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function readRow(row: Candidate, profileOf: (row: Candidate) => Profile): Row {
  return {
    id: row.id,
    profile: profileOf(row),
    namedState: row.state,
    pathway: pathwayOf(row),
    acgme: row.acgmeCode,
    nrmp: [...new Set(row.nrmpCodes.map(nrmpProgram))],
    contacts: contactsOf(row),
    alias: aliasOf(row),
  };
}

/** "different" when both rows have codes that cannot be one program's. The ACGME's outweigh the NRMP's. */
export function compareCodes(a: Row, b: Row): "same" | "unknown" | "different" {
  if (a.acgme !== "" && b.acgme !== "") return a.acgme === b.acgme ? "same" : "different";
  if (a.nrmp.length === 0 || b.nrmp.length === 0) return "unknown";
  return a.nrmp.some((code) => b.nrmp.includes(code)) ? "same" : "different";
}

/** Rows of one file that are one program: tracks and repeated rows, by a code in common or because they say the same. */
export interface Unit {
  /** The smallest of its rows' ids. */
  readonly id: string;
  readonly rows: readonly Row[];
}

export function unitsOf(rows: readonly Row[]): readonly Unit[] {
  const units: Row[][] = [];
  const places = new Map<string, number[]>();
  for (const row of rows) {
    const identities = [...(row.acgme === "" ? [] : [`acgme ${row.acgme}`]), ...row.nrmp.map((code) => `nrmp ${code}`)];
    if (identities.length === 0) identities.push(`alias ${row.alias}`);
    const known = identities.flatMap((identity) => places.get(identity) ?? []);
    const at = known.find((place) => units[place]?.every((other) => compareCodes(other, row) !== "different"));
    const place = at ?? units.push([]) - 1;
    units[place]?.push(row);
    for (const identity of identities) {
      const before = places.get(identity) ?? [];
      if (!before.includes(place)) places.set(identity, [...before, place]);
    }
  }
  return units.flatMap((members) => (members[0] === undefined ? [] : [{ id: members[0].id, rows: members }]));
}
