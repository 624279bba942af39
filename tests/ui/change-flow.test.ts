// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ApplyResult } from "../../shared/workbook/plan";
import { type Screen, show } from "./render";
import { NO_COUNTS, plan, preview } from "./samples";

let screen: Screen;
afterEach(() => {
  screen.dispose();
  vi.useRealTimers();
});

async function previewed() {
  screen = await show("complete-rows");
  await screen.answer(screen.backend.last("preview"), { ok: true, value: preview });
}

describe("preview and apply", () => {
  it("shows what would happen", async () => {
    await previewed();
    expect(screen.backend.last("preview").request).toEqual({ kind: "preview", action: { kind: "complete-rows" } });
    expect(screen.text()).toContain("Check against the ACGME list.");
    expect(screen.text()).toContain("2 programs to add");
  });

  it("writes only after the button, and exactly the plan that was shown", async () => {
    await previewed();
    expect(screen.backend.count("apply")).toBe(0);
    await screen.press("Add 2 programs");
    expect(screen.backend.last("apply").request).toEqual({
      kind: "apply",
      plan,
      step: { id: "step-1", when: "2026-06-01T10:00:00.000Z", resumes: false },
    });
    expect(screen.hasButton(/^Add/)).toBe(false);
    await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "applied", cells: 90 } });
    expect(screen.text()).toContain("2 programs added on the sheet Programs.");
    expect(document.activeElement).toBe(screen.button("Rate the first one"));
    expect(screen.backend.count("apply")).toBe(1);
  });

  it("names the cells of a conflict and previews again", async () => {
    await previewed();
    await screen.press("Add 2 programs");
    const conflicts = [
      { sheet: "Programs", cell: "B7", expected: null, found: "Thistlewick Health" },
      { sheet: "Programs", cell: "C9", expected: 4, found: { error: "#REF!" } },
    ];
    await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "conflict", conflicts } });
    expect(screen.text()).toContain("Nothing was written");
    expect(screen.text()).toContain("B7 holds “Thistlewick Health”, expected nothing");
    expect(screen.text()).toContain("C9 holds #REF!, expected 4");
    await screen.press("Programs: C9");
    expect(screen.backend.last("show").request).toEqual({ kind: "show", at: { sheet: "Programs", cell: "C9" } });
    expect(screen.hasButton("Back to the overview")).toBe(true);
    await screen.press("Preview again");
    expect(screen.backend.count("preview")).toBe(2);
    await screen.answer(screen.backend.last("preview"), { ok: true, value: preview });
    expect(screen.hasButton("Add 2 programs")).toBe(true);
    expect(screen.backend.count("apply")).toBe(1);
  });

  it("says what was typed while it was written, and where: that stays, and the rest is written", async () => {
    await previewed();
    await screen.press("Add 2 programs");
    const kept = [{ sheet: "Programs", cell: "C9", expected: null, found: "Rome" }];
    await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "partly", cells: 89, kept } });
    expect(screen.text()).toContain("1 cell was changed in that very moment and stays as it is; the rest is written.");
    expect(screen.text()).toContain("C9 holds “Rome”, expected nothing");
    expect(screen.hasButton("Undo")).toBe(true);
    await screen.press("Preview again");
    expect(screen.backend.count("preview")).toBe(2);
    expect(screen.backend.count("apply")).toBe(1);
  });

  describe("stopped while it is written", () => {
    const written = async () => {
      await previewed();
      vi.useFakeTimers();
      await screen.press("Add 2 programs");
      expect(screen.hasButton("Stop")).toBe(false);
      await screen.doing(() => {
        vi.advanceTimersByTime(1_000);
      });
    };
    const answer = (value: ApplyResult) => screen.answer(screen.backend.last("apply"), { ok: true, value });

    it("asks once, with the step that was sent, and says so until the step answers", async () => {
      await written();
      await screen.doing(() => screen.backend.progress(0.4));
      expect(screen.root.querySelector("[role=progressbar]")?.getAttribute("aria-valuenow")).toBe("40");
      expect(document.activeElement).toBe(screen.button("Stop"));
      await screen.press("Stop");
      await screen.press("Stop");
      expect(screen.backend.count("stop")).toBe(1);
      expect(screen.backend.last("stop").request).toEqual({ kind: "stop", step: "step-1" });
      expect(screen.text()).toContain("Stopping…");
    });

    it("before anything was written: nothing has happened, and the preview can be made again", async () => {
      await written();
      await screen.press("Stop");
      await answer({ kind: "stopped", written: false });
      expect(screen.text()).toContain("Stopped: nothing was written.");
      expect(screen.hasButton("Undo it")).toBe(false);
      await screen.press("Preview again");
      expect(screen.backend.count("preview")).toBe(2);
    });

    it("halfway: it can be undone or finished", async () => {
      await written();
      await screen.press("Stop");
      await answer({ kind: "stopped", written: true });
      expect(screen.text()).toContain("Stopped: a part is written.");
      expect(screen.hasButton("Finish it")).toBe(true);
      await screen.press("Undo it");
      expect(screen.heading()).toBe("Undo a step");
      const step = { id: "step-1", when: "2026-06-01T10:00:00.000Z", title: plan.title, state: "begun" } as const;
      const found = { ...step, sheets: ["Programs"], undoable: false };
      await screen.answer(screen.backend.last("history"), { ok: true, value: [found] });
      expect(screen.backend.last("preview").request).toMatchObject({ action: { kind: "undo", step: "step-1" } });
    });

    it("too late: what is written is said as ever", async () => {
      await written();
      await screen.press("Stop");
      await answer({ kind: "applied", cells: 90 });
      expect(screen.text()).toContain("2 programs added on the sheet Programs.");
    });

    it("goes on where the wish does not arrive, and can be asked again", async () => {
      await written();
      await screen.press("Stop");
      await screen.answer(screen.backend.last("stop"), { ok: false, problem: { message: "Google did not answer." } });
      expect(screen.text()).toContain("Writing…");
      await screen.press("Stop");
      expect(screen.backend.count("stop")).toBe(2);
    });
  });

  it("says that nothing is written where the list was rearranged while it was written", async () => {
    await previewed();
    await screen.press("Add 2 programs");
    const kept = [
      { sheet: "Programs", cell: "A2", expected: "P-0001", found: "P-0002" },
      { sheet: "Programs", cell: "A3", expected: "P-0002", found: "P-0001" },
    ];
    await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "partly", cells: 0, kept } });
    expect(screen.text()).toContain("Nothing was written: 2 cells were changed in that very moment.");
  });

  it("after a failed write offers a new preview, never the same plan again", async () => {
    await previewed();
    await screen.press("Add 2 programs");
    await screen.doing(() => screen.backend.last("apply").fail(new Error("timeout")));
    expect(screen.text()).toContain("timeout");
    expect(document.activeElement).toBe(screen.button("Preview again"));
    await screen.press("Preview again");
    expect(screen.backend.count("preview")).toBe(2);
    expect(screen.backend.count("apply")).toBe(1);
  });

  it("has no button where nothing is to be written", async () => {
    screen = await show("complete-rows");
    const value = {
      ...preview,
      plan: { ...plan, title: "", changes: [] },
      summary: ["Every program has its row key and its results"],
      counts: NO_COUNTS,
    };
    await screen.answer(screen.backend.last("preview"), { ok: true, value });
    expect(screen.text()).toContain("Every program has its row key and its results");
    expect(screen.hasButton(/^(Add|Complete|Write)/)).toBe(false);
  });

  it("takes back what was just written: the history's own way, by the step that it was", async () => {
    await previewed();
    await screen.press("Add 2 programs");
    await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "applied", cells: 90 } });
    await screen.press("Undo");
    expect(screen.heading()).toBe("Undo a step");
    const step = { id: "step-1", title: preview.plan.title, when: "2026-06-01T10:00:00.000Z", state: "done" } as const;
    await screen.answer(screen.backend.last("history"), {
      ok: true,
      value: [{ ...step, sheets: ["Programs"], undoable: true }],
    });
    expect(screen.backend.last("preview").request).toEqual({
      kind: "preview",
      action: { kind: "undo", step: "step-1", sheets: ["Programs"] },
    });
    const undo = { ...preview, plan: { ...preview.plan, undoes: "step-1" } };
    await screen.answer(screen.backend.last("preview"), { ok: true, value: undo });
    await screen.press("Undo this step");
    await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "applied", cells: 90 } });
    expect(screen.text()).toContain("Taken back.");
    expect(screen.hasButton("Undo")).toBe(false);
  });
});
