import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { startPage } from "../../playground/page/main";
import { fakeModel } from "../playground/sheets-fake-model";

const PAGE = readFileSync("playground/page/index.html", "utf8");

test("the page says that it is ready only once the grid takes commands", async () => {
  document.documentElement.innerHTML = PAGE.replace(/<script.*<\/script>/, "");
  const model = fakeModel();
  let draw: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    draw = resolve;
  });
  const session = async () => ({
    commands: { kind: "menus" as const, menus: [] },
    opening: null,
    run: async () => undefined,
    dispose: () => undefined,
  });
  const started = startPage({
    createModel: () => ({ ...model, ready }),
    sessions: { excel: session, sheets: session },
    exportWorkbook: async () => new Uint8Array(),
  });
  const status = () => document.getElementById("status")?.textContent;
  await expect.poll(() => document.getElementById("commands")?.childElementCount).toBe(1);
  expect([document.documentElement.dataset.ready, status()]).toEqual(["false", "Starting the add-in in Excel…"]);
  draw();
  await started;
  expect([document.documentElement.dataset.ready, status()]).toEqual(["true", "Excel: ready"]);
});
