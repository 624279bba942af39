import { expect, test } from "vitest";
import { open } from "./sheets-setup";

const SCRIPT = `
function work() {
  var cache = CacheService.getUserCache();
  while (cache.get("stop") === null) SpreadsheetApp.flush();
  return "stopped";
}
function stop() { CacheService.getUserCache().put("stop", "yes"); return "told"; }
`;

test("a page's second call runs while its first is under way, and can tell it something", async () => {
  const { addin } = await open(SCRIPT);
  const working = addin.run("work");
  expect(await addin.run("stop")).toBe("told");
  expect(await working).toBe("stopped");
});
