import { describe, expect, it } from "vitest";
import { differences } from "../../shared/ui/differences";

/** What differs in brackets. */
const shown = (text: string, other: string) =>
  differences(text, other)
    .map(({ text: piece, differs }) => (differs ? `[${piece}]` : piece))
    .join("");

describe("words that another text has not", () => {
  it.each([
    ["the same", "Lakeshore Hospital", "Lakeshore Hospital", "Lakeshore Hospital"],
    ["another word", "Lakeshore Hospital", "Lakeshore Clinic", "Lakeshore [Hospital]"],
    ["two in a row are one piece", "Harbor Medical Center", "Harbor", "Harbor [Medical Center]"],
    ["the space behind it is none", "Johns Hopkins University", "Hopkins Bayview", "[Johns] Hopkins [University]"],
    ["in another order, case and with other accents", "São Hospital", "HOSPITAL SAO", "São Hospital"],
    ["a dash between words is none", "Pediatrics – Genetics", "Pediatrics Genetics", "Pediatrics – Genetics"],
    ["a word of two parts", "Medicine–Pediatrics", "Medicine", "[Medicine–Pediatrics]"],
    ["nothing", "", "Lakeshore", ""],
  ])("%s", (_, text, other, expected) => {
    expect(shown(text, other)).toBe(expected);
  });

  it("together are the text", () => {
    const text = "  Harbor  Med. Ctr – East ";
    expect(
      differences(text, "Harbor East")
        .map((piece) => piece.text)
        .join(""),
    ).toBe(text);
  });
});
