import { fold } from "../../program/text";
import { assign } from "./assign";
import { fitOf, fitsDoubtfulName, fitsWithoutName, saysWhatIsTrained } from "./content-fit";
import type { FileFieldId, Target, TargetId } from "./file-fields";
import { headerWords } from "./header-words";
import { type Lexicon, lexicon, SURE } from "./lexicon";
import { olderYears } from "./older-years";
import { headersWithPerson, type PersonHeader } from "./persons";
import { type CellRow, type Profile, profileOf } from "./profile";

/** What a column of a list means. */
export interface MappedColumn {
  readonly header: string;
  /** Zero-based. */
  readonly column: number;
  /** Null: it means nothing of ours, or it is not sure what. */
  readonly target: TargetId | null;
  /** 0–1; 0 where there is no target. */
  readonly confidence: number;
  /** A few words for the person who looks the mapping over. */
  readonly why: string;
  /** What only files say and the workbook has no column for; such a column has no target. */
  readonly knownAs?: FileFieldId;
}

/** Values that agree with the name take this share of what was left to doubt. */
const AGREEMENT = 0.4;
/** So many values tell what a column is, whatever its header says. */
const TELLING = 8;
const BY_VALUES_AND_NAME = 0.86;
const BY_VALUES_ALONE = 0.8;
/** Whose address it is when nobody says: a person must look it over. */
const MOST_OF_A_GUESS = 0.8;
/** Most of a column of codes, beside a few remarks. */
const ARE_CODES = 0.8;

interface Candidate {
  readonly target: TargetId;
  readonly confidence: number;
  readonly why: string;
}

interface Column {
  readonly header: string;
  readonly column: number;
  readonly profile: Profile;
  readonly candidates: readonly Candidate[];
  /** Said where no candidate is taken. */
  readonly whyNot: string;
}

/**
 * Which target each column means, by its name and its values, one to one. Wrong is worse than none: what is not sure
 * stays without a target. `remembered`: what a person chose for a header before, null for "none"; it decides, unless the
 * values contradict it. Does not depend on the order of columns that have different headers.
 */
export function mapColumns(
  table: { readonly headers: readonly string[]; readonly rows: readonly CellRow[] },
  targets: readonly Target[],
  remembered: ReadonlyMap<string, TargetId | null> = new Map(),
): readonly MappedColumn[] {
  const { headers, rows } = table;
  const names = lexicon(targets);
  const memory = new Map([...remembered].map(([header, target]) => [headerKey(header), target]));
  const inContext = headersWithPerson(headers, names.meaning);
  const older = olderYears(headers);
  const profiles = headers.map((_, column) => profileOf(rows, column));
  const hasCodes = profiles.some(({ share }) => Math.max(share("nrmpCodes"), share("acgmeCode")) >= ARE_CODES);
  const columns = headers.map((header, column): Column => {
    const profile = profiles[column] ?? profileOf(rows, column);
    const chosen = memory.get(headerKey(header));
    const newest = older.get(column);
    const found =
      fromMemory(chosen, targets, profile) ??
      (newest === undefined
        ? fromFile(inContext[column] ?? { header, guessed: false }, targets, names, profile, hasCodes)
        : { candidates: [], whyNot: newest });
    return { header, column, profile, ...found };
  });
  const taken = takenCandidates(columns, targets);
  return columns.map(({ header, column, candidates, whyNot }) => {
    const candidate = taken.get(column);
    if (candidate !== undefined) return { header, column, ...candidate };
    const why = candidates.length > 0 ? "another column fits better" : whyNot;
    return { header, column, target: null, confidence: 0, why };
  });
}

/** What makes two headers the same for the memory: "Program ID", "program_id" and "ProgramId" are. */
export function headerKey(header: string): string {
  return fold(header).replaceAll(" ", "");
}

type Found = Pick<Column, "candidates" | "whyNot">;

const REMEMBERED = "as you chose before";

function fromMemory(chosen: TargetId | null | undefined, targets: readonly Target[], profile: Profile): Found | null {
  if (chosen === null) return { candidates: [], whyNot: REMEMBERED };
  const target = targets.find(({ id }) => id === chosen);
  if (target === undefined || fitOf(target, profile) === "contradicts") return null;
  return { candidates: [{ target: target.id, confidence: 1, why: REMEMBERED }], whyNot: "" };
}

