// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { type Screen, show } from "./render";
import { emptyStatus, fullStatus, NO_COUNTS, preview } from "./samples";

let screen: Screen;
afterEach(() => screen.dispose());

const found = {
  ...preview,
  plan: { ...preview.plan, title: "Repair the master workbook" },
  summary: ["To make: Settings", "Programs: 2 formulas to put back"],
  counts: NO_COUNTS,
  rejected: [],
  notice: null,
};

describe("master workbook", () => {
  it("is offered empty in a workbook without one", async () => {
    screen = await show("home");
    await screen.answer(screen.backend.last("status"), { ok: true, value: emptyStatus });
    await screen.press("Make an empty master workbook");
    expect(screen.heading()).toBe("Master workbook");
    expect(screen.backend.last("preview").request).toEqual({
      kind: "preview",
      action: { kind: "create-master", today: "2026-06-01" },
    });
  });

  it("says what is missing and writes only after the button", async () => {
    screen = await show("home");
    await screen.answer(screen.backend.last("status"), { ok: true, value: fullStatus });
    await screen.press("Check and repair");
    await screen.answer(screen.backend.last("preview"), { ok: true, value: found });
    for (const line of found.summary) expect(screen.text()).toContain(line);
    expect(screen.backend.count("apply")).toBe(0);
    await screen.press("Repair the master workbook");
    expect(screen.backend.last("apply").request).toMatchObject({ kind: "apply", plan: found.plan });
    await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "applied", cells: 9 } });
    expect(screen.text()).toContain("History and undo can take it back");
  });

  it("offers nothing to write where everything is in its place", async () => {
    screen = await show("master");
    const whole = { ...found, plan: { ...found.plan, changes: [] }, summary: ["Everything is in its place"] };
    await screen.answer(screen.backend.last("preview"), { ok: true, value: whole });
    expect(screen.text()).toContain("Everything is in its place");
    expect(screen.hasButton("Repair the master workbook")).toBe(false);
  });
});
