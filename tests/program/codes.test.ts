import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRoundedCode, parseAcgmeCode, parseNrmpCodes } from "../../shared/program/codes";
import { PATHWAYS } from "../../shared/program/pathways";
import vectors from "../vectors/acgme-codes.json";

const padded = (n: number, length: number) => String(n).padStart(length, "0");

describe("ACGME program codes", () => {
  const codes = vectors.examples.map(([code]) => code);

  test.each(codes)("%s is one as it stands", (code) => expect(parseAcgmeCode(String(code))).toBe(code));

  const anyCode = fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }).map(String);
  /** Allergy, anesthesiology, colon and rectal surgery, dermatology: the specialties whose numbers begin with 0. */
  const withLeadingZero = fc
    .tuple(
      fc.constantFrom("020", "040", "045", "060", "080"),
      fc.integer({ min: 1, max: 56 }),
      fc.integer({ min: 0, max: 99_999 }),
    )
    .map(([specialty, state, sequence]) => specialty + padded(state, 2) + padded(sequence, 5));
  function restores(codes: fc.Arbitrary<string>, damage: (code: string) => string): void {
    fc.assert(
      fc.property(codes, (code) => {
        expect(parseAcgmeCode(damage(code))).toBe(code);
      }),
    );
  }

  test.each<readonly [string, (code: string) => string]>([
    ["a .0 at the end", (code) => `${code}.0`],
    ["a .00 at the end", (code) => `${code}.00`],
    ["blanks around", (code) => ` ${code}\t`],
    [
      "fixed spaces and zero-width spaces within",
      (code) => `${code.slice(0, 3)}\u200b${code.slice(3, 5)}\u00a0${code.slice(5)}`,
    ],
    ["spaces between its parts", (code) => `${code.slice(0, 3)} ${code.slice(3, 5)} ${code.slice(5)}`],
    ["a byte-order mark before it", (code) => `\ufeff${code}`],
    ["the apostrophe that marks text", (code) => `'${code}`],
  ])("restored from %s", (_, damage) => {
    restores(anyCode, damage);
    restores(withLeadingZero, damage);
  });

  test("restored from scientific notation with all digits", () => {
    restores(anyCode, (code) => `${code[0]}.${code.slice(1)}E+09`);
  });

  test("restored from a number that lost its leading zero", () => {
    restores(withLeadingZero, (code) => String(Number(code)));
    restores(withLeadingZero, (code) => `${Number(code)}.0`);
    restores(withLeadingZero, (code) => Number(code).toExponential(8));
  });

  test.each(PATHWAYS.map(({ label, specialty }) => [label, specialty] as const))(
    "a code of %s that lost a digit stays lost: no 0 in front makes it another specialty's",
    (_, specialty) => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 999_999 }), (rest) => {
          expect(parseAcgmeCode(specialty + padded(rest, 6))).toBeNull();
        }),
      );
    },
  );

  test("a number whose last digit may be rounded away is doubtful: a 0 there makes it another program's code", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 999_999_999 }).map(String), (digits) => {
        expect(parseAcgmeCode(`${digits[0]}.${digits.slice(1)}E+09`)).toBeNull();
        expect(isRoundedCode(`${digits[0]}.${digits.slice(1)}E+09`)).toBe(true);
      }),
    );
    expect(isRoundedCode("7.652344008E+09")).toBe(false);
    expect(isRoundedCode("7652344008")).toBe(false);
  });

  test.each([
    ["nothing", ""],
    ["nine digits that with a 0 in front name no specialty", "765234400"],
    ["nine digits that with a 0 in front name no state", "407700001"],
    ["eight digits, as an applicant's own number has", "12345678"],
    ["eleven digits", "76523440081"],
    ["a rounded number: the sequence is gone", "7.65E+09"],
    ["a number rounded to seven digits", "7.652344E+09"],
    ["a number of another size", "7.652344008E+10"],
    ["a small number", "7.652344008E-09"],
    ["an NRMP code", "1716765C0"],
    ["letters", "76523A4008"],
    ["hyphens", "765-23-44008"],
    ["a fraction", "7652344008.5"],
    ["a sign", "-7652344008"],
    ["words", "Baltimore, MD"],
  ])("%s is none: %s", (_, text) => expect(parseAcgmeCode(text)).toBeNull());
});

describe("NRMP program codes", () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ["9999765C0", ["9999765C0"], []],
    ["9999-765-C-0", ["9999765C0"], []],
    ["9999 765 C0", ["9999765C0"], []],
    ["9999765c10", ["9999765C10"], []],
    ["\u200b9999765C0\u00a0", ["9999765C0"], []],
    ["9999765C0, 9999765P0;9999765M1", ["9999765C0", "9999765P0", "9999765M1"], []],
    ["9999765C0\n9999765C0", ["9999765C0"], []],
    ["9999765C0 (categorical)", ["9999765C0"], ["(categorical)"]],
    ["999765C0", [], ["999765C0"]],
    ["9999765X0", [], ["9999765X0"]],
    ["9999765C", [], ["9999765C"]],
    ["99997650", [], ["99997650"]],
    ["", [], []],
  ])("%j holds %j", (text, codes, rest) => expect(parseNrmpCodes(text)).toEqual({ codes, rest }));
});