function fromFile(
  { header, guessed }: PersonHeader,
  targets: readonly Target[],
  names: Lexicon,
  profile: Profile,
  besideCodes: boolean,
): Found {
  const { named, doubtful, hinted } = names.evidence(header);
  let contradicted = false;
  const candidates = targets.flatMap((target): readonly Candidate[] => {
    const byName = named.get(target.id);
    if (byName !== undefined) {
      const fit = fitOf(target, profile);
      // A few ratings, numbers or codes under a header of ours are rather mistyped than something else.
      const isOurs = isMeasured(target) && fold(header) === fold(target.header) && profile.count < TELLING;
      if (fit === "contradicts" && !isOurs) contradicted = true;
      else if (fit !== "fits") return [{ target: target.id, confidence: byName, why: "its name" }];
      else {
        const confidence = byName + AGREEMENT * (1 - byName);
        return [{ target: target.id, confidence, why: "its name and its values" }];
      }
    }
    if (!doubtful.has(target.id) || !fitsDoubtfulName(target, profile)) return [];
    return [{ target: target.id, confidence: BY_VALUES_AND_NAME, why: byValues(target) }];
  });
  if (candidates.length > 0) return { candidates: guessed ? candidates.map(asGuess) : candidates, whyNot: "" };
  // A name that its own values contradict is no better than none.
  const { meaningless } = headerWords(header);
  const nameless = contradicted || meaningless;
  const telling = targets.filter(
    ({ id }) =>
      ((nameless || hinted.has(id)) && fitsWithoutName(id, profile)) ||
      (id === "program" && meaningless && besideCodes && saysWhatIsTrained(profile)),
  );
  return {
    candidates: telling.map((target) => ({ target: target.id, confidence: BY_VALUES_ALONE, why: byValues(target) })),
    whyNot: contradicted ? "its values do not fit its name" : reasonOf(header, doubtful),
  };
}

function asGuess(candidate: Candidate): Candidate {
  return { ...candidate, confidence: Math.min(candidate.confidence, MOST_OF_A_GUESS) };
}

function isMeasured({ content }: Target): boolean {
  return content.kind === "rating" || content.kind === "number" || content.kind === "code";
}

function reasonOf(header: string, doubtful: ReadonlySet<TargetId>): string {
  if (headerWords(header).meaningless) return "it has no name";
  return doubtful.size > 0 ? "its name alone does not say" : "no field has this name";
}

function byValues(target: Target): string {
  return `its values look like ${target.header}`;
}

/** One candidate a column and one column a target, by the greatest sum of log-odds: two half-sure ones never outweigh a sure one. */
function takenCandidates(columns: readonly Column[], targets: readonly Target[]): ReadonlyMap<number, Candidate> {
  const places = new Map(targets.map(({ id }, index) => [id, index]));
  // In an order that comes from the headers, so that equal gains are decided alike wherever a column stands.
  const claimants = columns.filter(({ candidates }) => candidates.length > 0).sort(byHeader);
  const gains = claimants.map(({ candidates, profile }) => {
    const row = targets.map(() => 0);
    for (const { target, confidence } of candidates) {
      const gain = logOdds(confidence) - logOdds(SURE - 0.01);
      row[places.get(target) ?? -1] = gain + FULLER * (1 - profile.blank);
    }
    return row;
  });
  const taken = new Map<number, Candidate>();
  assign(gains).forEach((place, rank) => {
    const claimant = claimants[rank];
    const candidate = claimant?.candidates.find(({ target }) => places.get(target) === place);
    if (claimant !== undefined && candidate !== undefined) taken.set(claimant.column, candidate);
  });
  return taken;
}

/** Of two columns that fit alike, the fuller one. Too small to outweigh any evidence. */
const FULLER = 1e-3;

function byHeader(a: Column, b: Column): number {
  if (a.header !== b.header) return a.header < b.header ? -1 : 1;
  return a.column - b.column;
}

function logOdds(confidence: number): number {
  const p = Math.min(confidence, 0.9999);
  return Math.log(p / (1 - p));
}
