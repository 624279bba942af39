// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { COLUMN_TEMPLATES } from "../../shared/workbook/templates/column-templates";
import { type Screen, show } from "./render";
import { NO_COUNTS, preview } from "./samples";

let screen: Screen;
afterEach(() => screen.dispose());

const found = {
  ...preview,
  summary: ["2 new columns on Mine: D:E, headers in row 1"],
  columns: [
    { header: "Hospital", place: "A", state: "used" as const },
    { header: "City", place: "D", state: "new" as const },
    { header: "State", place: "E", state: "new" as const },
    { header: "Tier", place: "C", state: "yours" as const },
  ],
  counts: NO_COUNTS,
  rejected: [],
  notice: null,
};

describe("add columns", () => {
  it("offers every group with what it brings", async () => {
    screen = await show("columns");
    for (const { label, summary } of COLUMN_TEMPLATES) {
      expect(screen.hasButton(`${label}${summary}`)).toBe(true);
      expect(screen.text()).toContain(summary);
    }
    expect(screen.backend.count("preview")).toBe(0);
  });

  it("shows where each column comes, what is there already, and what stays the user's; writes after the button", async () => {
    screen = await show("columns");
    await screen.press("Program details");
    expect(screen.heading()).toBe("Program details");
    const asked = screen.backend.last("preview");
    expect(asked.request).toEqual({ kind: "preview", action: { kind: "add-columns", template: "identity" } });
    await screen.answer(asked, { ok: true, value: found });
    expect(screen.text()).toContain("Columns: 2 new, 2 there already");
    expect(screen.text()).toContain("there; yours to fill in");
    expect(screen.backend.count("apply")).toBe(0);
    await screen.press("Add 2 columns");
    await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "applied", cells: 9 } });
    expect(screen.text()).toContain("History and undo can take it back");
    await screen.press("Add other columns");
    expect(screen.heading()).toBe("Add columns");
  });

  it("says what to do where the user is in no sheet of their own, and asks again", async () => {
    screen = await show("columns");
    await screen.press("Outreach");
    const message = "Click a cell in the sheet that is to get the columns, then try again.";
    await screen.answer(screen.backend.last("preview"), { ok: false, problem: { message } });
    expect(screen.text()).toContain(message);
    await screen.press("Try again");
    expect(screen.backend.count("preview")).toBe(2);
  });
});
