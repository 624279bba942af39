import { describe, expect, test } from "vitest";
import { dateOrder, readDateIn } from "../../../shared/importing/clean/dates";
import { isoDate } from "../../../shared/importing/read-date";

/** A column's dates as YYYY-MM-DD, or why they are none. */
function column(...cells: readonly string[]): readonly (string | null)[] {
  const order = dateOrder(cells);
  return cells.map((cell) => {
    const read = readDateIn(order, cell);
    return typeof read === "number" ? isoDate(read) : read.reason;
  });
}

const NO_DATE = "is not a date like 2026-11-30 or 11/30/2026";

describe("a column's dates", () => {
  test.each<readonly [string, readonly string[], readonly (string | null)[]]>([
    ["as the US writes them", ["7/5/2026", "11/30/2026"], ["2026-07-05", "2026-11-30"]],
    ["day first, by one that can be nothing else", ["7/5/2026", "30/11/2026"], ["2026-05-07", "2026-11-30"]],
    ["with dots", ["5.7.2026", "30.11.2026"], ["2026-07-05", "2026-11-30"]],
    ["nothing tells: as in the US", ["7/5/2026"], ["2026-07-05"]],
    [
      "both in one column: what may be either is no date",
      ["7/5/2026", "30/11/2026", "11/30/2026", "6/6/2026"],
      ["may be month/day or day/month: the column has both", "2026-11-30", "2026-11-30", "2026-06-06"],
    ],
    ["two digits of a year", ["11/30/26"], ["2026-11-30"]],
    ["with a time of day", ["11/30/2026 4:30 PM", "2026-11-30T16:30:00Z"], ["2026-11-30", "2026-11-30"]],
    [
      "months by name",
      ["Nov 30, 2026", "30 November 2026", "3rd Jan 2026"],
      ["2026-11-30", "2026-11-30", "2026-01-03"],
    ],
    ["a day that does not exist", ["2/30/2026", "Feb 30, 2026", "Foo 3, 2026"], [NO_DATE, NO_DATE, NO_DATE]],
    ["no date", ["soon", "20261130"], [NO_DATE, NO_DATE]],
  ])("%s", (_, cells, dates) => expect(column(...cells)).toEqual(dates));
});
