// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Screen, show } from "./render";
import { contributions, explanation } from "./samples";

let screen: Screen;
afterEach(() => {
  screen.dispose();
  vi.useRealTimers();
});

async function showProgram() {
  screen = await show("explain");
  const value = explanation("Lakeshore University Hospital");
  await screen.answer(screen.backend.last("explain"), { ok: true, value });
}

describe("selected program", () => {
  it("shows contributions that add up to the shown score", async () => {
    await showProgram();
    const shown = [...screen.root.querySelectorAll("li")].map((item) =>
      /([\d.]+) of [\d.]+/.exec(item.textContent ?? ""),
    );
    const tenths = shown.reduce((sum, match) => sum + Math.round(Number(match?.[1]) * 10), 0);
    expect(shown).toHaveLength(contributions.length);
    expect(tenths).toBe(627);
    expect(screen.text()).toContain("62.7of 100");
    expect(screen.root.querySelector('[role="img"]')?.getAttribute("aria-label")).toBe(
      "Score 62.7 of 100, between 52.7 and 72.7",
    );
  });

  it("names a rating that is none instead of a score", async () => {
    screen = await show("explain");
    const problem = "Support and culture (AC3) holds 9: type a number from 1 to 5, or leave it blank.";
    const value = { ...explanation("Lakeshore University Hospital"), problems: [problem] };
    await screen.answer(screen.backend.last("explain"), { ok: true, value });
    expect(screen.text()).toContain(problem);
    expect(screen.text()).not.toContain("Tier 2");
    expect(screen.text()).not.toContain("No score yet");
  });

  it("shows the cell's own score, and why it is not the sum of the shares", async () => {
    screen = await show("explain");
    const base = explanation("Lakeshore University Hospital");
    if (base.kind !== "program") throw new Error("The sample is a program.");
    const value = { ...base, program: { ...base.program, score: 91.4 }, stale: "The cell says 91.4, but …" };
    await screen.answer(screen.backend.last("explain"), { ok: true, value });
    expect(screen.text()).toContain("The cell says 91.4, but …");
    expect(screen.text()).toContain("91.4of 100");
  });

  it("says what is rated, what is assumed, how much is known, and the tier in words", async () => {
    await showProgram();
    for (const part of [
      "Rated 3.5",
      "Not rated: counts as the middle",
      "80% known: 52.7 to 72.7 once all is rated.",
      "Tier 2 · solid",
      "The score is 55 or more.",
      "Lakeshore, IL · Pediatrics–Medical Genetics",
    ]) {
      expect(screen.text()).toContain(part);
    }
  });

  it("puts the user's own tier before the rules' tier and says so", async () => {
    screen = await show("explain");
    const base = explanation("Thistlewick Health");
    if (base.kind !== "program") throw new Error("The sample is a program.");
    const value = { ...base, program: { ...base.program, finalTier: "Tier 1" } };
    await screen.answer(screen.backend.last("explain"), { ok: true, value });
    expect(screen.text()).toContain("Tier 1 · best fit");
    expect(screen.text()).toContain("by the rules it is Tier 2");
  });

  it("shows no number for a program without ratings", async () => {
    screen = await show("explain");
    const base = explanation("Thistlewick Health");
    if (base.kind !== "program") throw new Error("The sample is a program.");
    const program = { ...base.program, score: null, low: null, high: null, known: 0 };
    await screen.answer(screen.backend.last("explain"), { ok: true, value: { ...base, program } });
    expect(screen.text()).toContain("No score yet");
    expect(screen.text()).not.toMatch(/[\d.]+ of [\d.]+/);
  });

  it("says what to select when the row is no program", async () => {
    screen = await show("explain");
    const value = { kind: "no-program", message: "Select a row of the Programs sheet.", hasList: true } as const;
    await screen.answer(screen.backend.last("explain"), { ok: true, value });
    expect(screen.text()).toContain(value.message);
    await screen.press("Go to the list");
    expect(screen.backend.last("show").request).toEqual({ kind: "show", at: { id: "programs" } });
  });

  it("leads to the beginning where there is no list", async () => {
    screen = await show("explain");
    const value = { kind: "no-program", message: "There is no list of programs.", hasList: false } as const;
    await screen.answer(screen.backend.last("explain"), { ok: true, value });
    await screen.press("Get started");
    expect(screen.backend.count("status")).toBe(1);
  });

  it("follows the selection once it rests, and ignores late answers to older requests", async () => {
    vi.useFakeTimers();
    screen = await show("explain");
    const first = screen.backend.last("explain");
    await screen.doing(() => {
      screen.backend.select();
      screen.backend.select();
      screen.backend.select();
    });
    expect(screen.backend.count("explain")).toBe(1);
    await screen.doing(() => void vi.advanceTimersByTime(200));
    expect(screen.backend.count("explain")).toBe(2);
    const second = screen.backend.last("explain");
    await screen.answer(second, { ok: true, value: explanation("Prairie State Children's Hospital") });
    await screen.answer(first, { ok: true, value: explanation("Lakeshore University Hospital") });
    expect(screen.text()).toContain("Prairie State Children's Hospital");
    expect(screen.text()).not.toContain("Lakeshore University Hospital");
  });

  it("keeps the last program on screen while the next one is read", async () => {
    vi.useFakeTimers();
    await showProgram();
    await screen.doing(() => {
      screen.backend.select();
      vi.advanceTimersByTime(1000);
    });
    expect(screen.backend.count("explain")).toBe(2);
    expect(screen.text()).toContain("Lakeshore University Hospital");
  });

  it("stops listening when another page opens", async () => {
    vi.useFakeTimers();
    screen = await show("explain");
    await screen.open("home");
    await screen.doing(() => {
      screen.backend.select();
      vi.advanceTimersByTime(1000);
    });
    expect(screen.backend.count("explain")).toBe(1);
  });

  it("asks by a button where the host reports no selection", async () => {
    screen = await show("explain", "sheets");
    await screen.press("Show selected row");
    expect(screen.backend.count("explain")).toBe(2);
  });
});
