import { describe, expect, test } from "vitest";
import { aliasOf, matchPrograms } from "../../../shared/importing/match";
import { inShort, matchOf, NOTHING_REMEMBERED, row } from "./rows";

const PEDIATRIC = "7653890001";
const INTERNAL = "7663890001";
/** Its state is Georgia by its digits. */
const ELSEWHERE = "7651290001";

describe("codes", () => {
  const there = [
    row("K1", "Quillmark University Hospital", "Dunmore, OH", { acgmeCode: PEDIATRIC, nrmpCodes: ["1999765C0"] }),
    row("K2", "Quillmark University Hospital", "Dunmore, OH", { acgmeCode: INTERNAL, nrmpCodes: ["1999766C0"] }),
    row("K3", "Olwin Medical Center", "Tarsow, PA", { nrmpCodes: ["1888765C0"] }),
    row("K4", "Olwin Children's Hospital", "Tarsow, PA", { acgmeCode: ELSEWHERE }),
  ];

  test.each([
    [
      "the ACGME code, whatever the name",
      row("1", "Renamed Health", "Dunmore, OH", { acgmeCode: INTERNAL }),
      "same K2",
    ],
    [
      "the NRMP's institution and specialty, whatever the track",
      row("1", "QU Hosp", "Dunmore, OH", { nrmpCodes: ["1999766P1"] }),
      "same K2",
    ],
    [
      "the ACGME code before the NRMP's",
      row("1", "QU Hosp", "Dunmore, OH", { acgmeCode: PEDIATRIC, nrmpCodes: ["1888765C0"] }),
      "same K1",
    ],
    [
      "an ACGME code in another state is asked about",
      row("1", "Quillmark", "Dunmore, PA", { acgmeCode: PEDIATRIC }),
      "ask K1",
    ],
    [
      "an ACGME code whose digits of the state are another's: no row says another state",
      row("1", "Olwin", "", { acgmeCode: ELSEWHERE }),
      "same K4",
    ],
    [
      "an NRMP code of an institution that has another ACGME code is asked about",
      row("1", "QU Hosp", "Dunmore, OH", { acgmeCode: "7653890009", nrmpCodes: ["1999765C0"] }),
      "ask K1",
    ],
    [
      "an NRMP code where the ACGME's is of another pathway is asked about",
      row("1", "Olwin", "Tarsow, PA", { acgmeCode: INTERNAL.replace("38", "41"), nrmpCodes: ["1888765C0"] }),
      "ask K3",
    ],
    [
      "codes of nobody, and a name of nobody",
      row("1", "Vandoria Clinic", "Holm, TX", { acgmeCode: "7654890001" }),
      "new",
    ],
  ])("%s", (_, incoming, expected) => {
    expect(inShort(matchOf(there, incoming))).toBe(expected);
  });

  test("the same name with another code is asked about, not taken: programs get new codes, and have namesakes", () => {
    const incoming = row("1", "Quillmark University Hospital", "Dunmore, OH", { acgmeCode: "7653890077" });
    expect(inShort(matchOf(there, incoming))).toBe("ask K1");
  });

  test("a program that two of yours have the code of is asked about", () => {
    const twice = [...there, row("K9", "Copied row", "Dunmore, OH", { acgmeCode: PEDIATRIC })];
    const match = matchOf(twice, row("1", "Quillmark University Hospital", "Dunmore, OH", { acgmeCode: PEDIATRIC }));
    expect(match).toMatchObject({ decision: "ask", probability: 0.5, others: [{ probability: 0.5 }] });
  });

  test("the tracks of one program are all the same one", () => {
    const tracks = ["C0", "P1", "R2"].map((track) =>
      row(track, "Olwin Med Ctr-PA", "Tarsow, PA", { nrmpCodes: [`1888765${track}`] }),
    );
    expect(matchPrograms(there, tracks, NOTHING_REMEMBERED).map(inShort)).toEqual(["same K3", "same K3", "same K3"]);
    const byName = [row("K3", "Olwin Medical Center", "Tarsow, PA", { pathway: "Pediatrics–Medical Genetics" })];
    expect(matchPrograms(byName, tracks, NOTHING_REMEMBERED).map(inShort)).toEqual(["same K3", "same K3", "same K3"]);
  });

  test("says what it rests on", () => {
    const match = matchOf(there, row("1", "Renamed", "", { acgmeCode: PEDIATRIC }));
    expect(match).toMatchObject({ basis: "ACGME code", evidence: [{ what: "ACGME code agrees" }], others: [] });
    expect(match.probability).toBeGreaterThan(0.999);
  });
});

describe("what the user answered", () => {
  const there = [
    row("K1", "Olwin Memorial", "Tarsow, PA", { pathway: "Pediatrics–Medical Genetics" }),
    row("K2", "Vandoria Clinic", "Tarsow, PA", { pathway: "Pediatrics–Medical Genetics" }),
  ];
  const renamed = row("7", "Brightwater Health", "Tarsow, PA", { pathway: "Pediatrics–Medical Genetics" });

  test("is followed where names say nothing, and where they are written a little differently", () => {
    const remembered = { aliases: [{ alias: aliasOf(renamed), key: "K1" }], refusals: [] };
    expect(matchOf(there, renamed, remembered)).toMatchObject({ decision: "same", key: "K1", basis: "your answer" });
    const again = { ...renamed, id: "8", institution: "BRIGHTWATER  Health." };
    expect(matchOf(there, again, remembered)).toMatchObject({ decision: "same", key: "K1", basis: "your answer" });
  });

  test("does not outweigh a code that contradicts it", () => {
    const remembered = { aliases: [{ alias: aliasOf(renamed), key: "K1" }], refusals: [] };
    const coded = there.map((it) => (it.id === "K1" ? { ...it, acgmeCode: "7654190001" } : it));
    const match = matchOf(coded, { ...renamed, acgmeCode: "7654190002" }, remembered);
    expect(match.decision).not.toBe("same");
  });

  test("that it is another one holds for names and for codes", () => {
    const same = row("7", "Olwin Memorial", "Tarsow, PA", { pathway: "Pediatrics–Medical Genetics" });
    expect(inShort(matchOf(there, same))).toBe("same K1");
    const refusals = [{ alias: aliasOf(same), key: "K1" }];
    expect(inShort(matchOf(there, same, { aliases: [], refusals }))).toBe("new");
    const code = { acgmeCode: "7654190001" };
    const coded = there.map((it) => (it.id === "K1" ? { ...it, ...code } : it));
    expect(inShort(matchOf(coded, { ...same, ...code }, { aliases: [], refusals }))).toBe("new");
  });

  test("an answer about a program that is gone is none", () => {
    const remembered = { aliases: [{ alias: aliasOf(renamed), key: "K99" }], refusals: [] };
    expect(matchOf(there, renamed, remembered).basis).not.toBe("your answer");
  });
});
