import { describe, expect, test } from "vitest";
import { compareTowns, readTown } from "../../../shared/importing/match/towns";

const compared = (a: string, b: string, state: string) => [
  compareTowns(readTown(a, state), readTown(b, state)),
  compareTowns(readTown(b, state), readTown(a, state)),
];

describe("one town in two spellings", () => {
  test.each([
    ["Washington, D.C.", "Washington", "DC"],
    ["Washington D.C.", "Washington", "DC"],
    ["Washington DC", "Washington", "DC"],
    ["Washington, DC", "Washington D.C.", ""],
    ["Boston MA", "Boston", "MA"],
    ["St. Louis, MO, USA", "Saint Louis", "MO"],
    ["Winston-Salem, Forsyth", "Winston-Salem", "NC"],
    ["Reno, Washoe County", "Reno, Nevada", "NV"],
    ["Bronx, New York", "Bronx", "NY"],
    ["New York, New York, USA", "New York", "NY"],
  ])("%s is %s (%s)", (a, b, state) => expect(compared(a, b, state)).toEqual(["same", "same"]));

  test.each([
    ["Winston-Salem, Forsyth", "Forsyth", "NC"],
    ["Reno, Washoe County", "Sparks, Washoe County", "NV"],
    ["Port Washington", "Port Jefferson", "NY"],
    ["Kansas City", "Kansas", "KS"],
    ["Boston MA", "Worcester MA", "MA"],
  ])("%s is not %s (%s)", (a, b, state) => expect(compared(a, b, state)).toEqual(["different", "different"]));

  test.each(["", ",", "Washington", "D.C.", "MA"])("%j is compared with itself and a town without harm", (town) => {
    expect(["same", "unknown"]).toContain(compared(town, town, "MA")[0]);
  });
});
