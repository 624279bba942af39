import { describe, expect, test } from "vitest";
import { type Candidate, matchPrograms } from "../../../shared/importing/match";
import { inShort, matchOf, NOTHING_REMEMBERED, row } from "./rows";

/** Of one pathway and without codes: name and place alone tell them apart. */
const ofPathway = (id: string, institution: string, place: string, more: Partial<Candidate> = {}) =>
  row(id, institution, place, { pathway: "Pediatrics–Medical Genetics", ...more });

type NameAndPlace = readonly [institution: string, place: string];
type Pair = readonly [known: NameAndPlace, incoming: NameAndPlace];

const oneTown = (place: string, pairs: readonly (readonly [known: string, incoming: string])[]): readonly Pair[] =>
  pairs.map(([known, incoming]) => [
    [known, place],
    [incoming, place],
  ]);

function bandsOf([known, incoming]: Pair): readonly string[] {
  const [a, b] = [ofPathway("K1", ...known), ofPathway("1", ...incoming)];
  const back = matchOf([{ ...b, id: "K1" }], { ...a, id: "1" });
  return [inShort(matchOf([a], b)), inShort(back)];
}

const said = ([known, incoming]: Pair) => `${known.join(", ")} ~ ${incoming.join(", ")}`;

/** Each is what a careful person decides who knows no more than the two rows. */
describe("namesakes of different kinds in one town are asked about", () => {
  const pairs = oneTown("Dunmore, OH", [
    ["Alder University", "Alder Children's Hospital"],
    ["Alder University Hospital", "Alder Childrens Hosp"],
    ["Alder Medical Center", "Alder Children's Medical Center"],
    ["St Olwin's Hospital", "St Olwin's Children's Hospital"],
    ["Granite State Medical Center", "Granite Regional Clinic"],
    ["Vandoria State University", "Vandoria University"],
    ["University of Northeast Vandoria", "University of Northwest Vandoria"],
    ["Vandoria Medical Center", "Vandoria VA Medical Center"],
    ["Marlow VAMC", "Marlow County Hospital"],
    ["Marlow County Hospital", "Marlow Memorial Hospital"],
    ["Marlow General Hospital", "Marlow Memorial Hospital"],
    ["Marlow Community Hospital", "Marlow University Hospital"],
    ["Marlow Regional Medical Center", "Marlow Community Hospital"],
    ["Brenholt University", "Brenholt Clinic"],
    ["Brenholt Hospital", "Brenholt Clinic"],
    ["Holm Women's Hospital", "Holm Hospital"],
    ["Ferrel Rehabilitation Institute", "Ferrel Medical Center"],
    ["Ferrel Behavioral Health", "Ferrel Health"],
    ["Kelby Cancer Center", "Kelby Medical Center"],
    ["Kelby Army Medical Center", "Kelby Medical Center"],
    ["Penhallow Eye Institute", "Penhallow Health"],
    ["Penhallow College of Osteopathic Medicine", "University of Penhallow School of Medicine"],
    ["Quillmark Hospital", "Quillmark Morningside"],
    ["Quillmark Medical Center", "Quillmark Bayhurst Medical Center"],
    ["Vandoria Health", "Vandoria Health Harborview"],
    ["Vandoria Health", "Vandoria Health/Gregby University Hospital"],
    ["Vandoria Health", "Vandoria Dunmore Hospital Center"],
    ["Alder Heart Institute", "Alder Medical Center"],
    ["Alder Surgical Hospital", "Alder Hospital"],
    ["Alder Dental College", "Alder College of Medicine"],
    ["Alder School of Public Health", "Alder School of Medicine"],
    ["Alder Physicians Group", "Alder Hospital"],
    ["Alder Air Force Base Hospital", "Alder Hospital"],
    ["Brenholt Indian Medical Center", "Brenholt Medical Center"],
    ["Brenholt Medical Group", "Brenholt Medical Center"],
    ["Brenholt Family Clinic", "Brenholt University Hospital"],
    ["Holm City Hospital", "Holm County Hospital"],
    ["North Holm Hospital", "Holm Hospital"],
    ["Holm Baptist Hospital", "Holm Methodist Hospital"],
    ["Sacred Heart Medical Center", "Sacred Heart Children's Hospital"],
    ["Vandoria Tech University", "Vandoria University"],
    ["St Olwin's Medical Center", "St Olwin's Behavioral Medical Center"],
    ["Marlow Community Health Center", "Marlow General Hospital"],
    ["Marlow Health Department", "Marlow Health"],
    ["Kelby Memorial VA Hospital", "Kelby Memorial Hospital"],
  ]);

  test.each(pairs.map((pair) => [said(pair), pair] as const))("%s", (_, pair) => {
    expect(bandsOf(pair)).toEqual(["ask K1", "ask K1"]);
  });
});

