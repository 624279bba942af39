import { describe, expect, it } from "vitest";
import { runNodeAside, runNodeHere, tail } from "../../scripts/lib/child.mjs";
import { sum, tally } from "../../scripts/lib/vitest.mjs";

describe("the count of the test command", () => {
  it("counts a test file that could not be loaded as a failure", () => {
    const testResults = [
      { status: "passed", assertionResults: [{}, {}] },
      { status: "failed", assertionResults: [{}] },
      { status: "failed", assertionResults: [] },
    ];
    expect(tally({ numPassedTests: 2, numFailedTests: 1, testResults })).toEqual({ passed: 2, failed: 2 });
  });

  it("is that of both parts", () => {
    const parts = [
      { passed: 2, failed: 1 },
      { passed: 3, failed: 0 },
    ];
    expect(sum(parts)).toEqual({ passed: 5, failed: 1 });
  });
});

describe("a part of the tests", () => {
  const program = "console.log('on the page'); console.error('a fault'); process.exitCode = 3";

  it("that runs aside gives its exit code and all that it printed", async () => {
    const { code, printed } = await runNodeAside(["-e", program], { cwd: "." });
    expect(code).toBe(3);
    expect(printed).toContain("on the page\n");
    expect(printed).toContain("a fault\n");
  });

  it("that has the terminal lets everything else go first", async () => {
    const waits = "setTimeout(() => { process.exitCode = os.getPriority() > 0 ? 5 : 6 }, 300)";
    expect(await runNodeHere(["-e", waits], { cwd: "." })).toEqual({ code: 5, printed: "" });
  });
});

describe("a failed program's output", () => {
  it("is shown from its end, and says what is left out", () => {
    const lines = tail(Array.from({ length: 100 }, (_, line) => `line ${line}`).join("\n")).split("\n");
    expect(lines[0]).toBe("(40 earlier lines left out)");
    expect(lines.at(-1)).toBe("line 99");
  });
});
