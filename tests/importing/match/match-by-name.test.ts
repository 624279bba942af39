import { describe, expect, test } from "vitest";
import { matchPrograms } from "../../../shared/importing/match";
import { inShort, matchOf, NOTHING_REMEMBERED, row } from "./rows";

/** Invented institutions of one state, with what is hard about real ones. */
const OHIO = [
  row("university", "University of Vandoria Medical Center Program", "Dunmore, OH"),
  row("branch", "University of Vandoria (Kelby) Program", "Kelby, OH"),
  row("north", "University of North Vandoria Program", "Holm, OH"),
  row("johnston", "Johnston Ferrel University Program", "Tarsow, OH"),
  row("johnston-bay", "Johnston Ferrel University/Bayhurst Medical Center Program", "Tarsow, OH"),
  row("harbor", "CrestStar Health/Harborview Hospital Program", "Tarsow, OH"),
  row("union", "CrestStar Health/Union Field Hospital Program", "Tarsow, OH"),
  row("mercer", "Perrin University School of Medicine/Maricole Medical Center (Tarsow) Program", "Wexley, OH"),
  row("olwin", "St Olwin's Hospital and Medical Center Program", "Dunmore, OH"),
  row("children", "Dunmore Children's Hospital Program", "Dunmore, OH"),
  row("iowa-like", "University of Ellery (Pelham) Program", "Pelham, OH"),
];

describe("names of one state", () => {
  test.each<readonly [string, string, string]>([
    ["U Vandoria Med Ctr-Dunmore", "Dunmore", "same university"],
    ["U Vandoria COM-Kelby", "Kelby", "same branch"],
    ["U N Vandoria-OH", "Holm", "same north"],
    ["Johnston Ferrel Hosp-OH", "Tarsow", "same johnston"],
    ["Johnston Ferrel/Bayhurst-OH", "Tarsow", "same johnston-bay"],
    ["CrestStar Harborview Hosp-OH", "Tarsow", "same harbor"],
    ["CrestStar Union Field Hospital-OH", "Tarsow", "same union"],
    ["Maricole Med Ctr-OH", "Tarsow", "same mercer"],
    ["St Olwins Hosp-OH", "Dunmore", "same olwin"],
    ["Dunmore Childrens Hosp-OH", "Dunmore", "same children"],
    ["Jonston Ferrell University", "Tarsow", "same johnston"],
  ])("%s in %s is %s", (institution, city, expected) => {
    expect(inShort(matchOf(OHIO, row("1", institution, `${city}, OH`)))).toBe(expected);
  });

  const without = (...ids: readonly string[]) => OHIO.filter(({ id }) => !ids.includes(id));

  test.each<readonly [string, string, string, readonly string[]]>([
    ["a hospital of the same city", "Mercy Med Ctr-Pelham-OH", "Pelham", []],
    ["another university of the same city", "Quillmark University", "Dunmore", []],
    ["a university with a direction in its name", "U South Vandoria", "Dunmore", []],
    ["the university, where only its branch is known", "U Vandoria Med Ctr", "Dunmore", ["university"]],
    ["the branch, where only the university is known", "U Vandoria COM-Kelby", "Kelby", ["branch"]],
    ["the university, where only its partner hospital is known", "Johnston Ferrel Hosp-OH", "Tarsow", ["johnston"]],
    ["one hospital of a system for another", "CrestStar Harborview Hosp-OH", "Tarsow", ["harbor"]],
    ["a system for its hospital", "CrestStar Health-OH", "Tarsow", []],
    ["a university for a hospital that is its partner", "Perrin University", "Tarsow", []],
    ["a hospital named for the state's university town", "North Vandoria Med Ctr", "Kelby", []],
    ["a campus of the university", "U Vandoria Med Ctr Midtown Campus", "Dunmore", []],
    ["children of a hospital", "Dunmore General Hospital", "Dunmore", []],
  ])("%s is never taken for another", (_, institution, city, gone) => {
    const match = matchOf(without(...gone), row("1", institution, `${city}, OH`));
    expect(match.decision).not.toBe("same");
  });

  test("the same name in another state is another institution", () => {
    expect(matchOf(OHIO, row("1", "University of Vandoria Medical Center", "Dunmore, PA")).decision).toBe("new");
  });

  test("without a state it is asked about", () => {
    expect(inShort(matchOf(OHIO, row("1", "Johnston Ferrel University", "")))).toBe("ask johnston");
    expect(inShort(matchOf(OHIO, row("1", "Johnston Ferrel University-OH", "Tarsow")))).toBe("same johnston");
  });

  test("place alone does not suffice, not even with the same e-mail address", () => {
    const contact = { emails: ["genetics@olwin.example"], website: "https://www.olwin.example/gme" };
    const there = [row("K1", "St Olwin's Hospital", "Dunmore, OH", contact)];
    const renamed = row("1", "Brightwater Medical Center", "Dunmore, OH", contact);
    expect(inShort(matchOf(there, renamed))).toBe("ask K1");
    expect(matchOf(there, { ...renamed, emails: [], website: "" }).decision).toBe("new");
  });

  test("the program's own name tells a site that the institution's does not", () => {
    const there = [
      row("K1", "Johnston Ferrel University", "Tarsow, OH", { program: "Pediatrics–Medical Genetics" }),
      row("K2", "Johnston Ferrel University", "Tarsow, OH", { program: "Johnston Ferrel University/Bayhurst Program" }),
    ];
    expect(inShort(matchOf(there, row("1", "Johnston Ferrel/Bayhurst", "Tarsow, OH")))).toBe("same K2");
  });

  test("what it rests on adds up to the probability", () => {
    const match = matchOf(OHIO, row("1", "U Vandoria Med Ctr", "Dunmore, OH"));
    const total = match.evidence.reduce((sum, { logOdds }) => sum + logOdds, 0);
    expect(1 / (1 + Math.exp(-total))).toBeCloseTo(match.probability, 2);
    expect(match.evidence.map(({ what }) => what)).toContain("city agrees");
  });
});

