// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import type { HistoryStep, Preview } from "../../shared/workbook/request";
import { type Screen, show } from "./render";
import { emptyStatus, fullStatus, NO_COUNTS, preview } from "./samples";

let screen: Screen;
afterEach(() => screen.dispose());

/** The clock of these tests says June 1, 2026. */
function at(month: number, day: number, hour: number, minute: number, year = 2026): string {
  return new Date(year, month - 1, day, hour, minute).toISOString();
}

function step(id: string, when: string, more: Partial<HistoryStep> = {}): HistoryStep {
  return { id, title: `Step ${id}`, when, state: "done", sheets: ["Programs"], undoable: true, ...more };
}

const STEPS: readonly HistoryStep[] = [
  step("e", at(6, 1, 14, 32), { title: "Lakeshore University Hospital: Academic and research 4" }),
  step("d", at(6, 1, 9, 5), { state: "undone", undoable: false }),
  step("c", at(5, 31, 23, 59)),
  step("b", at(5, 2, 8, 0), { undoable: false }),
  step("a", at(12, 24, 8, 0, 2025)),
];

const undoPreview: Preview = {
  ...preview,
  plan: { title: "Undo: Step e", places: null, undoes: "e", changes: preview.plan.changes },
  summary: ["1 cell gets back what stood there before"],
  counts: NO_COUNTS,
  rejected: [],
  notice: null,
};

async function showHistory(steps = STEPS) {
  screen = await show("history");
  await screen.answer(screen.backend.last("history"), { ok: true, value: steps });
}

const rows = () => [...screen.root.querySelectorAll("li")].map((row) => row.textContent ?? "");

describe("history", () => {
  it("groups the steps by the user's own days, newest first, with the time", async () => {
    await showHistory();
    const days = [...screen.root.querySelectorAll("h2")].map((day) => day.textContent ?? "");
    expect(days.slice(0, 2)).toEqual(["Today", "Yesterday"]);
    expect(days[2]).toMatch(/May/);
    expect(days[2]).not.toMatch(/2026/);
    expect(days[3]).toMatch(/December.*2025|2025.*December/);
    expect(rows()[0]).toMatch(/^Lakeshore University Hospital: Academic and research 4(2:32\sPM|14:32)/);
  });

  it("says in words how a step stands, and offers to undo only what can be undone", async () => {
    await showHistory();
    expect(rows()[1]).toMatch(/Taken back$/);
    expect(rows()[3]).toMatch(/Cannot be undone from here$/);
    const buttons = [...screen.root.querySelectorAll("li button")].map((button) => button.getAttribute("aria-label"));
    expect(buttons).toEqual([
      "Undo: Lakeshore University Hospital: Academic and research 4",
      "Undo: Step c",
      "Undo: Step a",
    ]);
  });

  it("shows a step whose time cannot be read all the same", async () => {
    await showHistory([step("x", "some day")]);
    expect(screen.text()).toContain("Date unknown");
    expect(rows()).toEqual(["Step xUndo"]);
  });

  it("shows the latest fifty steps, and older ones when asked", async () => {
    await showHistory(Array.from({ length: 70 }, (_, n) => step(String(n), at(6, 1, 9, 0))));
    expect(rows()).toHaveLength(50);
    await screen.press("Show older steps (20)");
    expect(rows()).toHaveLength(70);
    expect(screen.hasButton(/^Show older/)).toBe(false);
  });

  it("says what will be listed where nothing was done yet", async () => {
    await showHistory([]);
    expect(screen.text()).toContain("Nothing yet");
  });

  it("says what went wrong and tries again", async () => {
    screen = await show("history");
    await screen.answer(screen.backend.last("history"), { ok: false, problem: { message: "The journal is locked." } });
    expect(screen.text()).toContain("The journal is locked.");
    await screen.press("Try again");
    await screen.answer(screen.backend.last("history"), { ok: true, value: STEPS });
    expect(rows()).toHaveLength(5);
  });
});

