import { describe, expect, it } from "vitest";
import { tail } from "../../scripts/lib/child.mjs";
import { tally } from "../../scripts/lib/vitest.mjs";

describe("the count of the test command", () => {
  it("counts a test file that could not be loaded as a failure", () => {
    const testResults = [
      { status: "passed", assertionResults: [{}, {}] },
      { status: "failed", assertionResults: [{}] },
      { status: "failed", assertionResults: [] },
    ];
    expect(tally({ numPassedTests: 2, numFailedTests: 1, testResults })).toEqual({ passed: 2, failed: 2 });
  });
});

describe("a failed program's output", () => {
  it("is shown from its end, and says what is left out", () => {
    const lines = tail(Array.from({ length: 100 }, (_, line) => `line ${line}`).join("\n")).split("\n");
    expect(lines[0]).toBe("(40 earlier lines left out)");
    expect(lines.at(-1)).toBe("line 99");
  });
});
