import { describe, expect, test } from "vitest";
import vectors from "../../vectors/exported-headers.json";
import { meanings } from "./targets";

/** A person must map these: words that no name has, or too few of one. */
const UNKNOWN = new Set([
  "People Invited for Interview Last Year",
  "PGY1 Med School Grad Recency",
  "Faculty Culture/Feedback",
]);

describe("single columns as exporters and people write them", () => {
  test.each(vectors.columns)("$header", ({ header, values, target }) => {
    const rows = values.map((value) => ({ cells: [value] }));
    expect(meanings({ headers: [header], rows })).toEqual([UNKNOWN.has(header) ? null : target]);
  });
});
