/** Invented ratings and programs, the same in every run. */
import { DOMAINS } from "../../shared/program/domains";

/** Numbers from 0 to 1 that look random: the linear congruential generator of Numerical Recipes. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export type HostCell = number | string | null;

/** A rating from 1 to 5 in steps of a half. */
export function inventRating(random: () => number): number {
  return 1 + Math.floor(random() * 9) / 2;
}

/** As rows of a sheet hold them: of 100 cells, 10 are blank, 4 say "?", and 6 are numbers as text. */
export function inventRatings(rows: number, blank: HostCell, random: () => number): readonly (readonly HostCell[])[] {
  const cell = (): HostCell => {
    const kind = random();
    if (kind < 0.1) return blank;
    if (kind < 0.14) return "?";
    const rating = inventRating(random);
    return kind < 0.2 ? String(rating) : rating;
  };
  return Array.from({ length: rows }, () => DOMAINS.map(cell));
}

/** The same ratings as a program in any language would hold them: row after row, NaN for what is not rated. */
export function packRatings(cells: readonly (readonly HostCell[])[], blank: HostCell): Float64Array {
  return Float64Array.from(cells.flat(), (cell) => (cell === blank || cell === "?" ? Number.NaN : Number(cell)));
}

const STATES = ["OH", "TX", "OR", "ME", "UT", "IA", "GA", "NV"];

/** A list as people keep it, a fifth of it not rated. No institution of these names exists, and no such codes. */
export function inventList(programs: number): string {
  const random = randomNumbers(programs);
  const headers = ["Institution", "City", "State", "Program", "Pathway", "ACGME code", "NRMP codes", "Website"];
  const row = (_: unknown, index: number) => {
    const number = String(index + 1).padStart(4, "0");
    const ratings = DOMAINS.map(() => (random() < 0.2 ? "" : inventRating(random)));
    return [
      ...[`Invented Hospital ${number}`, `Town ${number}`, STATES[index % STATES.length]],
      ...[`Invented Program ${number}`, "Medical Genetics and Genomics", `999000${number}`, `9${number}1M0`],
      ...[`https://program-${number}.example`, ...ratings],
    ].join();
  };
  const header = [...headers, ...DOMAINS.map(({ label }) => label)].join();
  return `${[header, ...Array.from({ length: programs }, row)].join("\r\n")}\r\n`;
}

/** A national list of 20 columns with its header: codes, texts with commas and quotation marks, dates, blank cells. */
export function inventNationalList(programs: number): readonly (readonly (string | number | Date)[])[] {
  const random = randomNumbers(programs);
  const pick = (texts: readonly string[]) => texts[Math.floor(random() * texts.length)] ?? "";
  const header = Array.from({ length: 20 }, (_, column) => `Column ${column + 1}`);
  const row = (_: unknown, index: number) => {
    const quarter = (quarters: number) => [
      `Invented Hospital ${index % 900} of ${pick(["Town", "Lake", "Hill"])} ${quarters}`,
      pick(["", "", `Asks for "two letters", and ${index} months`, "not available"]),
      `https://program-${index}.example/${pick(["gme", "residency"])}/${quarters}`,
      pick(STATES),
    ];
    return [
      ...[
        9_990_000_000 + index,
        new Date(Date.UTC(2026, index % 12, 1 + (index % 28))),
        60 + (index % 40),
        pick(["True", "False"]),
      ],
      ...[1, 2, 3, 4].flatMap(quarter),
    ];
  };
  return [header, ...Array.from({ length: programs }, row)];
}
