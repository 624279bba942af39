/** What a row's cells say only together, or in other words than the workbook's. */
import { parseAcgmeCode } from "../../program/codes";
import type { FieldId } from "../../program/field";
import { pathwayOfCode, pathwayOfSpecialty } from "../../program/pathways";
import { pathwayInNames } from "../../program/pathways-in-names";
import { parseState } from "../../program/states";
import { shorten } from "../../program/text";
import { readPlace } from "../place";
import { withoutBadges } from "./plain-text";
import { saidYesOrNo } from "./yes-or-no";

/** What only files say. */
export type ReadFileField =
  /** ACGME's three digits. */
  | "specialtyCode"
  /** Whether it is accredited. */
  | "accreditation"
  /** Whether it takes part in ERAS. */
  | "participation"
  /** "Springfield, IL". */
  | "place"
  /** Whether that kind of visa is sponsored. */
  | "visaJ1"
  | "visaH1b"
  | "visaF1"
  | "directorFirstName"
  | "directorLastName";

/** What follows from other cells: the region from the state, the pathway from the code. What the file says itself comes first. */
export function complete(values: Map<FieldId, string | number>, said: ReadonlyMap<ReadFileField, string>): void {
  const put = (id: FieldId, value: string | undefined) => {
    if (value !== undefined && value !== "" && !values.has(id)) values.set(id, value);
  };
  const { town, state } = readPlace(withoutBadges(said.get("place") ?? ""), String(values.get("state") ?? ""));
  // A text without a state may be any place.
  if (state !== null) {
    put("city", town);
    put("state", state);
  }
  put("region", parseState(String(values.get("state") ?? ""))?.region);
  const names = [said.get("directorFirstName"), said.get("directorLastName")];
  put("director", names.filter((name) => name !== undefined).join(" "));
  // Its number tells a specialty exactly, whatever words stand beside it.
  const trained = pathwayOfNumber(said.get("specialtyCode") ?? "");
  if (trained !== undefined) values.set("pathway", trained);
  put("pathway", pathwayOfCode(parseAcgmeCode(String(values.get("acgmeCode") ?? "")) ?? "")?.label);
  put("pathway", pathwayOfCode(String(values.get("nrmpCodes") ?? "").slice(4))?.label);
  // A number that is none of ours tells that this is another field's program, whatever words are in its name.
  const isNumbered = values.has("acgmeCode") || values.has("nrmpCodes") || said.has("specialtyCode");
  if (!isNumbered) put("pathway", pathwayInNames(namesIn(values))?.label);
  const visas = [values.get("visa"), ...VISAS.map(([field, name]) => visaOf(name, said.get(field)))];
  const statement = visas.filter((one) => one !== undefined).join("; ");
  if (statement !== "") values.set("visa", statement);
}

function namesIn(values: ReadonlyMap<FieldId, string | number>): Parameters<typeof pathwayInNames>[0] {
  return { program: String(values.get("program") ?? ""), institution: String(values.get("institution") ?? "") };
}

const VISAS = [
  ["visaJ1", "J-1"],
  ["visaH1b", "H-1B"],
  ["visaF1", "F-1"],
] as const satisfies readonly (readonly [ReadFileField, string])[];

/** "J-1: yes", or with the list's own words; undefined where it says nothing. */
function visaOf(name: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : `${name}: ${saidYesOrNo(text)?.toLowerCase() ?? text}`;
}

/**
 * "Toledo, OH" in the column of cities is the city, and its state where no column says it. Returns what is wrong where
 * that says another state: then nobody knows which is right.
 */
export function placeInCity(values: Map<FieldId, string | number>): string | null {
  const [written, said] = [String(values.get("city") ?? ""), String(values.get("state") ?? "")];
  const known = parseState(said)?.code ?? "";
  const plain = withoutBadges(written);
  const { town, state } = readPlace(plain, known);
  if (state !== null && said !== "" && known !== state) {
    return `City "${shorten(written, 40)}" names another state than State "${shorten(said, 40)}"; both kept as they are`;
  }
  if (town !== plain) values.set("city", town);
  if (state !== null) values.set("state", state);
  return null;
}

/** "765", or "765.0" as a spreadsheet's number; zeros in front may be lost. */
function pathwayOfNumber(text: string): string | undefined {
  const [, digits] = /^(\d{1,3})(?:\.0+)?$/.exec(text) ?? [];
  return digits === undefined ? undefined : pathwayOfSpecialty(digits.padStart(3, "0"))?.label;
}