describe("namesakes of different towns are asked about, whatever else agrees", () => {
  test.each(
    (
      [
        [
          ["Jefferby Hospital", "Seaton, WA"],
          ["Jefferby University", "Spokely, WA"],
        ],
        [
          ["Cascadel Health", "Eugelby, OR"],
          ["Cascadel", "Portham, OR"],
        ],
        [
          ["Quillmark University Hospital", "Dunmore, OH"],
          ["Quillmark University Hospital", "Kelby, OH"],
        ],
        [
          ["University of Vandoria", "Dunmore, OH"],
          ["U Vandoria SOM", "Holm, OH"],
        ],
        [
          ["St Olwin's Hospital", "Dunmore, OH"],
          ["St Olwins Hosp", "Tarsow, OH"],
        ],
        [
          ["Brenholt Clinic", "Dunmore, OH"],
          ["Brenholt Clinic", "East Dunmore, OH"],
        ],
        [
          ["Brenholt Clinic", "Dunmore, OH"],
          ["Brenholt Clinic", "Lake Dunmore, OH"],
        ],
        [
          ["Brenholt Clinic", "North Dunmore, OH"],
          ["Brenholt Clinic", "South Dunmore, OH"],
        ],
        [
          ["Brenholt Clinic", "Springdale, OH"],
          ["Brenholt Clinic", "Springvale, OH"],
        ],
        [
          ["Mount Cedar Hospital", "Queens, NY"],
          ["Mount Cedar Morningside", "New York, NY"],
        ],
        [
          ["Mount Cedar Hospital", "Brooklyn, NY"],
          ["Mount Cedar Hospital", "Bronx, NY"],
        ],
        [
          ["Mount Cedar Hospital", "Brooklyn, NY"],
          ["Mount Cedar Hospital", "Albanby, NY"],
        ],
        [
          ["Olwin Medical Center", "Brooklyn, OH"],
          ["Olwin Medical Center", "Queens, OH"],
        ],
        [
          ["Abrel Health Network", "Dunmore, OH"],
          ["Abrel Health", "Kelby, OH"],
        ],
        [
          ["Midvale Consortium", "Dunmore, OH"],
          ["Midvale Heart Consortium", "Kelby, OH"],
        ],
        [
          ["Midvale Medical Centers", "Dunmore, OH"],
          ["Midvale Medical Center", "Kelby, OH"],
        ],
      ] satisfies readonly Pair[]
    ).map((pair) => [said(pair), pair] as const),
  )("%s", (_, pair) => {
    expect(bandsOf(pair)).toEqual(["ask K1", "ask K1"]);
  });

  test("even with the same website and e-mail address", () => {
    const contact = { website: "https://www.quillmark.example/gme", emails: ["genetics@quillmark.example"] };
    const there = [ofPathway("K1", "Quillmark University Hospital", "Dunmore, OH", contact)];
    expect(inShort(matchOf(there, ofPathway("1", "Quillmark University Hospital", "Kelby, OH", contact)))).toBe(
      "ask K1",
    );
  });
});

describe("a town's name says only where: hospitals named for it are asked about unless they are named alike", () => {
  const pairs = oneTown("Dunmore, OH", [
    ["Dunmore Hospital", "University of Dunmore"],
    ["Dunmore Medical Center", "Dunmore Health"],
    ["Dunmore Clinic", "Dunmore Hospital"],
    ["Dunmore Memorial Hospital", "Dunmore Hospital"],
    ["Dunmore Regional Medical Center", "Dunmore General Hospital"],
  ]);

  test.each(pairs.map((pair) => [said(pair), pair] as const))("%s", (_, pair) => {
    expect(bandsOf(pair)).toEqual(["ask K1", "ask K1"]);
  });

  test.each(
    oneTown("Dunmore, OH", [
      ["Dunmore Hospital", "Mercy Medical Center"],
      ["University Hospital", "Quillmark Hospital"],
      ["Gregor Vale University", "CrestStar Health/Gregortown-Vale Hospital Center"],
    ]).map((pair) => [said(pair), pair] as const),
  )("%s are not even alike", (_, pair) => {
    for (const band of bandsOf(pair)) expect(band).not.toMatch(/^same/);
  });
});

