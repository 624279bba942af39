// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Screen, show } from "./render";
import { emptyStatus, fullStatus } from "./samples";

let screen: Screen;
afterEach(() => {
  screen.dispose();
  vi.useRealTimers();
});

describe("home", () => {
  it("offers three ways to begin in a workbook without programs", async () => {
    screen = await show("home");
    await screen.answer(screen.backend.last("status"), { ok: true, value: emptyStatus });
    expect(screen.hasButton("Start with the list of combined genetics programs")).toBe(true);
    await screen.press("Import a CSV file");
    expect(screen.heading()).toBe("Import a file");
  });

  it("says in words and numbers where the list stands", async () => {
    screen = await show("home");
    await screen.answer(screen.backend.last("status"), { ok: true, value: fullStatus });
    expect(screen.text()).toContain("28 programs");
    expect(screen.text()).toContain("12 of 28 have a rating");
    const legend = [...screen.root.querySelectorAll("li")].map((item) => item.textContent);
    expect(legend).toEqual(["Tier 1 · best fit4", "Research · find out more24"]);
    expect(screen.root.querySelector('[role="progressbar"]')?.getAttribute("aria-valuenow")).toBe("12");
    expect(screen.spoken()).toContain("28 programs");
  });

  it.each([
    [0, 28, "0 of 28 have a rating"],
    [1, 28, "1 of 28 has a rating"],
    // One rating of five is enough to be counted: “all rated” would say too much.
    [28, 28, "Every program has a rating"],
    [1, 1, "Every program has a rating"],
  ])("counts the programs with at least one rating, and says no more: %i of %i", async (rated, programs, words) => {
    screen = await show("home");
    await screen.answer(screen.backend.last("status"), { ok: true, value: { ...fullStatus, rated, programs } });
    expect(screen.text()).toContain(words);
    expect(screen.root.querySelector('[role="progressbar"]')?.getAttribute("aria-valuetext")).toBe(words);
    expect(screen.spoken().toLowerCase()).toContain(words.toLowerCase());
  });

  it("shows every problem of a damaged workbook beside the counts", async () => {
    screen = await show("home");
    const problems = ["The column “City” is missing.", "A key occurs twice."];
    const value = { ...fullStatus, master: "damaged", problems } as const;
    await screen.answer(screen.backend.last("status"), { ok: true, value });
    for (const problem of problems) expect(screen.text()).toContain(problem);
    expect(screen.text()).toContain("12 of 28 have a rating");
  });

  it("does not offer to begin where a list is only damaged", async () => {
    screen = await show("home");
    const value = { ...emptyStatus, master: "damaged", problems: ["Programs has no column “City”."] } as const;
    await screen.answer(screen.backend.last("status"), { ok: true, value });
    expect(screen.heading()).toBe("Your list");
    expect(screen.text()).toContain("Programs has no column “City”.");
    expect(screen.hasButton(/Start with/)).toBe(false);
    expect(screen.root.querySelector('[role="status"][aria-live="polite"]')?.textContent).toContain("no column");
  });

  it("shows a spinner only after a noticeable wait", async () => {
    vi.useFakeTimers();
    screen = await show("home");
    expect(screen.text()).not.toContain("Reading the workbook");
    await screen.doing(() => void vi.advanceTimersByTime(301));
    expect(screen.text()).toContain("Reading the workbook");
  });

  it("says what went wrong and tries again, also when the connection breaks", async () => {
    screen = await show("home");
    const problem = { message: "A cell is being edited. Finish it and try again." };
    await screen.answer(screen.backend.last("status"), { ok: false, problem });
    expect(screen.text()).toContain(problem.message);
    await screen.press("Try again");
    await screen.doing(() => screen.backend.last("status").fail(new Error("offline")));
    expect(screen.text()).toContain("The workbook did not answer (offline).");
    await screen.press("Try again");
    await screen.answer(screen.backend.last("status"), { ok: true, value: fullStatus });
    expect(screen.text()).not.toContain("did not answer");
    expect(screen.backend.count("status")).toBe(3);
  });

  it("counts anew once the user has typed and moved on", async () => {
    vi.useFakeTimers();
    screen = await show("home");
    await screen.answer(screen.backend.last("status"), { ok: true, value: fullStatus });
    await screen.doing(() => {
      screen.backend.select();
      vi.advanceTimersByTime(1000);
    });
    await screen.answer(screen.backend.last("status"), { ok: true, value: { ...fullStatus, rated: 13 } });
    expect(screen.text()).toContain("13 of 28 have a rating");
    vi.useRealTimers();
  });

  it("offers to complete what was typed by hand", async () => {
    screen = await show("home");
    await screen.answer(screen.backend.last("status"), { ok: true, value: { ...fullStatus, incomplete: 2 } });
    expect(screen.text()).toContain("2 programs typed by hand");
    await screen.press("Complete them");
    expect(screen.backend.last("preview").request).toMatchObject({ action: { kind: "complete-rows" } });
  });
});

describe("navigation", () => {
  it("leaves the focus alone at first and moves it to the title afterwards", async () => {
    screen = await show("home");
    expect(document.activeElement).toBe(document.body);
    await screen.open("explain");
    expect(document.activeElement?.textContent).toBe("Selected row");
    await screen.press("Back to the overview");
    expect(document.activeElement?.textContent).toBe("Get started");
  });

  it("reads the workbook anew when the open page is opened again", async () => {
    screen = await show("home");
    await screen.open("home");
    expect(screen.backend.count("status")).toBe(2);
  });

  it("is reached by the keyboard alone: everything to press is a button, the file field stays hidden", async () => {
    screen = await show("home");
    await screen.answer(screen.backend.last("status"), { ok: true, value: fullStatus });
    for (const button of screen.root.querySelectorAll("button")) expect(button.tabIndex).toBe(0);
    expect(screen.root.querySelectorAll("[onclick], a:not([href])")).toHaveLength(0);
    await screen.doing(() => screen.button("Show selected row").focus());
    expect(document.activeElement).toBe(screen.button("Show selected row"));
  });
});
