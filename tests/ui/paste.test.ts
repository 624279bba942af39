// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { type Screen, show } from "./render";
import { preview } from "./samples";

let screen: Screen;
afterEach(() => screen.dispose());

const WEB_TABLE =
  "<table><tr><th>Hospital</th><th>Mascot</th></tr><tr><td>Lakeshore University Hospital</td><td>Heron</td></tr></table>";
const TEXT = "Hospital\tMascot\nLakeshore University Hospital\tHeron";
const TABLE = {
  source: { kind: "pasted", day: "2026-06-01" },
  headers: ["Hospital", "Mascot"],
  lines: [2],
  rows: [["Lakeshore University Hospital", "Heron"]],
};

function field(): HTMLTextAreaElement {
  const found = screen.root.querySelector("textarea");
  if (found === null) throw new Error("There is no field to paste into.");
  return found;
}

/** jsdom has no clipboard. */
async function paste(target: Element, data: { readonly [type: string]: string }): Promise<Event> {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  Object.defineProperty(event, "clipboardData", { value: { getData: (type: string) => data[type] ?? "" } });
  await screen.doing(() => {
    target.dispatchEvent(event);
  });
  return event;
}

async function type(text: string): Promise<void> {
  await screen.doing(() => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field(), text);
    field().dispatchEvent(new Event("input", { bubbles: true }));
  });
}

async function key(name: string, ctrlKey: boolean): Promise<void> {
  await screen.doing(() => {
    field().dispatchEvent(new KeyboardEvent("keydown", { key: name, ctrlKey, bubbles: true, cancelable: true }));
  });
}

describe("paste a list", () => {
  it("a table of a web page becomes the text of its cells, and it is said how large it is", async () => {
    screen = await show("paste");
    const event = await paste(field(), { "text/html": WEB_TABLE, "text/plain": "something else" });
    expect(event.defaultPrevented).toBe(true);
    expect(field().value).toBe(TEXT);
    const said = "1 row and 2 columns below a row of column names.";
    expect(screen.text()).toContain(said);
    expect(screen.spoken()).toBe(said);
    expect(field().getAttribute("aria-describedby")).not.toBe("");
    expect(document.getElementById(field().getAttribute("aria-describedby") ?? "")?.textContent).toBe(said);
  });

  it("is previewed, written and followed by another one", async () => {
    screen = await show("paste");
    await paste(field(), { "text/html": WEB_TABLE });
    await screen.press("Preview");
    expect(screen.backend.last("preview").request).toEqual({
      kind: "preview",
      action: { kind: "import", table: TABLE, today: "2026-06-01", notice: null },
    });
    await screen.answer(screen.backend.last("preview"), { ok: true, value: preview });
    expect(screen.text()).toContain("Pasted, 2026-06-01");
    await screen.press("Add 2 programs");
    await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "applied", cells: 90 } });
    await screen.press("Paste another list");
    expect(field().value).toBe("");
  });

  it("what was pasted is still there when the preview is left", async () => {
    screen = await show("paste");
    await type(TEXT);
    await screen.press("Preview");
    await screen.answer(screen.backend.last("preview"), { ok: false, problem: { message: "No column for it." } });
    await screen.press("Change what was pasted");
    expect(field().value).toBe(TEXT);
  });

  it("by keyboard alone: typed, and Ctrl+Enter; Enter only begins another row", async () => {
    screen = await show("paste");
    await type("Hospital, Mascot\nLakeshore University Hospital, Heron");
    expect(screen.spoken()).toBe("1 row and 2 columns below a row of column names.");
    await key("Enter", false);
    expect(screen.backend.asked).toHaveLength(0);
    await key("Enter", true);
    expect(screen.backend.last("preview").request).toMatchObject({ action: { table: TABLE } });
  });

  it("pasting beside the field goes into it", async () => {
    screen = await show("paste");
    await paste(screen.button("Preview"), { "text/html": WEB_TABLE });
    expect(field().value).toBe(TEXT);
    expect(document.activeElement).toBe(field());
    await type("");
    await paste(screen.button("Preview"), { "text/plain": "Hospital\nLakeshore" });
    expect(field().value).toBe("Hospital\nLakeshore");
    expect(screen.spoken()).toBe("1 row and 1 column below a row of column names.");
  });

  it("a text without a table is left to the browser", async () => {
    screen = await show("paste");
    const event = await paste(field(), { "text/html": "<p>Lakeshore</p>", "text/plain": "Lakeshore" });
    expect(event.defaultPrevented).toBe(false);
  });

  it("of several tables it says that it took the largest", async () => {
    screen = await show("paste");
    await paste(field(), { "text/html": `<table><tr><td>Menu</td></tr></table>${WEB_TABLE}` });
    expect(field().value).toBe(TEXT);
    expect(screen.text()).toContain("It is the largest of the 2 tables that were copied.");
    await type("");
    await type(TEXT);
    expect(screen.text()).not.toContain("the largest");
  });

  it("says what is wrong only when asked to go on, and each time anew", async () => {
    screen = await show("paste");
    await type("Hospital");
    expect(screen.text()).not.toContain("no rows");
    await screen.press("Preview");
    const sentence = "What was pasted has no rows below its header.";
    expect(screen.text()).toContain(sentence);
    expect(screen.spoken()).toContain(sentence);
    expect(screen.backend.asked).toHaveLength(0);
    await type("Hospital\nLakeshore");
    expect(screen.text()).not.toContain(sentence);
  });

  it("keeps what was pasted when it is opened once more, and begins anew once it is written", async () => {
    screen = await show("paste");
    await type(TEXT);
    await screen.open("paste");
    expect(field().value).toBe(TEXT);
    await screen.press("Preview");
    await screen.answer(screen.backend.last("preview"), { ok: true, value: preview });
    await screen.press("Add 2 programs");
    await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "applied", cells: 90 } });
    await screen.open("paste");
    expect(field().value).toBe("");
  });

  it("hears nothing any more once the page is left", async () => {
    screen = await show("paste");
    await screen.open("home");
    const event = await paste(document.body, { "text/plain": TEXT });
    expect(event.defaultPrevented).toBe(false);
  });
});
