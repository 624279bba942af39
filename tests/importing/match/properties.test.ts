import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Candidate, matchPrograms } from "../../../shared/importing/match";
import { findingsOf } from "../../../shared/importing/match/compare-programs";
import { jaroWinkler } from "../../../shared/importing/match/jaro-winkler";
import { profileReader } from "../../../shared/importing/match/profile";
import { NOTHING_REMEMBERED, row } from "./rows";

/** Few words and towns, so that rows are alike in every way they can be. */
const word = fc.constantFrom("Vandoria", "Quillmark", "Olwin", "Olwyn", "Ferrel", "Crest", "Ohio", "North", "Dunmore");
const shape = fc.constantFrom(
  (a: string) => `University of ${a}`,
  (a: string) => `U ${a} SOM`,
  (a: string, b: string) => `${a} ${b} Univ Hosp`,
  (a: string, b: string) => `${a} Health/${b} Medical Center Program`,
  (a: string, b: string) => `University of ${a}/${b} Hospital`,
  (a: string, b: string) => `${a} Med Ctr-${b}`,
  (a: string, b: string) => `St ${a}'s Hospital (${b})`,
  (a: string) => `${a.slice(0, 1)}${a.slice(1, 2).toUpperCase()}H`,
);
const name = fc.tuple(shape, word, word).map(([make, a, b]) => make(a, b));
const place = fc.constantFrom("Dunmore, OH", "Kelby, OH", "Kelby, PA", ", OH", "");
const pathway = fc.constantFrom("", "Pediatrics", "Pediatrics–Medical Genetics", "Internal Medicine–Medical Genetics");
const acgmeCode = fc.constantFrom("", "", "", "7653890001", "7653890002", "7663890001");
const nrmpCodes = fc.constantFrom([], [], [], ["1999765C0"], ["1999765P1"], ["1888766C0"]);
const program = fc
  .record({ name, place, pathway, acgmeCode, nrmpCodes })
  .map(({ name: institution, place: where, ...more }) => row("", institution, where, more));

const list = (prefix: string, maxLength = 8) =>
  fc
    .array(program, { maxLength })
    .map((rows): readonly Candidate[] => rows.map((it, index) => ({ ...it, id: `${prefix}${index}` })));

const decide = (there: readonly Candidate[], incoming: readonly Candidate[]) =>
  new Map(matchPrograms(there, incoming, NOTHING_REMEMBERED).map((match) => [match.id, match]));

