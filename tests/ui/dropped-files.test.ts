// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { csv, EMPTY, GENETICS, sentImport, settled, until } from "./import-desk";
import { type Screen, show } from "./render";

let screen: Screen;
afterEach(() => screen.dispose());

const CSV = csv("mine.csv", GENETICS);

/** jsdom has no dragging. */
async function drag(kind: "dragover" | "dragleave" | "drop", target: EventTarget, files: readonly File[] = [CSV]) {
  const event = new Event(kind, { bubbles: true, cancelable: true });
  const dataTransfer = { types: files.length > 0 ? ["Files"] : ["text/plain"], files, dropEffect: "" };
  Object.defineProperty(event, "dataTransfer", { value: dataTransfer });
  Object.defineProperty(event, "relatedTarget", { value: null });
  await screen.doing(() => {
    target.dispatchEvent(event);
  });
  return { prevented: event.defaultPrevented, effect: dataTransfer.dropEffect };
}

async function opened(): Promise<void> {
  await screen.answer(screen.backend.last("import-context"), { ok: true, value: EMPTY });
  await settled(screen);
}

describe("files dropped into the pane", () => {
  it("are taken anywhere on the import page, which shows that it will", async () => {
    screen = await show("import");
    const heading = screen.root.querySelector("h1") ?? screen.root;
    expect(await drag("dragover", heading)).toEqual({ prevented: true, effect: "copy" });
    expect(screen.text()).toContain("Drop them now");
    await drag("dragleave", heading);
    expect(screen.text()).not.toContain("Drop them now");
    await drag("drop", heading);
    await opened();
    await until(screen, () => screen.backend.count("preview") === 1, "There is no preview.");
    expect(sentImport(screen).list.source).toMatchObject({ file: "mine.csv" });
  });

  it("are taken, too, when the page was opened from another one", async () => {
    screen = await show("home");
    await screen.open("import");
    expect(await drag("dragover", screen.root)).toEqual({ prevented: true, effect: "copy" });
    await drag("drop", screen.root);
    await opened();
    await until(screen, () => screen.backend.count("preview") === 1, "There is no preview.");
  });

  it("may be several: they come one after the other", async () => {
    screen = await show("import");
    await drag("drop", screen.root, [CSV, csv("other.csv", GENETICS)]);
    await opened();
    expect(screen.text()).toContain("List 1 of 2: mine.csv");
  });

  it("are no text that is dragged", async () => {
    screen = await show("import");
    expect((await drag("dragover", screen.root, [])).effect).toBe("none");
    await drag("drop", screen.root, []);
    expect(screen.backend.asked).toHaveLength(0);
    expect(screen.hasButton("Choose files")).toBe(true);
  });

  it.each(["home", "starter-list", "paste"] as const)(
    "stay out elsewhere, and do not replace the pane: %s",
    async (page) => {
      screen = await show(page);
      const before = screen.backend.asked.length;
      expect(await drag("dragover", screen.root)).toEqual({ prevented: true, effect: "none" });
      expect((await drag("drop", screen.root)).prevented).toBe(true);
      expect(screen.backend.asked).toHaveLength(before);
    },
  );
});
