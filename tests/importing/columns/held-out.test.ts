import { expect, test } from "vitest";
import vectors from "../../vectors/held-out-headers.json";
import { meanings } from "./targets";

interface Measured {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Each column alone in its list: the hardest case, since nothing beside it tells. */
function measure(withValues: boolean): Measured {
  const measured = { right: 0, wrong: 0, missed: 0 };
  for (const { header, values, target } of vectors.columns) {
    const rows = withValues ? values.map((value) => ({ cells: [value] })) : [];
    const [meaning = null] = meanings({ headers: [header], rows });
    if (meaning !== null) measured[meaning === target ? "right" : "wrong"]++;
    else if (target !== null) measured.missed++;
  }
  return measured;
}

// As measured once, when the mapper was finished. These columns are not for tuning: new names come from other lists.
test.each([
  ["with three values each: precision 98.6 %, recall 73 %", true, { right: 69, wrong: 1, missed: 25 }],
  ["by their headers alone: precision 95.5 %, recall 67 %", false, { right: 63, wrong: 3, missed: 31 }],
])("164 columns that nothing was tuned on, %s", (_, withValues, once) => {
  const now = measure(withValues);
  expect(now.wrong).toBeLessThanOrEqual(once.wrong);
  expect(now.right).toBeGreaterThanOrEqual(once.right);
});
