// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import type { StepId } from "../../shared/workbook/description/steps";
import type { WorkbookStatus } from "../../shared/workbook/request";
import type { StepProgress } from "../../shared/workbook/step-progress";
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
    await screen.press("Import a file");
    expect(screen.heading()).toBe("Import a file");
  });

  it("offers the history in a workbook that an undo has emptied, and only where there is one", async () => {
    screen = await show("home");
    await screen.answer(screen.backend.last("status"), { ok: true, value: emptyStatus });
    expect(screen.hasButton("History and undo")).toBe(false);
    await screen.press("Refresh");
    await screen.answer(screen.backend.last("status"), { ok: true, value: { ...emptyStatus, hasHistory: true } });
    expect(screen.hasButton("Import a file")).toBe(true);
    await screen.press("History and undo");
    expect(screen.heading()).toBe("History");
  });

  it("says in words and numbers where the list stands", async () => {
    screen = await show("home");
    await screen.answer(screen.backend.last("status"), { ok: true, value: fullStatus });
    expect(screen.text()).toContain("28 programs");
    const legend = [...screen.root.querySelectorAll("ul li")].map((item) => item.textContent);
    expect(legend).toEqual(["Tier 1 · best fit4", "Research · find out more24"]);
    expect(screen.spoken()).toBe("28 programs. Next: Research and rate, 12 of 28 rated in full.");
  });

  it("does not offer to begin where a list is only damaged", async () => {
    screen = await show("home");
    const value = { ...emptyStatus, master: "damaged", problems: ["Programs has no column “City”."] } as const;
    await screen.answer(screen.backend.last("status"), { ok: true, value });
    expect(screen.heading()).toBe("Your list");
    expect(screen.text()).toContain("Programs has no column “City”.");
    expect(screen.hasButton(/Start with/)).toBe(false);
    expect(screen.spoken()).toContain("no column");
    await screen.press("Check and repair");
    expect(screen.backend.last("preview").request).toMatchObject({ action: { kind: "create-master" } });
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
    await screen.answer(screen.backend.last("status"), {
      ok: true,
      value: withStep("rate", "13 of 28 rated in full", 0.46),
    });
    expect(screen.text()).toContain("13 of 28 rated in full");
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

describe("the six steps", () => {
  const items = () => [...screen.root.querySelectorAll("ol > li")];
  const showSteps = async (value: WorkbookStatus) => {
    screen = await show("home");
    await screen.answer(screen.backend.last("status"), { ok: true, value });
  };

  it("are named, each with its state in words; what is not known is said to be so", async () => {
    await showSteps(fullStatus);
    expect(items().map((item) => item.querySelector(":scope > div > div > div")?.textContent)).toEqual([
      "Know yourselfDone: 24 of 24 answered",
      "Build the listDone: 28 in the list",
      "Research and rate12 of 28 rated in full",
      "Use data0 of 28 compared, 0 benchmarks",
      "Reach outNot known: there is no sheet Outreach",
      "Tier and decideNot known: a column is gone, or Start here was changed",
    ]);
    expect(screen.text()).toContain("2 of 6 done");
  });

  it("show as bars what they say, and none where nothing is known", async () => {
    await showSteps(fullStatus);
    const bars = items().map((item) => item.querySelector('[role="progressbar"]'));
    expect(bars.map((bar) => bar?.getAttribute("aria-valuenow") ?? null)).toEqual([
      "100",
      "100",
      "42",
      "0",
      null,
      null,
    ]);
    expect(bars[2]?.getAttribute("aria-valuetext")).toBe("Research and rate: 12 of 28 rated in full");
  });

  it.each<[string, WorkbookStatus, string | undefined]>([
    ["the first that is not done", fullStatus, "3Research and rate"],
    ["one whose progress is not known", withStep("list", null, 0), "2Build the list"],
    ["none when all are done", allDone(), undefined],
  ])("mark as the current one %s", async (_, value, name) => {
    await showSteps(value);
    const current = items().filter((item) => item.getAttribute("aria-current") === "step");
    expect(current.map((item) => item.textContent?.slice(0, name?.length))).toEqual(name === undefined ? [] : [name]);
  });

  it("lead to the page or to the sheet where they are done", async () => {
    await showSteps(fullStatus);
    await screen.press("Go to Profile: Know yourself");
    expect(screen.backend.last("show").request).toEqual({ kind: "show", at: { id: "profile" } });
    await screen.answer(screen.backend.last("show"), { ok: true, value: { sheet: "About me" } });
    expect(screen.spoken()).toBe("About me is in front.");
    await screen.press("Rate selected row");
    expect(screen.heading()).toBe("Selected row");
  });

  it("say why a sheet cannot be shown", async () => {
    await showSteps(fullStatus);
    await screen.press("Go to Benchmarks");
    const problem = { message: 'The sheet "Benchmarks" is hidden.' };
    await screen.answer(screen.backend.last("show"), { ok: false, problem });
    expect(screen.text()).toContain(problem.message);
    expect(screen.spoken()).toBe(problem.message);
  });

  it("lead to the repair where a sheet is gone", async () => {
    await showSteps(fullStatus);
    await screen.press("Check and repair: Reach out");
    expect(screen.heading()).toBe("Master workbook");
  });

  it("begin in an empty master with the list that is ready", async () => {
    await showSteps({ ...withStep("list", "0 in the list", 0), programs: 0, tiers: [] });
    expect(screen.hasButton("Start with")).toBe(false);
    await screen.press("Starter list");
    expect(screen.heading()).toBe("Starter list");
  });
});

/** The sample with another progress of one step; unknown where there are no words. */
function withStep(id: StepId, words: string | null, share: number): WorkbookStatus {
  const steps = fullStatus.steps.map((step): StepProgress => {
    if (step.id !== id) return step;
    return words === null ? { id, kind: "unknown" } : { id, kind: "known", words, share };
  });
  return { ...fullStatus, steps };
}

function allDone(): WorkbookStatus {
  return { ...fullStatus, steps: fullStatus.steps.map(({ id }) => ({ id, kind: "known", words: "done", share: 1 })) };
}

describe("navigation", () => {
  it("leaves the focus alone at first and moves it to the title afterwards", async () => {
    screen = await show("home");
    expect(document.activeElement).toBe(document.body);
    await screen.open("explain");
    expect(document.activeElement?.textContent).toBe("Selected row");
    await screen.press("Back to the overview");
    expect(document.activeElement?.textContent).toBe("Overview");
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