describe("pathways", () => {
  const both = [
    row("peds", "Quillmark University Hospital", "Dunmore, OH", { acgmeCode: "7653890001" }),
    row("med", "Quillmark University Hospital", "Dunmore, OH", { acgmeCode: "7663890001" }),
  ];

  test.each<readonly [string, string]>([
    ["Pediatrics–Medical Genetics", "same peds"],
    ["Peds/Med Genetics", "same peds"],
    ["Internal Medicine-Medical Genetics and Genomics", "same med"],
    ["Pediatrics", "new"],
    ["Medicine–Pediatrics", "new"],
    ["Psychiatry", "new"],
  ])("a row of %s is %s", (pathway, expected) => {
    expect(inShort(matchOf(both, row("1", "Quillmark Univ Hosp", "Dunmore, OH", { pathway })))).toBe(expected);
  });

  test("which of two pathways of the same name is asked about", () => {
    const match = matchOf(both, row("1", "Quillmark Univ Hosp", "Dunmore, OH"));
    expect(match).toMatchObject({ decision: "ask", others: [{}] });
    expect(match.probability).toBeCloseTo(0.5, 1);
  });

  test("an NRMP code tells the pathway too", () => {
    const incoming = row("1", "Quillmark Univ Hosp", "Dunmore, OH", { nrmpCodes: ["1999766C0"] });
    expect(inShort(matchOf(both, incoming))).toBe("same med");
  });
});

describe("a whole list", () => {
  test("a program is taken once; another row that fits it is not", () => {
    const there = [row("K1", "Johnston Ferrel University", "Tarsow, OH")];
    const list = [
      row("1", "Johnston Ferrel University", "Tarsow, OH"),
      row("2", "Johnston Ferrel University School of Medicine", "Tarsow, OH"),
    ];
    const decisions = matchPrograms(there, list, NOTHING_REMEMBERED).map(inShort);
    expect(decisions.filter((it) => it === "same K1").length).toBeLessThanOrEqual(1);
    expect(decisions).not.toContain("new");
  });

  test("a row that stands twice is twice the same", () => {
    const there = [row("K1", "Johnston Ferrel University", "Tarsow, OH")];
    const list = ["1", "2"].map((id) => row(id, "Johnston Ferrel Univ", "Tarsow, OH"));
    expect(matchPrograms(there, list, NOTHING_REMEMBERED).map(inShort)).toEqual(["same K1", "same K1"]);
  });

  test("the answers stand in the list's order", () => {
    const list = ["9", "10", "1"].map((id) => row(id, `Clinic ${id}`, "Holm, TX"));
    expect(matchPrograms([], list, NOTHING_REMEMBERED).map(({ id }) => id)).toEqual(["9", "10", "1"]);
  });
});
