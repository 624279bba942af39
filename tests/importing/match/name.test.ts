import { describe, expect, test } from "vitest";
import { readName } from "../../../shared/importing/match/name";
import { readWords } from "../../../shared/importing/match/read-words";

describe("the words of a name", () => {
  test.each<readonly [string, string]>([
    ["U Vandoria Med Ctr", "University of Vandoria Medical Center"],
    ["Brenholt Univ Hosp", "Brenholt University Hospitals"],
    ["St. Olwin's Hosp", "Saint Olwins Hospital"],
    ["Quillmark Reg Med Ctr", "Quillmark Regional Medical Center Program"],
    ["Tarsolia Coll of Med", "Tarsolia College of Medicine"],
    ["Penhallow Mem Hlth Sys", "Penhallow Memorial HealthCare System"],
    ["Mountain Fork AHEC", "Mountain Fork Area Health Education Center"],
    ["Ésprit Children’s Hosp", "Esprit Childrens Hospital"],
    ["N Corvanda Natl Med Ctr", "North Corvanda National Medical Center"],
    ["Holm & Vale Fdn", "Holm and Vale Foundation"],
    ["Vandoria St U SOM", "Vandoria State University School of Medicine"],
    ["Dorwick OPTI", "Dorwick Osteopathic Postdoctoral Training Institute"],
    ["Quillmark Hosp Family Medicine", "Quillmark Hospital"],
    ["Quillmark Hosp Pediatrics/Medical Genetics", "Quillmark Hospital"],
  ])("%s = %s", (short, long) => {
    expect(readWords(short, "OH")).toEqual(readWords(long, "OH"));
  });

  test.each<readonly [string, string, string]>([
    ["UAB Hosp", "AL", "University of Alabama Hospital"],
    ["UC Med Ctr", "OH", "University of Cincinnati Medical Center"],
    ["UC Med Ctr", "CA", "University of California Medical Center"],
    ["UT SOM", "TN", "University of Tennessee School of Medicine"],
    ["UT SOM", "TX", "University of Texas School of Medicine"],
    ["VCU Health", "VA", "Virginia Commonwealth University Health"],
    ["OHSU Hosp", "OR", "Oregon Health & Science University Hospital"],
  ])("the initials in %s mean in %s %s", (short, state, long) => {
    expect([...readWords(short, state)].sort()).toEqual([...readWords(long, state)].sort());
  });

  test("a state in short is a state only where it cannot be another word", () => {
    expect(readWords("Central OH Clinic", "OH")).toEqual(["central", "ohio", "clinic"]);
    expect(readWords("Holm OR Clinic", "OH")).toEqual(["holm", "or", "clinic"]);
    expect(readWords("Holm Co Hosp", "CO")).toEqual(["holm", "county", "hospital"]);
  });

  test("only of a field of medicine it is what it says", () => {
    expect(readWords("Family Medicine Program", "")).toEqual(["family", "medical"]);
  });
});

describe("the parts of a name", () => {
  const parts = (text: string, city: string) =>
    readName(text, { city, state: "OH" }).plain.map(({ words, town }) => [
      words.map(({ text: word }) => word).join(" "),
      town,
    ]);

  test.each<readonly [string, readonly (readonly [string, boolean])[]]>([
    [
      "Olwin Health/Quill Hospital Program",
      [
        ["olwin health", false],
        ["quill hospital", false],
      ],
    ],
    [
      "University of Vandoria (Dunmore) Program",
      [
        ["university vandoria", false],
        ["dunmore", true],
      ],
    ],
    [
      "U Vandoria SOM-Dunmore",
      [
        ["university vandoria school medical", false],
        ["dunmore", true],
      ],
    ],
    ["Holm-Vale Hospital", [["holm vale hospital", false]]],
    [
      "Olwin Health - Dunmore",
      [
        ["olwin health", false],
        ["dunmore", true],
      ],
    ],
  ])("%s, in Dunmore", (text, expected) => {
    expect(parts(text, "Dunmore")).toEqual(expected);
  });

  test.each<readonly [string, string]>([
    ["Quill Hosp-OH", "OH"],
    ["Quill Hosp, WV", "WV"],
    ["Quill Hosp-XX", ""],
    ["Quill Hosp", ""],
  ])("%s ends with the state %j", (text, state) => {
    expect(readName(text, { city: "", state: "" }).state).toBe(state);
  });
});
