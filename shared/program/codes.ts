import { visible } from "./text";

/** An ACGME program code: ten digits, specialty (3) + state (2) + sequence (5). Source: ACGME. */
const ACGME_CODE = /^\d{10}$/;

/**
 * Codes that begin with 0, and so lose it where a spreadsheet takes them for numbers: allergy and immunology (02…),
 * anesthesiology (04…), colon and rectal surgery (06…), dermatology (08…), each with a state number, which go to 56.
 * None is a genetics program's: nine digits that begin as one's code have lost another digit. Source: ACGME.
 */
const BEGINS_WITH_ZERO = /^0[2468]\d(?:0[1-9]|[1-4]\d|5[0-6])\d{5}$/;

const SCIENTIFIC = /^(\d)(?:\.(\d+))?e\+?0?([89])$/i;

/**
 * Restores a code that a spreadsheet damaged: a `.0` tail, scientific notation with all of its digits, invisible
 * characters and spaces, an apostrophe in front, a lost leading zero. Returns null when the text is no ACGME program code.
 */
export function parseAcgmeCode(text: string): string | null {
  const code = bare(text).replace(/\.0+$/, "");
  const digits = fromScientific(code) ?? code;
  if (ACGME_CODE.test(digits)) return digits;
  return BEGINS_WITH_ZERO.test(`0${digits}`) ? `0${digits}` : null;
}

/**
 * Where a digit is missing the number may have been rounded: what is left could be another program's code. Even one
 * missing at the end need not be the 0 that the short way of writing a number leaves out.
 */
function fromScientific(code: string): string | null {
  const [, first, rest = "", exponent] = SCIENTIFIC.exec(code) ?? [];
  return first !== undefined && rest.length === Number(exponent) ? first + rest : null;
}

/** Whether the text is a number as large as a code, in scientific notation without all of its digits. */
export function isRoundedCode(text: string): boolean {
  const code = bare(text);
  return SCIENTIFIC.test(code) && fromScientific(code) === null;
}

function bare(text: string): string {
  return visible(text).replace(/\s/g, "").replace(/^'/, "");
}

/** An NRMP program code: institution (4 digits), ACGME specialty (3), type letter, track (1 to 3 digits). Source: NRMP, "Program codes and types". */
const NRMP_CODE = /^\d{7}[ACFMPRS]\d{1,3}$/;

/** The NRMP codes that a text holds, in their order, each once, and what in it is none. */
export function parseNrmpCodes(text: string): { readonly codes: readonly string[]; readonly rest: readonly string[] } {
  // "1716-765-C-0" and "1716 765 C0" are one code.
  const whole = nrmpCode(text);
  if (whole !== null) return { codes: [whole], rest: [] };
  const codes = new Set<string>();
  const rest: string[] = [];
  for (const part of visible(text).split(/[\s,;/|]+/)) {
    const code = nrmpCode(part);
    if (code !== null) codes.add(code);
    else if (part !== "") rest.push(part);
  }
  return { codes: [...codes], rest };
}

function nrmpCode(text: string): string | null {
  const code = visible(text).replace(/[\s-]/g, "").toUpperCase();
  return NRMP_CODE.test(code) ? code : null;
}

/** What the tracks of one program share: its institution and specialty. */
export function nrmpProgram(code: string): string {
  return code.slice(0, 7);
}

/** The institution of an NRMP code: the same for its genetics, pediatrics and medicine tracks. */
export function nrmpInstitution(code: string): string {
  return code.slice(0, 4);
}