describe("undo", () => {
  async function undo() {
    await showHistory();
    await screen.press("Undo: Lakeshore");
  }

  it("previews, writes only when agreed, and leads back to the list", async () => {
    await undo();
    expect(document.activeElement?.textContent).toBe("Undo a step");
    expect(screen.text()).toContain("Lakeshore University Hospital: Academic and research 4");
    expect(screen.backend.last("preview").request).toEqual({
      kind: "preview",
      action: { kind: "undo", step: "e", sheets: ["Programs"] },
    });
    await screen.answer(screen.backend.last("preview"), { ok: true, value: undoPreview });
    expect(screen.text()).toContain("1 cell gets back what stood there before");
    expect(screen.backend.count("apply")).toBe(0);
    await screen.press("Undo this step");
    expect(screen.backend.last("apply").request).toEqual({
      kind: "apply",
      plan: undoPreview.plan,
      step: { id: "step-1", when: "2026-06-01T10:00:00.000Z", resumes: false },
    });
    await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "applied", cells: 1 } });
    expect(screen.text()).toContain("Taken back.");
    expect(document.activeElement).toBe(screen.button("Back to the history"));
    await screen.press("Back to the history");
    expect(screen.heading()).toBe("History");
    expect(screen.backend.count("history")).toBe(2);
  });

  it("can be left without writing", async () => {
    await undo();
    await screen.answer(screen.backend.last("preview"), { ok: true, value: undoPreview });
    await screen.press("Back to the history");
    expect(screen.heading()).toBe("History");
    expect(screen.backend.count("apply")).toBe(0);
  });

  it("marks a step of which nothing is left as taken back", async () => {
    await undo();
    const value = {
      ...undoPreview,
      plan: { ...undoPreview.plan, changes: [] },
      summary: ["Nothing is left of this step"],
    };
    await screen.answer(screen.backend.last("preview"), { ok: true, value });
    expect(screen.text()).toContain("Nothing is left of this step");
    await screen.press("Undo this step");
    expect(screen.backend.last("apply").request).toMatchObject({ plan: { undoes: "e", changes: [] } });
  });

  it("explains calmly which later edits would be lost, and looks again when asked", async () => {
    await undo();
    const blocked = [{ sheet: "Programs", cell: "AB4", expected: 4, found: 5 }];
    const value = { ...undoPreview, plan: { ...undoPreview.plan, changes: [] }, summary: [], blocked };
    await screen.answer(screen.backend.last("preview"), { ok: true, value });
    expect(screen.text()).toContain("later edits in 1 cell would be lost");
    expect(screen.text()).toContain("Programs: AB4 holds 5, expected 4");
    expect(screen.text()).toContain("Change these cells back or clear them, or undo later steps first.");
    expect(screen.hasButton("Undo this step")).toBe(false);
    await screen.press("Look again");
    await screen.answer(screen.backend.last("preview"), { ok: true, value: undoPreview });
    expect(document.activeElement).toBe(screen.button("Undo this step"));
  });

  it("names the cells that changed between preview and agreement", async () => {
    await undo();
    await screen.answer(screen.backend.last("preview"), { ok: true, value: undoPreview });
    await screen.press("Undo this step");
    const conflicts = [{ sheet: "Programs", cell: "AB4", expected: 4, found: "x" }];
    await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "conflict", conflicts } });
    expect(screen.text()).toContain("Programs: AB4 holds “x”, expected 4");
    expect(screen.hasButton("Preview again")).toBe(true);
  });
});

describe("a change that was interrupted", () => {
  const unfinished = { id: "u", title: "Import 28 programs", when: at(6, 1, 14, 32), state: "begun" } as const;
  const inHistory = step("u", unfinished.when, { ...unfinished, undoable: false, sheets: ["Programs", "Settings"] });
  const finishPreview: Preview = {
    ...undoPreview,
    plan: { ...preview.plan, title: "Import 28 programs" },
    resumes: "u",
    summary: ["To finish: Import 28 programs"],
  };

  it.each([emptyStatus, fullStatus])(
    "is told on the home page, with what and when (master: $master)",
    async (status) => {
      screen = await show("home");
      await screen.answer(screen.backend.last("status"), { ok: true, value: { ...status, unfinished } });
      expect(screen.text()).toContain("Not finished: Import 28 programs");
      expect(screen.text()).toMatch(/Today, (2:32\sPM|14:32)/);
      expect(screen.text()).toContain("still being written in another window");
    },
  );

  async function choose(way: string) {
    screen = await show("home");
    await screen.answer(screen.backend.last("status"), { ok: true, value: { ...fullStatus, unfinished } });
    await screen.press(way);
  }

  it("is finished as the same step", async () => {
    await choose("Finish it");
    await screen.answer(screen.backend.last("history"), { ok: true, value: [inHistory, ...STEPS] });
    expect(screen.backend.last("preview").request).toEqual({
      kind: "preview",
      action: { kind: "finish", step: "u", sheets: ["Programs", "Settings"] },
    });
    await screen.answer(screen.backend.last("preview"), { ok: true, value: finishPreview });
    expect(screen.text()).toContain("1 cell left to write");
    await screen.press("Finish this step");
    expect(screen.backend.last("apply").request).toMatchObject({ step: { id: "u", resumes: true } });
    await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "applied", cells: 1 } });
    expect(screen.text()).toContain("Finished.");
    await screen.press("Back to the overview");
    expect(screen.backend.count("status")).toBe(2);
  });

  it("is finished also where nothing is left to write", async () => {
    await choose("Finish it");
    await screen.answer(screen.backend.last("history"), { ok: true, value: [inHistory] });
    const value = { ...finishPreview, plan: { ...finishPreview.plan, changes: [] } };
    await screen.answer(screen.backend.last("preview"), { ok: true, value });
    expect(screen.text()).toContain("Nothing is left to write");
    expect(screen.hasButton("Finish this step")).toBe(true);
  });

  it("is undone, as a step of its own", async () => {
    await choose("Undo it");
    await screen.answer(screen.backend.last("history"), { ok: true, value: [inHistory] });
    const value = { ...undoPreview, plan: { ...undoPreview.plan, undoes: "u" } };
    await screen.answer(screen.backend.last("preview"), { ok: true, value });
    await screen.press("Undo this step");
    expect(screen.backend.last("apply").request).toMatchObject({
      plan: { undoes: "u" },
      step: { id: "step-1", resumes: false },
    });
  });

  it("is left alone when it has ended in the meantime", async () => {
    await choose("Undo it");
    await screen.answer(screen.backend.last("history"), { ok: true, value: [{ ...inHistory, state: "done" }] });
    expect(screen.text()).toContain("It has ended in the meantime");
    expect(screen.backend.count("preview")).toBe(0);
    await screen.press("Back to the overview");
    expect(screen.heading()).toBe("Overview");
  });

  it("can be dealt with in the history too", async () => {
    await showHistory([inHistory, ...STEPS]);
    expect(rows()[0]).toContain("Not finished, or under way");
    await screen.press("Finish: Import 28 programs");
    expect(screen.backend.last("preview").request).toMatchObject({ action: { kind: "finish", step: "u" } });
  });
});
