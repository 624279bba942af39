import { describe, expect, it } from "vitest";
import { parseStartArgs, parseTestArgs } from "../../scripts/lib/args.mjs";

describe("npm start's arguments", () => {
  it.each([
    [[], {}, { port: null, open: true }],
    [["--port", "8080"], {}, { port: 8080, open: true }],
    [["--port=8080", "--no-open"], {}, { port: 8080, open: false }],
    [[], { CI: "true" }, { port: null, open: false }],
    [[], { CI: "false" }, { port: null, open: true }],
  ])("%j in %j", (args, env, expected) => expect(parseStartArgs(args, env)).toEqual(expected));

  it.each([
    [["--port", "eighty"], '--port "eighty" is not a number'],
    [["--port", "0"], "outside 1 to 65535"],
    [["--port", "70000"], "outside 1 to 65535"],
    [["--prot", "1"], "Unknown option '--prot'"],
    [["8080"], "Unexpected argument '8080'"],
  ])("refuses %j in one sentence with the usage", (args, message) => {
    expect(() => parseStartArgs(args, {})).toThrow(message);
    expect(() => parseStartArgs(args, {})).toThrow("Usage: npm start");
  });
});

describe("npm test's arguments", () => {
  it("are parts of paths", () => expect(parseTestArgs(["scoring"])).toEqual({ filters: ["scoring"] }));
  it("are no options", () => expect(() => parseTestArgs(["--watch"])).toThrow("Unknown option --watch"));
});
