// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Screen, show } from "./render";

let screen: Screen;
afterEach(() => screen.dispose());

const CSV = new File(["Hospital,Mascot\nLakeshore University Hospital,Heron\n"], "mine.csv");

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

describe("files dropped into the pane", () => {
  it("are taken anywhere on the import page, which shows that it will", async () => {
    screen = await show("import");
    const heading = screen.root.querySelector("h1") ?? screen.root;
    expect(await drag("dragover", heading)).toEqual({ prevented: true, effect: "copy" });
    expect(screen.text()).toContain("Drop it now");
    await drag("dragleave", heading);
    expect(screen.text()).not.toContain("Drop it now");
    await drag("drop", heading);
    await vi.waitFor(() => expect(screen.backend.count("preview")).toBe(1));
    expect(screen.backend.last("preview").request).toMatchObject({
      action: { table: { source: { file: "mine.csv" } } },
    });
  });

  it("are taken, too, when the page was opened from another one", async () => {
    screen = await show("home");
    await screen.open("import");
    expect(await drag("dragover", screen.root)).toEqual({ prevented: true, effect: "copy" });
    await drag("drop", screen.root);
    await vi.waitFor(() => expect(screen.backend.count("preview")).toBe(1));
  });

  it("come one at a time", async () => {
    screen = await show("import");
    await drag("drop", screen.root, [CSV, new File(["x"], "other.csv")]);
    expect(screen.text()).toContain("These are 2 files. Choose one at a time");
    expect(screen.spoken()).toContain("These are 2 files.");
    expect(screen.backend.asked).toHaveLength(0);
  });

  it("are no text that is dragged", async () => {
    screen = await show("import");
    expect((await drag("dragover", screen.root, [])).effect).toBe("none");
    await drag("drop", screen.root, []);
    expect(screen.backend.asked).toHaveLength(0);
    expect(screen.hasButton("Choose a file")).toBe(true);
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
