// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import type { Page } from "../../shared/ui/backend";
import { answerPreview, csv, GENETICS, openFiles } from "./import-desk";
import { type Screen, show } from "./render";
import { NO_COUNTS, plan, preview } from "./samples";

let screen: Screen;
afterEach(() => screen.dispose());

const nothingToWrite = {
  ...preview,
  plan: { ...plan, title: "", changes: [] },
  summary: ["All programs are in the list"],
  counts: { ...NO_COUNTS, same: 2 },
};

/** A file is chosen and its preview on the screen. */
async function importUnderWay() {
  screen = await show("import");
  await openFiles(screen, [csv("mine.csv", GENETICS)]);
  await answerPreview(screen, preview);
}

/** The ribbon button or menu item of the page that is open is pressed once more. */
describe("the open page opened again", () => {
  it("keeps a preview that is not yet written", async () => {
    await importUnderWay();
    await screen.open("import");
    expect(screen.text()).toContain("mine.csv");
    expect(screen.hasButton("Add 2 programs")).toBe(true);
    expect(screen.text()).toContain("You have not finished here: what you did so far is kept.");
    expect(screen.spoken()).toContain("You have not finished here");
    await screen.press("Back to the overview");
    expect(screen.text()).not.toContain("You have not finished here");
  });

  it.each<Page>(["complete-rows", "master"])("keeps a preview that is still being made: %s", async (page) => {
    screen = await show(page);
    await screen.open(page);
    expect(screen.backend.count("preview")).toBe(1);
  });

  it("keeps a list that is still being read", async () => {
    screen = await show("starter-list");
    await screen.open("starter-list");
    expect(screen.backend.count("import-context")).toBe(1);
  });

  it("leaves writing alone, and a refusal of it", async () => {
    await importUnderWay();
    await screen.press("Add 2 programs");
    await screen.open("import");
    expect(screen.text()).not.toContain("Choose files");
    const conflicts = [{ sheet: "Programs", cell: "B7", expected: null, found: "Thistlewick Health" }];
    await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "conflict", conflicts } });
    await screen.open("import");
    expect(screen.text()).toContain("Nothing was written");
    expect(screen.backend.count("apply")).toBe(1);
  });

  it("takes another file once the first is written", async () => {
    await importUnderWay();
    await screen.press("Add 2 programs");
    await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "applied", cells: 90 } });
    expect(screen.text()).toContain("2 programs added");
    await screen.open("import");
    expect(screen.text()).not.toContain("2 programs added");
    expect(screen.hasButton("Choose files")).toBe(true);
  });

  it.each<Page>(["master", "complete-rows"])("previews anew once it is written: %s", async (page) => {
    screen = await show(page);
    await screen.answer(screen.backend.last("preview"), { ok: true, value: preview });
    await screen.press(/^Add 2 programs/);
    await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "applied", cells: 90 } });
    await screen.open(page);
    expect(screen.backend.count("preview")).toBe(2);
  });

  it("previews anew where there was nothing to write, or no preview", async () => {
    screen = await show("complete-rows");
    await screen.answer(screen.backend.last("preview"), { ok: true, value: nothingToWrite });
    await screen.open("complete-rows");
    expect(screen.backend.count("preview")).toBe(2);
    await screen.answer(screen.backend.last("preview"), { ok: false, problem: { message: "A cell is being edited." } });
    await screen.open("complete-rows");
    expect(screen.backend.count("preview")).toBe(3);
  });

  it("forgets the work of a page that was left", async () => {
    await importUnderWay();
    await screen.open("home");
    await screen.open("import");
    expect(screen.hasButton("Choose files")).toBe(true);
  });
});
