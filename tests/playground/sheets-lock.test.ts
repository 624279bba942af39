import { describe, expect, test } from "vitest";
import { open } from "./sheets-setup";

/** Each adds ten to the same cell, one by one, reading it anew each time. */
const SCRIPT = `
function add(patience) {
  var lock = LockService.getDocumentLock();
  if (!lock.tryLock(patience)) return "busy";
  var cell = SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1);
  for (var i = 0; i < 10; i++) cell.setValue(Number(cell.getValue()) + 1);
  return cell.getValue();
}
function stop() { LockService.getDocumentLock().tryLock(10); throw new Error("stopped"); }
function wait() { LockService.getDocumentLock().tryLock(10); while (true) SpreadsheetApp.flush(); }
`;

/** Two who have the same document open. */
async function two(limits = {}) {
  const first = await open(SCRIPT, { limits });
  const second = await open(SCRIPT, { model: first.model });
  return [first.addin, second.addin] as const;
}

describe("the document's lock", () => {
  test("keeps two who write at the same time apart", async () => {
    const [one, other] = await two();
    const sums = await Promise.all([one.run("add", 20_000), other.run("add", 20_000), one.run("add", 20_000)]);
    expect(sums.map(Number).sort((a, b) => a - b)).toEqual([10, 20, 30]);
  });

  test("is not given to who does not wait for it", async () => {
    const [one, other] = await two({ script: 1_000 });
    const waiting = expect(one.run("wait")).rejects.toThrow("Exceeded maximum execution time");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await other.run("add", 1)).toBe("busy");
    await waiting;
  });

  test.each(["stop", "wait"])("is free again when the script that held it ended: %s", async (name) => {
    const [one, other] = await two({ script: 300 });
    await expect(one.run(name)).rejects.toThrow();
    expect(await other.run("add", 20_000)).toBe(10);
  });
});