describe("one institution's short name and its full one are the same", () => {
  const pairs = oneTown("Dunmore, OH", [
    ["University of Vandoria School of Medicine", "Vandoria University"],
    ["University of Vandoria Medical Center Program", "U Vandoria SOM"],
    ["Vandoria Medical Center", "Vandoria Health"],
    ["Quillmark Hospital", "Quillmark Memorial Hospital"],
    ["Quillmark Regional Medical Center", "Quillmark Med Ctr"],
    ["Quillmark University", "Quillmark Univ Hosp"],
    ["Vandoria Medical Care/University of Ellery Medical Center", "Vandoria Medical Care"],
    ["Vandoria Health System", "Vandoria Heath Sys"],
    ["University of Vandoria/Brenholt Clinic Foundation", "Brenholt Clinic"],
    ["Quillmark University Medical Center", "Quillmark Univ Hosps"],
    ["Alder Children's Hospital and Medical Center", "Alder Childrens"],
    ["Children's Hospital of Dunmore", "Dunmore Children's Hospital"],
    ["Brenholt Clinic Foundation", "Brenholt Clinic"],
    ["Brenholt Clinic College of Medicine and Science", "Brenholt Clinic"],
    ["Marlow VA Medical Center", "Marlow VAMC"],
    ["Marlow County Medical Center", "Marlow Cnty Hosp"],
    ["Penhallow HealthCare System", "Penhallow Hlth Sys"],
    ["Vandoria State University College of Medicine", "Vandoria St U"],
    ["Penhallow University College of Osteopathic Medicine", "Penhallow U COMP"],
    ["Dunmore Hospital Program", "Dunmore Hosp"],
    ["Alder University Health System", "Alder Univ Sch of Med"],
    ["University of Brenholt Health Sciences Center", "Brenholt Hlth Sci Ctr"],
    ["Medical College of Vandoria", "Vandoria Medical College"],
    ["Ferrel Memorial Medical Center", "Ferrel Mem Hosp"],
    ["Saint Olwin's Hospital & Medical Center", "St. Olwin Med Ctr"],
    ["Marlow Community Medical Center Program", "Marlow Comm Hosp"],
    ["Alder Hospital Foundation", "Alder Hospital"],
    ["Kelby Veterans Affairs Medical Center", "Kelby VA Hlth Care Sys"],
    ["Brenholt Women's and Children's Hospital", "Brenholt Womens & Childrens Hosp"],
    ["Alder Health System, Inc.", "Alder Health"],
  ]);

  test.each(pairs.map((pair) => [said(pair), pair] as const))("%s", (_, pair) => {
    expect(bandsOf(pair)).toEqual(["same K1", "same K1"]);
  });

  test.each<Pair>([
    [
      ["Mount Cedar Hospital", "Queens, NY"],
      ["Mt Cedar Hosp", "New York, NY"],
    ],
    [
      ["Lindell Medical Center", "Manhattan, NY"],
      ["Lindell Med Ctr", "New York City, NY"],
    ],
    [
      ["Hawthel Clinic", "Staten Island, NY"],
      ["Hawthel Clinic", "New York, NY"],
    ],
    [
      ["Quillmark University Hospital", "Fort Marlow, OH"],
      ["Quillmark Univ Hosp", "Ft. Marlow, OH"],
    ],
    [
      ["Quillmark University Hospital", "Winsel-Salby, OH"],
      ["Quillmark Univ Hosp", "Winsel Salby, OH"],
    ],
    [
      ["Quillmark University Hospital", "Pittsborough, OH"],
      ["Quillmark Univ Hosp", "Pittsboroug, OH"],
    ],
    [
      ["Quillmark University Hospital", "Dunmore, OH"],
      ["Quillmark Univ Hosp-Dunmore", "Dunmore Heights, OH"],
    ],
  ])("%s and %s: the towns do not contradict each other", (known, incoming) => {
    expect(bandsOf([known, incoming])).toEqual(["same K1", "same K1"]);
  });

  test.each<Pair>([
    [
      ["Abrel Health Network", "Dunmore, OH"],
      ["Abrel Hlth Netw", "Kelby, OH"],
    ],
    [
      ["Midvale University Osteopathic Postdoctoral Training Institute", "Dunmore, OH"],
      ["Midvale Univ OPTI", "Kelby, OH"],
    ],
    [
      ["South Vandoria Medical Education Consortium Program", "Dunmore, OH"],
      ["South Vandoria Med Ed Consortium", "Kelby, OH"],
    ],
    [
      ["Olsea Community Health Centers", "Dunmore, OH"],
      ["Olsea Comm Health Ctrs", "Kelby, OH"],
    ],
  ])("%s and %s: what is spread over many towns is at home in none", (known, incoming) => {
    expect(bandsOf([known, incoming])).toEqual(["same K1", "same K1"]);
  });

  test("also where a town is written with its state", () => {
    const there = [ofPathway("K1", "Quillmark University Hospital", "Dunmore, OH")];
    const incoming = { ...ofPathway("1", "Quillmark Univ Hosp", "Dunmore, OH"), city: "Dunmore, OH" };
    expect(inShort(matchOf(there, incoming))).toBe("same K1");
  });
});

