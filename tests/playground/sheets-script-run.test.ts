import { describe, expect, it } from "vitest";
import { createGoogleClient, type ScriptRunner } from "../../playground/sheets/script-run";
import { open } from "./sheets-setup";

type Call = (...args: unknown[]) => void;
const call = (run: ScriptRunner, name: string, ...args: unknown[]): void => (run[name] as Call)(...args);

const SCRIPT = `
function echo(x) { return x; }
function date() { return { when: new Date(0) }; }
function loop() { var a = {}; a.a = a; return a; }
function method() { return [function () {}]; }
function nothing() {}
function boom() { throw new Error("boom"); }
function refused() { SpreadsheetApp.getActive().getSheets()[0].getRange(0, 1); }
`;

describe("google.script.run", () => {
  const cycle: unknown[] = [];
  cycle.push(cycle);
  it.each([
    ["plain data", { a: [1, "x", null, true] }, { a: [1, "x", null, true] }],
    ["undefined in a list", [1, undefined], [1, null]],
    ["undefined in an object", { a: undefined, b: 1 }, { b: 1 }],
    ["data like the wire's own", { kind: "date", time: 1 }, { kind: "date", time: 1 }],
  ])("carries %s", async (_, given, expected) => {
    const { addin } = await open(SCRIPT);
    expect(await addin.run("echo", given)).toEqual(expected);
  });

  it.each([
    ["a Date", { when: new Date() }],
    ["a function", [() => 1]],
    ["a cycle", cycle],
    ["a Map", new Map()],
  ])("refuses %s at once", async (_, given) => {
    const { addin } = await open(SCRIPT);
    expect(() => addin.run("echo", given)).toThrow("Failed due to illegal value in property: 0");
  });

  it.each([
    ["date", "Failed due to illegal value"],
    ["loop", "Failed due to illegal value"],
    ["method", "Failed due to illegal value"],
    ["boom", "Error: boom"],
    ["refused", "Exception: The starting row of the range is too small."],
    ["missing", "Script function not found: missing"],
    ["read_", "Script function not found: read_"],
  ])("%s fails", async (name, message) => {
    const { addin } = await open(SCRIPT);
    await expect(addin.run(name)).rejects.toThrow(message);
  });

  it("gives null for nothing", async () => {
    expect(await (await open(SCRIPT)).addin.run("nothing")).toBeNull();
  });

  it("calls handlers with the user object, and hides private names", async () => {
    const { run } = (await open(SCRIPT)).addin.googleClient().script;
    const success = await new Promise((resolve) => {
      call(
        run.withUserObject(7).withSuccessHandler((...args) => resolve(args)),
        "echo",
        "hi",
      );
    });
    const failure = await new Promise((resolve) => {
      call(
        run.withFailureHandler((error, user) => resolve([error.message, user])),
        "boom",
      );
    });
    expect([success, failure, run.read_]).toEqual([["hi", 7], ["Error: boom", undefined], undefined]);
  });

  it("lets ten calls run at once and the eleventh wait", async () => {
    const finish: (() => void)[] = [];
    const server = () => new Promise<{ ok: null }>((resolve) => finish.push(() => resolve({ ok: null })));
    const host = { close() {}, setHeight() {}, setWidth() {}, editor: { focus() {} } };
    const { run } = createGoogleClient(server, host).script;
    for (let index = 0; index < 11; index += 1) call(run, "f");
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(finish.length).toBe(10);
    finish[0]?.();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(finish.length).toBe(11);
  });
});
