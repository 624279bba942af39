// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import type { ListReader } from "../../shared/ui/list-reader";
import { answerPreview, EMPTY, sentImport, settled, shownChoice, step, until, written } from "./import-desk";
import { READER, type Screen, show } from "./render";
import { preview } from "./samples";

let screen: Screen;
afterEach(() => screen.dispose());

const HEADERS = ["Institution", "City", "State", "Pathway"];
const CELLS = ["Lakeshore University Hospital", "Lakeshore", "IL", "Pediatrics–Medical Genetics"];
const row = (tag: string, cells: readonly string[]) =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
const WEB_TABLE = `<table>${row("th", HEADERS)}${row("td", CELLS)}</table>`;
const TEXT = [HEADERS, CELLS].map((cells) => cells.join("\t")).join("\n");
const SIZE = "2 rows and 4 columns, with the column names.";

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

/** It is read a moment after. */
const said = (words: string) => until(screen, () => screen.spoken() === words, `It is not said: ${words}.`);

const filled = (text: string) => until(screen, () => field().value === text, "The field has something else.");

async function goOn(): Promise<void> {
  await screen.press("Go on");
  await opened();
}

async function opened(): Promise<void> {
  await screen.answer(screen.backend.last("import-context"), { ok: true, value: EMPTY });
  await settled(screen);
}

describe("paste a list", () => {
  it("a table of a web page becomes the text of its cells, and it is said how large it is", async () => {
    screen = await show("paste");
    const event = await paste(field(), { "text/html": WEB_TABLE, "text/plain": "something else" });
    expect(event.defaultPrevented).toBe(true);
    await filled(TEXT);
    await said(SIZE);
    expect(screen.text()).toContain(SIZE);
    expect(field().getAttribute("aria-describedby")).not.toBe("");
    expect(document.getElementById(field().getAttribute("aria-describedby") ?? "")?.textContent).toBe(SIZE);
  });

  it("is previewed, written and followed by another one", async () => {
    screen = await show("paste");
    await paste(field(), { "text/html": WEB_TABLE });
    await filled(TEXT);
    await goOn();
    await answerPreview(screen, preview);
    const { list } = sentImport(screen);
    expect(list.source).toEqual({ kind: "pasted", day: "2026-06-01" });
    expect(list.programs[0]?.values).toContainEqual(["institution", "Lakeshore University Hospital"]);
    expect(screen.text()).toContain("Pasted, 2026-06-01");
    await screen.press("Add 2 programs");
    await written(screen);
    await screen.press("Import another list");
    expect(field().value).toBe("");
  });

  it("what was pasted is still there when the user goes back", async () => {
    screen = await show("paste");
    await type(TEXT);
    await goOn();
    await screen.answer(screen.backend.last("preview"), { ok: false, problem: { message: "A cell is being edited." } });
    await screen.press("Choose");
    expect(field().value).toBe(TEXT);
  });

  it("by keyboard alone: typed, and Ctrl+Enter; Enter only begins another row", async () => {
    screen = await show("paste");
    await type([HEADERS, CELLS].map((cells) => cells.join(", ")).join("\n"));
    await said(SIZE);
    await key("Enter", false);
    expect(screen.backend.asked).toHaveLength(0);
    await key("Enter", true);
    await opened();
    expect(sentImport(screen).list.programs).toHaveLength(1);
  });

  it("pasting beside the field goes into it", async () => {
    screen = await show("paste");
    await paste(screen.button("Go on"), { "text/html": WEB_TABLE });
    await filled(TEXT);
    expect(document.activeElement).toBe(field());
    await type("");
    await paste(screen.button("Go on"), { "text/plain": "Hospital\nLakeshore" });
    expect(field().value).toBe("Hospital\nLakeshore");
    await said("2 rows and 1 column, with the column names.");
  });

  it("whoever is faster than the reading goes on once it is read", async () => {
    let finish: () => void = () => undefined;
    const reader: ListReader = {
      ...READER,
      readPasted: async (pasted) => {
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        return READER.readPasted(pasted);
      },
    };
    screen = await show("paste", "excel", { reader });
    await paste(field(), { "text/html": WEB_TABLE });
    await key("Enter", true);
    expect(screen.text()).not.toContain("nothing to read");
    expect(screen.backend.asked).toHaveLength(0);
    await screen.doing(() => finish());
    await until(screen, () => screen.backend.count("import-context") === 1, "It does not go on.");
  });

  it("a text without a table is left to the browser", async () => {
    screen = await show("paste");
    const event = await paste(field(), { "text/html": "<p>Lakeshore</p>", "text/plain": "Lakeshore" });
    expect(event.defaultPrevented).toBe(false);
  });

  it("a table without anything in it gives way to the plain text", async () => {
    screen = await show("paste");
    await paste(field(), { "text/html": "<table><tr><td> </td></tr></table>", "text/plain": "Lakeshore" });
    await filled("Lakeshore");
  });

  it("of several tables the one that is understood best is offered, and the others may be chosen", async () => {
    screen = await show("paste");
    const others = `<table>${row("th", ["Hospital", "Mascot"])}${row("td", ["Lakeshore", "Heron"])}</table>`;
    await paste(field(), { "text/html": `${others}${WEB_TABLE}` });
    await said("2 tables were copied. The largest has 2 rows and 4 columns, with the column names.");
    await goOn();
    expect(step(screen)).toBe("Look over the columns");
    expect(screen.text()).toContain("Which of the 2 lists in it");
    expect(shownChoice(screen, "What Pathway means")).toBe("Pathway");
  });

  it("what is typed over a pasted table is what is read", async () => {
    screen = await show("paste");
    await paste(field(), { "text/html": WEB_TABLE });
    await filled(TEXT);
    await type(TEXT.replace("Lakeshore University", "Harbor"));
    await goOn();
    expect(sentImport(screen).list.programs[0]?.values).toContainEqual(["institution", "Harbor Hospital"]);
  });

  it("says that there is nothing only when asked to go on, and each time anew", async () => {
    screen = await show("paste");
    await type("  ");
    expect(screen.text()).not.toContain("nothing to read");
    await screen.press("Go on");
    expect(screen.spoken()).toContain("There is nothing to read yet.");
    expect(screen.backend.asked).toHaveLength(0);
    await type(TEXT);
    expect(screen.text()).not.toContain("nothing to read");
  });

  it("keeps what cannot be read, to be corrected", async () => {
    screen = await show("paste");
    await type("Hospital");
    await goOn();
    expect(screen.text()).toContain("What was pasted has no table");
    expect(field().value).toBe("Hospital");
  });

  it("keeps what was pasted when it is opened once more, and begins anew once it is written", async () => {
    screen = await show("paste");
    await type(TEXT);
    await screen.open("paste");
    expect(field().value).toBe(TEXT);
    await goOn();
    await answerPreview(screen, preview);
    await screen.press("Add 2 programs");
    await written(screen);
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
