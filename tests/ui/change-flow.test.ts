// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { STARTER_LIST_NOTICE, starterList } from "../../shared/importing";
import { chooseFile } from "./choose-file";
import { type Screen, show } from "./render";
import { plan, preview, table } from "./samples";

let screen: Screen;
afterEach(() => screen.dispose());

async function starterPreview() {
  screen = await show("starter-list");
  await screen.answer(screen.backend.last("preview"), { ok: true, value: preview });
}

describe("preview and apply", () => {
  it("asks for the starter list with today's date and shows what would happen", async () => {
    await starterPreview();
    expect(screen.backend.last("preview").request).toEqual({
      kind: "preview",
      action: { kind: "import", table: starterList(), today: "2026-06-01", notice: STARTER_LIST_NOTICE },
    });
    for (const part of [
      "Check against the ACGME list.",
      "2 programs to add",
      "Lakeshore University Hospital",
      "Lakeshore, IL",
      "Row 7: No institution.",
      "Columns: 1 of 2 used",
      "Not used: Mascot",
    ]) {
      expect(screen.text()).toContain(part);
    }
  });

  it("writes only after the button, and exactly the plan that was shown", async () => {
    await starterPreview();
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
    await starterPreview();
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
    await starterPreview();
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

  it("says that nothing is written where the list was rearranged while it was written", async () => {
    await starterPreview();
    await screen.press("Add 2 programs");
    const kept = [
      { sheet: "Programs", cell: "A2", expected: "P-0001", found: "P-0002" },
      { sheet: "Programs", cell: "A3", expected: "P-0002", found: "P-0001" },
    ];
    await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "partly", cells: 0, kept } });
    expect(screen.text()).toContain("Nothing was written: 2 cells were changed in that very moment.");
  });

  it("after a failed write offers a new preview, never the same plan again", async () => {
    await starterPreview();
    await screen.press("Add 2 programs");
    await screen.doing(() => screen.backend.last("apply").fail(new Error("timeout")));
    expect(screen.text()).toContain("timeout");
    expect(document.activeElement).toBe(screen.button("Preview again"));
    await screen.press("Preview again");
    expect(screen.backend.count("preview")).toBe(2);
    expect(screen.backend.count("apply")).toBe(1);
  });

  it("has no button where nothing is to be written", async () => {
    screen = await show("starter-list");
    const value = {
      ...preview,
      plan: { ...plan, title: "", changes: [] },
      summary: ["All programs are in the list"],
      add: [],
      counts: { add: 0, complete: 0, same: 2, rejected: 0 },
    };
    await screen.answer(screen.backend.last("preview"), { ok: true, value });
    expect(screen.text()).toContain("All programs are in the list");
    expect(screen.hasButton(/^(Add|Complete|Write)/)).toBe(false);
  });

  it("finds programs in a long list by name, place and pathway", async () => {
    screen = await show("starter-list");
    const places = ["Lakeshore, IL", "Prairie City, KS", "Delta, MS"];
    const add = Array.from({ length: 12 }, (_, n) => ({
      institution: `Invented ${n}`,
      place: places[n % 3] ?? "",
      pathway: n === 4 ? "Médecine–Genetics" : "",
    }));
    const counts = { add: 12, complete: 0, same: 0, rejected: 0 };
    await screen.answer(screen.backend.last("preview"), { ok: true, value: { ...preview, add, counts } });
    const field = screen.root.querySelector<HTMLInputElement>('input[type="search"]');
    const listed = () => [...screen.root.querySelectorAll('[aria-label="Programs to add"] li')].length;
    const seek = (text: string) =>
      screen.doing(() => {
        if (field === null) throw new Error("There is no field to filter by.");
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text);
        field.dispatchEvent(new Event("input", { bubbles: true }));
      });
    expect(listed()).toBe(12);
    await seek("prairie");
    expect(listed()).toBe(4);
    expect(screen.spoken()).toBe("4 programs of 12 shown");
    await seek("medecine prairie");
    expect(screen.spoken()).toBe("1 program of 12 shown");
    await seek("nowhere");
    expect(screen.text()).toContain("No program to add has this");
    await seek("");
    expect(listed()).toBe(12);
    // What is sought narrows what is shown, not what is written.
    expect(screen.hasButton("Add 12 programs")).toBe(true);
  });

  it("has no filter where all programs are in sight", async () => {
    screen = await show("starter-list");
    await screen.answer(screen.backend.last("preview"), { ok: true, value: preview });
    expect(screen.root.querySelector('input[type="search"]')).toBeNull();
  });

  it("takes back what was just written: the history's own way, by the step that it was", async () => {
    screen = await show("starter-list");
    await screen.answer(screen.backend.last("preview"), { ok: true, value: preview });
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

  it("lists the first hundred programs and counts the rest", async () => {
    screen = await show("starter-list");
    const add = Array.from({ length: 130 }, (_, n) => ({ institution: `Invented ${n}`, place: "", pathway: "" }));
    const counts = { add: 130, complete: 3, same: 0, rejected: 0 };
    await screen.answer(screen.backend.last("preview"), { ok: true, value: { ...preview, add, counts } });
    expect(screen.text()).toContain("Invented 99");
    expect(screen.text()).not.toContain("Invented 100");
    expect(screen.text()).toContain("and 30 more");
    expect(screen.hasButton("Add 130 and complete 3")).toBe(true);
  });
});

describe("import", () => {
  it("reads the chosen file, previews its table, and can take another one", async () => {
    screen = await show("import");
    await chooseFile(screen, new File(["Hospital,Mascot\nLakeshore University Hospital,Heron\n"], "mine.csv"));
    await vi.waitFor(() => expect(screen.backend.count("preview")).toBe(1));
    expect(screen.backend.last("preview").request).toEqual({
      kind: "preview",
      action: { kind: "import", table, today: "2026-06-01", notice: null },
    });
    await screen.answer(screen.backend.last("preview"), { ok: true, value: preview });
    expect(screen.text()).toContain("mine.csv");
    await screen.press("Choose another file");
    expect(screen.hasButton("Choose a file")).toBe(true);
  });

  it.each([
    ["a workbook", new File(["x"], "mine.xlsx"), "“mine.xlsx” is not a CSV file"],
    ["an empty file", new File([], "none.csv"), "“none.csv” is empty"],
    ["a file over 10 MB", new File([new Uint8Array(10.5 * 1024 * 1024)], "big.tsv"), "big.tsv has 10.5 MB"],
  ])("refuses %s without reading it", async (_, file, sentence) => {
    screen = await show("import");
    const read = vi.spyOn(Blob.prototype, "arrayBuffer");
    await chooseFile(screen, file);
    expect(screen.text()).toContain(sentence);
    expect(read).not.toHaveBeenCalled();
    expect(screen.backend.asked).toHaveLength(0);
    read.mockRestore();
  });

  it("says why a file cannot be used and lets the user choose again", async () => {
    screen = await show("import");
    await chooseFile(screen, new File(["Hospital,Mascot\n"], "mine.csv"));
    await vi.waitFor(() => expect(screen.text()).toContain("mine.csv has no rows below its header"));
    expect(screen.backend.asked).toHaveLength(0);
    expect(screen.hasButton("Choose a file")).toBe(true);
  });
});