describe("whatever the lists are", () => {
  test("their order decides nothing", () => {
    const shuffled = (rows: readonly Candidate[]) => fc.shuffledSubarray([...rows], { minLength: rows.length });
    const lists = fc
      .tuple(list("K"), list(""))
      .chain(([there, incoming]) =>
        fc.tuple(fc.constant(there), fc.constant(incoming), shuffled(there), shuffled(incoming)),
      );
    fc.assert(
      fc.property(lists, ([there, incoming, otherThere, otherIncoming]) => {
        const [one, other] = [decide(there, incoming), decide(otherThere, otherIncoming)];
        for (const [id, match] of one) {
          expect(other.get(id)).toMatchObject({ decision: match.decision, key: match.key, basis: match.basis });
        }
      }),
    );
  });

  test("another program that has nothing to do with a row never makes it one that is there", () => {
    const stranger = row("KX", "Zymborough Xantippe Clinic", "Zymford, OH", { pathway: "Pediatrics–Medical Genetics" });
    fc.assert(
      fc.property(list("K"), list(""), (there, incoming) => {
        const [without, withIt] = [decide(there, incoming), decide([...there, stranger], incoming)];
        for (const [id, { decision }] of without) {
          if (decision === "new") expect(withIt.get(id)?.decision).not.toBe("same");
          expect(withIt.get(id)?.key).not.toBe("KX");
        }
      }),
    );
  });

  test("codes that contradict each other, and pathways and states that do, are never the same", () => {
    fc.assert(
      fc.property(list("K"), list(""), (there, incoming) => {
        const matches = decide(there, incoming);
        for (const it of incoming) {
          const match = matches.get(it.id);
          const found = there.find(({ id }) => id === match?.key);
          if (match?.decision !== "same" || found === undefined) continue;
          if (it.acgmeCode !== "" && found.acgmeCode !== "") expect(it.acgmeCode).toBe(found.acgmeCode);
          if (it.state !== "" && found.state !== "") expect(it.state).toBe(found.state);
          const coded =
            it.acgmeCode !== "" || found.acgmeCode !== "" || it.nrmpCodes.length + found.nrmpCodes.length > 0;
          if (!coded && it.pathway !== "" && found.pathway !== "") expect(it.pathway).toBe(found.pathway);
        }
      }),
    );
  });

  test("towns that contradict each other are never the same by name, unless a name says the other's town", () => {
    const coded = ({ acgmeCode: code, nrmpCodes: codes }: Candidate) => code !== "" || codes.length > 0;
    fc.assert(
      fc.property(list("K"), list(""), (there, incoming) => {
        const matches = decide(there, incoming);
        for (const it of incoming) {
          const match = matches.get(it.id);
          const found = there.find(({ id }) => id === match?.key);
          if (match?.decision !== "same" || found === undefined || coded(it) || it.city === found.city) continue;
          if (it.city === "" || found.city === "") continue;
          expect([it, found].some(({ institution }) => /Dunmore|Kelby/.test(institution))).toBe(true);
        }
      }),
    );
  });

  test("a program is taken once, but by rows that share a code or say the same", () => {
    const says = ({ id: _, ...rest }: Candidate) => JSON.stringify(rest);
    fc.assert(
      fc.property(list("K"), list(""), (there, incoming) => {
        const matches = decide(there, incoming);
        for (const { id } of there) {
          const takers = incoming.filter(
            (it) => matches.get(it.id)?.key === id && matches.get(it.id)?.decision === "same",
          );
          const [first, ...others] = takers;
          for (const other of others) {
            const codes = [other.acgmeCode, ...other.nrmpCodes.map((code) => code.slice(0, 7))].filter(
              (it) => it !== "",
            );
            const shared = takers.some(
              (it) =>
                it !== other &&
                [it.acgmeCode, ...it.nrmpCodes.map((code) => code.slice(0, 7))].some((code) => codes.includes(code)),
            );
            expect(shared || (first !== undefined && says(first) === says(other))).toBe(true);
          }
        }
      }),
    );
  });

  test("a list matched with itself finds each program that has no double", () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1 }), (words) => {
        const there = words.map((it, index) => row(`K${index}`, `${it} Valley Hospital`, `${it}ville, OH`));
        const incoming = there.map((it) => ({ ...it, id: it.id.slice(1) }));
        for (const [id, match] of decide(there, incoming))
          expect(match).toMatchObject({ decision: "same", key: `K${id}` });
      }),
    );
  });

  test("probabilities lie between 0 and 1, and their sum does not exceed it", () => {
    fc.assert(
      fc.property(list("K"), list(""), (there, incoming) => {
        for (const { probability, others } of decide(there, incoming).values()) {
          const all = [probability, ...others.map((it) => it.probability)];
          expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
          expect(all.reduce((sum, it) => sum + it, 0)).toBeLessThanOrEqual(1.01);
        }
      }),
    );
  });
});

describe("likeness", () => {
  test("of names does not depend on which comes first", () => {
    fc.assert(
      fc.property(program, program, (one, other) => {
        const read = profileReader();
        const [a, b] = [read(one), read(other)];
        const [there, back] = [findingsOf(a, b, new Map()), findingsOf(b, a, new Map())];
        expect(back.town).toBe(there.town);
        expect(back.names.left).toBe(there.names.left);
        expect(back.names.shared).toBeCloseTo(there.names.shared, 10);
        expect(back.names.rarity).toBeCloseTo(there.names.rarity, 10);
      }),
      { numRuns: 1000 },
    );
  });

  test("of words does not either, and is 1 only for the same", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        expect(jaroWinkler(a, b)).toBe(jaroWinkler(b, a));
        expect(jaroWinkler(a, b) === 1).toBe(a === b);
      }),
    );
  });

  // Winkler 1990, table of examples.
  test.each<readonly [string, string, number]>([
    ["MARTHA", "MARHTA", 0.961],
    ["DWAYNE", "DUANE", 0.84],
    ["DIXON", "DICKSONX", 0.813],
    ["ABC", "XYZ", 0],
  ])("of %s and %s is %d", (a, b, expected) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(expected, 3);
  });
});