describe("two rows of a list that fit one program", () => {
  const decide = (there: readonly Candidate[], list: readonly Candidate[]) =>
    matchPrograms(there, list, NOTHING_REMEMBERED).map(inShort);

  test("are both asked about where the one that says less fits by name better", () => {
    const there = [
      ofPathway("K1", "University of Verona Medical Center and Affiliated Children's Hospitals", "Verona, OH"),
    ];
    const list = [
      ofPathway("1", "Verona Affiliated Childrens Health System Consortium", "Verona, OH"),
      ofPathway("2", "University of Verona Medical Center", "Verona, OH", { pathway: "" }),
    ];
    expect(decide(there, list)).toEqual(["ask K1", "ask K1"]);
    expect(decide(there, [...list].reverse())).toEqual(["ask K1", "ask K1"]);
  });

  test("are both asked about where they fit it alike", () => {
    const there = [ofPathway("K1", "Alder University", "Dunmore, OH")];
    const list = [
      ofPathway("1", "Alder University Hospital", "Dunmore, OH"),
      ofPathway("2", "Alder University Medical Center", "Dunmore, OH"),
    ];
    expect(decide(there, list)).toEqual(["ask K1", "ask K1"]);
  });

  test("the one named in the very words takes it, the other is asked about", () => {
    const there = [ofPathway("K1", "Alder Medical Center", "Dunmore, OH")];
    const list = [
      ofPathway("1", "Alder Medical Center", "Dunmore, OH"),
      ofPathway("2", "Alder Morningside Medical Center", "Dunmore, OH"),
    ];
    expect(decide(there, list)).toEqual(["same K1", "ask K1"]);
  });

  test("a better namesake without a pathway is not passed over", () => {
    const there = [ofPathway("K1", "Quillmark University Hospital of Vale", "Dunmore, OH")];
    const list = [
      ofPathway("1", "Quillmark University Hospital", "Dunmore, OH"),
      ofPathway("2", "Quillmark University Hospital of Vale", "Dunmore, OH", { pathway: "" }),
    ];
    expect(decide(there, list)).not.toContain("new");
    expect(decide(there, list)[0]).toBe("ask K1");
  });

  test("a row whose likely program another has by its code is asked about", () => {
    const there = [ofPathway("K1", "Alder University", "Dunmore, OH", { acgmeCode: "7653890001" })];
    const list = [
      ofPathway("1", "Alder University", "Dunmore, OH", { acgmeCode: "7653890001" }),
      ofPathway("2", "Alder University School of Medicine", "Dunmore, OH"),
    ];
    expect(decide(there, list)).toEqual(["same K1", "ask K1"]);
  });

  test("a row with a code of its own is another program", () => {
    const there = [ofPathway("K1", "Alder University", "Dunmore, OH", { acgmeCode: "7653890001" })];
    const list = [
      ofPathway("1", "Alder University", "Dunmore, OH", { acgmeCode: "7653890001" }),
      ofPathway("2", "Alder University", "Dunmore, OH", { acgmeCode: "7653890002" }),
    ];
    expect(decide(there, list)).toEqual(["same K1", "new"]);
  });

  test("a row with little in common with what another takes is new", () => {
    const there = [ofPathway("K1", "Alder University", "Dunmore, OH")];
    const list = [
      ofPathway("1", "Alder University", "Dunmore, OH"),
      ofPathway("2", "Quillmark University", "Dunmore, OH"),
    ];
    expect(decide(there, list)).toEqual(["same K1", "new"]);
  });
});
