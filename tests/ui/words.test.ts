import { describe, expect, it } from "vitest";
import { tierLabel } from "../../shared/ui/tiers";
import { cellText, count, localDate, oneDecimal, percent } from "../../shared/ui/words";

describe("words", () => {
  it.each([
    [71.25, "71.3"],
    [71.35, "71.4"],
    [0, "0.0"],
    [100, "100.0"],
  ])("writes %d as %s", (value, text) => expect(oneDecimal(value)).toBe(text));

  it.each([
    [0, "0%"],
    [0.004, "1%"],
    [0.6, "60%"],
    [0.998, "99%"],
    [1, "100%"],
  ])("a share of %d is %s: neither all nor nothing unless it is", (value, text) => expect(percent(value)).toBe(text));

  it("counts in the singular, the plural and with thousands", () => {
    expect([count(1, "cell"), count(0, "cell"), count(1200, "cell")]).toEqual(["1 cell", "0 cells", "1,200 cells"]);
  });

  it.each([
    [null, "nothing"],
    ["", "nothing"],
    ["IL", "“IL”"],
    [4.5, "4.5"],
    [true, "TRUE"],
    [{ error: "#N/A" }, "#N/A"],
  ])("a cell with %j reads %s", (value, text) => expect(cellText(value)).toBe(text));

  it.each([
    ["Tier 1 (provisional)", "Tier 1 (provisional) · best fit"],
    ["My favourites", "My favourites"],
    ["", "No tier yet"],
  ])("the tier “%s” reads “%s”", (tier, label) => expect(tierLabel(tier)).toBe(label));

  it("takes the date from the user's own time zone", () => {
    expect(localDate(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
  });
});
