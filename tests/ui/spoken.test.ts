// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { answerPreview, csv, GENETICS, openFiles } from "./import-desk";
import { type Screen, show } from "./render";
import { explanation, fullStatus, preview } from "./samples";

let screen: Screen;
afterEach(() => screen.dispose());

const LIST = csv("mine.csv", GENETICS);
const problem = { message: "A cell is being edited. Finish it and try again." };

describe("screen readers are told", () => {
  it("what a preview says, and nothing of it once another file is to be chosen", async () => {
    screen = await show("import");
    await openFiles(screen, [LIST]);
    await answerPreview(screen, preview);
    expect(screen.spoken()).toBe("2 programs to add");
    await screen.press("Choose");
    expect(screen.spoken()).toBe("");
  });

  it.each([
    ["that is no list", csv("mine.pdf", "%PDF-1.7\n%"), "mine.pdf is a PDF"],
    ["that has no header", csv("head.csv", "Hospital\n"), "head.csv has no table"],
    ["that has no rows", csv("head.csv", "Institution,City\n"), "head.csv has no rows below its header"],
  ])("why a file is refused, one %s", async (_, file, sentence) => {
    screen = await show("import");
    await openFiles(screen, [file]);
    expect(screen.spoken()).toContain(sentence);
  });

  it("the same refusal again when the same file is chosen again", async () => {
    screen = await show("import");
    const refused = csv("none.csv", "");
    await openFiles(screen, [refused]);
    const first = screen.root.querySelector('[role="status"]')?.firstElementChild;
    expect(screen.spoken()).toContain("“none.csv” is empty");
    await openFiles(screen, [refused]);
    expect(screen.spoken()).toContain("“none.csv” is empty");
    // A reader speaks up where something new comes into the region, be it the same words.
    expect(screen.root.querySelector('[role="status"]')?.firstElementChild).not.toBe(first);
  });

  it("that a preview, a status or an explanation failed", async () => {
    screen = await show("import");
    await openFiles(screen, [LIST]);
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

  it.each(["import", "complete-rows"] as const)(
    "that writing failed or was refused, and then what the new preview says: %s",
    async (page) => {
      screen = await show(page);
      if (page === "import") await openFiles(screen, [LIST]);
      await answerPreview(screen, preview);
      await screen.press("Add 2 programs");
      expect(screen.spoken()).toBe("Writing…");
      await screen.answer(screen.backend.last("apply"), { ok: false, problem });
      expect(screen.spoken()).toBe(problem.message);
      await screen.press("Preview again");
      await answerPreview(screen, preview, 2);
      expect(screen.spoken()).toBe("2 programs to add");
      await screen.press("Add 2 programs");
      const conflicts = [{ sheet: "Programs", cell: "B7", expected: null, found: "Thistlewick Health" }];
      await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "conflict", conflicts } });
      expect(screen.spoken()).toContain("Nothing was written");
    },
  );

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
