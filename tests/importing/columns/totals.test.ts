import { describe, expect, test } from "vitest";
import { isTotal } from "../../../shared/importing/columns/totals";

const row = (text: string) => text.split("|").map((cell) => cell.trim());

describe("rows that add up the others", () => {
  test.each([
    "Total",
    "TOTAL:",
    "Total: 1",
    "Total: 5 programs",
    "Total (12)",
    "TOTAL (all) | | | | 12",
    "Grand Total | | 12",
    "Sub-total | | 12",
    "Subtotal Indiana | | IN | | 2",
    "Subtotal | Gary | IN | | 2",
    "Total for Indiana | | | 3",
    "Total programs | 1",
    "Total positions: | 1,200",
    "Count: 1",
    "Count | 3",
    "Average | | 3.4 | 12%",
    "Mean score | | $65,000",
    "Median:",
    " | Total | 3",
    "Sum | #REF!",
    "Average | n/a",
  ])("%s", (text) => expect(isTotal(row(text))).toBe(true));

  test.each([
    "Total Care Hospital | Fargo | ND",
    "Total Health Clinic | | 3",
    "Total Health Clinic",
    "Total Wellness Program | 3",
    "Mean Creek Hospital | 3",
    "Count Basie Medical Center | 2",
    "Mount Sum Clinic",
    "Totally Kids Hospital | 4",
    "Average Joe University | 3",
    "Total | Alder University | Gary",
    "Total | a@alder.example",
    "Alder University | Total | 3",
    "",
    "12",
  ])("%s is none", (text) => expect(isTotal(row(text))).toBe(false));
});
