// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { chooseFile } from "./choose-file";
import { type Screen, show } from "./render";
import { explanation, fullStatus, preview } from "./samples";

let screen: Screen;
afterEach(() => screen.dispose());

const LIST = new File(["Hospital,Mascot\nLakeshore University Hospital,Heron\n"], "mine.csv");
const problem = { message: "A cell is being edited. Finish it and try again." };

async function previewOf(file: File) {
  await chooseFile(screen, file);
  await vi.waitFor(() => expect(screen.backend.count("preview")).toBe(1));
}

describe("screen readers are told", () => {
  it("what a preview says, and nothing of it once another file is to be chosen", async () => {
    screen = await show("import");
    await previewOf(LIST);
    await screen.answer(screen.backend.last("preview"), { ok: true, value: preview });
    expect(screen.spoken()).toBe("2 programs to add");
    await screen.press("Choose another file");
    expect(screen.spoken()).toBe("");
  });

  it.each([
    ["that is no list", new File(["x"], "mine.xlsx"), "“mine.xlsx” is not a CSV file"],
    ["that has no rows", new File(["Hospital\n"], "head.csv"), "head.csv has no rows below its header"],
  ])("why a file is refused, one %s", async (_, file, sentence) => {
    screen = await show("import");
    await chooseFile(screen, file);
    await vi.waitFor(() => expect(screen.spoken()).toContain(sentence));
  });

  it("the same refusal again when the same file is chosen again", async () => {
    screen = await show("import");
    const refused = new File(["x"], "mine.xlsx");
    await chooseFile(screen, refused);
    const first = screen.root.querySelector('[role="status"]')?.firstElementChild;
    await chooseFile(screen, refused);
    expect(screen.spoken()).toContain("not a CSV file");
    // A reader speaks up where something new comes into the region, be it the same words.
    expect(screen.root.querySelector('[role="status"]')?.firstElementChild).not.toBe(first);
  });

  it("that a preview, a status or an explanation failed", async () => {
    screen = await show("import");
    await previewOf(LIST);
    await screen.answer(screen.backend.last("preview"), { ok: false, problem });
    expect(screen.spoken()).toBe(problem.message);
    await screen.open("home");
    expect(screen.spoken()).toBe("");
    await screen.answer(screen.backend.last("status"), { ok: false, problem });
    expect(screen.spoken()).toBe(problem.message);
    await screen.open("explain");
    expect(screen.spoken()).toBe("");
    await screen.answer(screen.backend.last("explain"), { ok: false, problem });
    expect(screen.spoken()).toBe(problem.message);
  });

  it("that writing failed or was refused, and then what the new preview says", async () => {
    screen = await show("starter-list");
    await screen.answer(screen.backend.last("preview"), { ok: true, value: preview });
    await screen.press("Add 2 programs");
    expect(screen.spoken()).toBe("Writing…");
    await screen.answer(screen.backend.last("apply"), { ok: false, problem });
    expect(screen.spoken()).toBe(problem.message);
    await screen.press("Preview again");
    await screen.answer(screen.backend.last("preview"), { ok: true, value: preview });
    expect(screen.spoken()).toBe("2 programs to add");
    await screen.press("Add 2 programs");
    const conflicts = [{ sheet: "Programs", cell: "B7", expected: null, found: "Thistlewick Health" }];
    await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "conflict", conflicts } });
    expect(screen.spoken()).toContain("Nothing was written");
  });

  it("what is wrong with the workbook, after how the list stands", async () => {
    screen = await show("home");
    const problems = ["The row key P-0003 occurs twice: a row was copied."];
    await screen.answer(screen.backend.last("status"), { ok: true, value: { ...fullStatus, problems } });
    expect(screen.spoken()).toBe(`28 programs. Next: Research and rate, 12 of 28 rated in full. ${problems[0]}`);
  });

  it("nothing of the page before", async () => {
    screen = await show("explain");
    const value = explanation("Lakeshore University Hospital");
    await screen.answer(screen.backend.last("explain"), { ok: true, value });
    expect(screen.spoken()).toContain("Lakeshore University Hospital");
    await screen.open("import");
    expect(screen.spoken()).toBe("");
  });

  it("of the list once, however often it is read: who moves through the sheet is not told again", async () => {
    screen = await show("home");
    await screen.answer(screen.backend.last("status"), { ok: true, value: fullStatus });
    const first = screen.root.querySelector('[role="status"]')?.firstElementChild;
    await screen.press("Refresh");
    expect(screen.spoken()).toContain("28 programs");
    await screen.answer(screen.backend.last("status"), { ok: true, value: fullStatus });
    expect(screen.root.querySelector('[role="status"]')?.firstElementChild).toBe(first);
  });
});
