import { fold } from "../../program/text";
import { headerWords } from "./header-words";
import { type CellRow, profileOf } from "./profile";

export const LIST_SOURCES = ["FREIDA", "ACGME", "NRMP", "ERAS", "Residency Explorer", "IMGScore", "Other"] as const;
export type ListSource = (typeof LIST_SOURCES)[number];

/** Lists of those who accredit, match and take applications: what they say of codes and positions comes before others. */
const OFFICIAL: ReadonlySet<ListSource> = new Set(["FREIDA", "ACGME", "NRMP", "ERAS"]);

export function isOfficial(source: ListSource): boolean {
  return OFFICIAL.has(source);
}

export interface Recognised {
  readonly source: ListSource;
  /** What it was recognised by, for a person. */
  readonly reason: string;
}

/** Headers that a source's lists have and other people's do not, or not so many of them. */
const SIGNS: readonly { readonly source: ListSource; readonly enough: number; readonly headers: readonly string[] }[] =
  [
    {
      source: "IMGScore",
      enough: 3,
      headers: [
        "Row key",
        "Positions/yr",
        "IMG stance",
        "Stance quote",
        "Stance date",
        "% IMG (all IMGs)",
        "Tier override",
        "Last checked",
      ],
    },
    {
      source: "ACGME",
      enough: 2,
      headers: [
        "Specialty Numeric Code",
        "Is Subspecialty",
        "Program Accreditation Name",
        "Program Length of Training",
        "Positions Filled Total",
        "Sponsor Code",
        "Program State Name",
        "sponsoring_institution_code",
        "accreditation_effective_date",
        "participating_site_1_name",
        "original_accreditation_date",
      ],
    },
    {
      source: "FREIDA",
      enough: 2,
      headers: [
        "program_name_suffix",
        "accredited_training_length",
        "first_year_positions",
        "interviews_conducted_last_year",
        "pct_do",
        "pct_img",
        "pct_usmd",
        "program_best_described_as",
        "visa_statuses_accepted",
        "J-1 visa sponsorship through ECFMG",
        "IMG Percent",
        "DO Percent",
        "Min Step2 Score",
        "Min Step1 Score",
        "FREIDA ID",
        "Required letters of recommendation",
      ],
    },
  ];

/** Whose list it is, by its headers and, where they are plain, by its values. */
export function recogniseSource(headers: readonly string[], rows: readonly CellRow[]): Recognised {
  const spelled = new Map(headers.map((header) => [spelling(header), header]));
  for (const { source, enough, headers: signs } of SIGNS) {
    const seen = signs.map((sign) => spelled.get(spelling(sign))).filter((header) => header !== undefined);
    if (seen.length >= enough) return { source, reason: `it has ${quoted(seen)}` };
  }
  return residencyExplorer(headers) ?? nrmp(headers, rows) ?? eras(headers, rows) ?? freida(headers, rows) ?? OTHER;
}

const OTHER: Recognised = { source: "Other", reason: "its headers are none of a known source's" };

/** Figures of those invited, by signal and kind of applicant. */
function residencyExplorer(headers: readonly string[]): Recognised | null {
  const signs = [/\bprogram alignment\b/, /\bmiddle 80\b/, /\binterview rate\b/, /\binvitation rate\b/];
  const seen = headers.filter((header) => signs.some((sign) => sign.test(fold(header))));
  return seen.length >= 2 ? { source: "Residency Explorer", reason: `it has ${quoted(seen.slice(0, 3))}` } : null;
}

/** A quota and those matched for a year, or a plain list of match codes. */
function nrmp(headers: readonly string[], rows: readonly CellRow[]): Recognised | null {
  const yearly = headers.filter((header) => {
    const { words, year } = headerWords(header);
    return year !== null && (words.includes("quota") || words.includes("matched") || words.includes("filled"));
  });
  const quota = yearly.some((header) => headerWords(header).words.includes("quota"));
  if (quota && yearly.length >= 2) return { source: "NRMP", reason: `it has ${quoted(yearly.slice(0, 3))}` };
  const codes = columnOf(headers, rows, "nrmpCodes");
  if (codes === null || headers.length > 6) return null;
  return { source: "NRMP", reason: `it is short, and its codes are match codes ("${codes}")` };
}

/** Whether programs take part, beside their ten-digit codes. */
function eras(headers: readonly string[], rows: readonly CellRow[]): Recognised | null {
  const status = columnOf(headers, rows, "participation");
  const codes = columnOf(headers, rows, "acgmeCode");
  const named = headers.find((header) => spelling(header) === "accreditationid");
  if (status !== null && codes !== null) {
    return { source: "ERAS", reason: `"${status}" says whether programs take part` };
  }
  return named !== undefined && headers.length <= 8 ? { source: "ERAS", reason: `it has "${named}"` } : null;
}

function freida(headers: readonly string[], rows: readonly CellRow[]): Recognised | null {
  const links = columnOf(headers, rows, "programLink");
  return links === null ? null : { source: "FREIDA", reason: `"${links}" links to FREIDA's pages` };
}

function columnOf(
  headers: readonly string[],
  rows: readonly CellRow[],
  kind: "nrmpCodes" | "acgmeCode" | "participation" | "programLink",
): string | null {
  return headers.find((_, column) => profileOf(rows, column).share(kind) >= 0.8) ?? null;
}

function spelling(header: string): string {
  return fold(header).replaceAll(" ", "");
}

function quoted(headers: readonly string[]): string {
  return headers
    .slice(0, 4)
    .map((header) => `"${header}"`)
    .join(", ");
}
