// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FieldId } from "../../shared/program/field";
import type { CellValue } from "../../shared/workbook/cell";
import type { Explanation, FieldEdit, Preview } from "../../shared/workbook/request";
import { type Screen, show } from "./render";
import { explanation, preview } from "./samples";

type Program = Extract<Explanation, { kind: "program" }>;

/** Columns of the ratings and notes in the invented workbook; its program stands in row 4. */
const COLUMNS: readonly FieldId[] = ["img", "structure", "academic", "culture", "geography", "imgNotes"];

let screen: Screen;
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  screen.dispose();
  vi.useRealTimers();
});

/** The sample: rated 4, 3.5, nothing, 5, 2. */
function program(more: Partial<Program> = {}, record: Partial<Program["program"]> = {}): Program {
  const base = explanation("Lakeshore University Hospital");
  if (base.kind !== "program") throw new Error("The sample is a program.");
  return { ...base, ...more, program: { ...base.program, ...record } };
}

/** The sample with other contents in some cells. */
function holding(cells: Partial<Record<FieldId, CellValue>>, more: Partial<Program> = {}): Program {
  const { domains } = program();
  return program({
    domains: domains.map((domain) => ({
      ...domain,
      rating: cells[domain.ratingField] ?? domain.rating,
      notes: cells[domain.notesField] ?? domain.notes,
    })),
    ...more,
  });
}

async function showCard(value: Program = program(), host: "excel" | "sheets" = "excel") {
  screen = await show("explain", host);
  await screen.answer(screen.backend.last("explain"), { ok: true, value });
}

function scale(domain: string): HTMLElement {
  for (const group of screen.root.querySelectorAll<HTMLElement>('[role="radiogroup"]')) {
    const label = document.getElementById(group.getAttribute("aria-labelledby") ?? "");
    if (label?.textContent === domain) return group;
  }
  throw new Error(`No scale for ${domain}.`);
}

function chosen(domain: string): string | null {
  const input = scale(domain).querySelector<HTMLInputElement>("input:checked");
  return input === null ? null : input.value || "not rated";
}

async function press(domain: string, ...keys: readonly string[]) {
  for (const key of keys) {
    await screen.doing(() => {
      const target = scale(domain).querySelector("input:checked") ?? scale(domain).querySelector("input");
      target?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    });
  }
}

async function click(domain: string, value: string) {
  await screen.doing(() => scale(domain).querySelector<HTMLInputElement>(`input[value="${value}"]`)?.click());
}

const wait = (ms: number) => screen.doing(() => void vi.advanceTimersByTime(ms));

function notes(domain: string): HTMLTextAreaElement {
  const field = screen.root.querySelector<HTMLTextAreaElement>(`textarea[aria-label="Notes: ${domain}"]`);
  if (field === null) throw new Error(`No notes for ${domain}.`);
  return field;
}

async function type(domain: string, text: string) {
  await screen.doing(() => {
    const field = notes(domain);
    field.focus();
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

const leave = (domain: string) => screen.doing(() => notes(domain).blur());

function lastEdits(): readonly FieldEdit[] {
  const { request } = screen.backend.last("preview");
  if (request.kind !== "preview" || request.action.kind !== "set-fields") throw new Error("No fields were set.");
  expect(request.action.key).toBe("k1");
  return request.action.edits;
}

/** Answers a preview as the core does. */
async function answerPreview() {
  const edits = lastEdits();
  const places = {
    sheet: "Programs",
    keys: [[3, "k1"]],
    fields: COLUMNS.map((field, n) => [n, field] as const),
  } as const;
  const value: Preview = {
    ...preview,
    plan: {
      title: "Lakeshore University Hospital: changed",
      undoes: null,
      places,
      changes: edits.map(({ field, was, value: to }) => ({
        kind: "cells",
        sheet: "Programs",
        row: 3,
        column: COLUMNS.indexOf(field),
        values: [[to]],
        expect: [[was]],
      })),
    },
  };
  await screen.answer(screen.backend.last("preview"), { ok: true, value });
}

async function save(next: Program = program()) {
  await answerPreview();
  await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "applied", cells: 1 } });
  await screen.answer(screen.backend.last("explain"), { ok: true, value: next });
}

async function meet(cell: string, found: CellValue) {
  await answerPreview();
  const conflicts = [{ sheet: "Programs", cell, expected: null, found }];
  await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "conflict", conflicts } });
}

describe("the card shows", () => {
  it("each rating on its scale, and what 1, 3 and 5 mean", async () => {
    await showCard();
    expect(chosen("IMG friendliness")).toBe("4");
    expect(chosen("Academic and research")).toBe("not rated");
    expect(chosen("Geography and lifestyle")).toBe("2");
    expect(screen.text()).toContain("5IMGs train here now, and the program says so");
    const names = [...scale("IMG friendliness").querySelectorAll("input")].map(
      (input) => input.ariaLabel ?? input.getAttribute("aria-label"),
    );
    expect(names).toEqual([
      "Not rated",
      "1: Says or shows that it prefers US graduates",
      "2",
      "3: Mixed or unclear signs",
      "4",
      "5: IMGs train here now, and the program says so",
    ]);
  });

  it("a rating between the marks as it was typed", async () => {
    await showCard();
    expect(chosen("Structure and training")).toBeNull();
    expect(screen.text()).toContain("Rated 3.5");
  });

  it("a rating that cannot be read at its domain, and no score", async () => {
    const problem = "Support and culture (AC3) holds “great”: type a number from 1 to 5, or leave it blank.";
    await showCard(holding({ culture: "great" }, { problems: [problem] }));
    expect(chosen("Support and culture")).toBeNull();
    const place = scale("Support and culture").closest("li");
    expect(place?.textContent).toContain(problem);
    expect(screen.root.querySelector("main")?.textContent?.split(problem)).toHaveLength(2);
    expect(screen.text()).toContain("No score: a rating below cannot be read.");
  });

  it("the notes of each domain", async () => {
    await showCard(holding({ cultureNotes: "Two residents answered.", geographyNotes: 7 }));
    expect(notes("Support and culture").value).toBe("Two residents answered.");
    expect(notes("Geography and lifestyle").value).toBe("7");
    expect(notes("IMG friendliness").value).toBe("");
  });

  it("that a program typed by hand must be completed first", async () => {
    await showCard(program({}, { key: "" }));
    expect(screen.text()).toContain("complete it first");
    expect(screen.root.querySelector('[role="radiogroup"]')).toBeNull();
    await screen.press("Complete it");
    expect(screen.backend.last("preview").request).toMatchObject({ action: { kind: "complete-rows" } });
  });
});

describe("rating by keyboard", () => {
  it.each([
    ["a digit chooses", "IMG friendliness", ["2"], "2"],
    ["arrows move up", "Geography and lifestyle", ["ArrowRight", "ArrowDown"], "4"],
    ["arrows move down", "IMG friendliness", ["ArrowLeft", "ArrowUp"], "2"],
    ["the upper end is the end", "IMG friendliness", ["ArrowRight", "ArrowRight", "ArrowRight"], "5"],
    [
      "below 1 nothing is rated, and there it ends",
      "Geography and lifestyle",
      ["ArrowLeft", "ArrowLeft", "ArrowLeft"],
      "not rated",
    ],
    ["not rated, then up", "Academic and research", ["ArrowRight"], "1"],
    ["0 clears", "IMG friendliness", ["0"], "not rated"],
    ["Delete clears", "IMG friendliness", ["Delete"], "not rated"],
    ["3.5 goes up to 4", "Structure and training", ["ArrowRight"], "4"],
    ["3.5 goes down to 3", "Structure and training", ["ArrowLeft"], "3"],
    ["other keys do nothing", "IMG friendliness", ["7", "x", " "], "4"],
  ] as const)("%s", async (_, domain, keys, expected) => {
    await showCard();
    await press(domain, ...keys);
    expect(chosen(domain)).toBe(expected);
    expect(screen.backend.count("preview")).toBe(0);
  });

  it("leaves the browser's own shortcuts alone", async () => {
    await showCard();
    await screen.doing(() => {
      scale("IMG friendliness")
        .querySelector("input:checked")
        ?.dispatchEvent(new KeyboardEvent("keydown", { key: "1", ctrlKey: true, bubbles: true }));
    });
    expect(chosen("IMG friendliness")).toBe("4");
  });
});

describe("what is chosen is saved", () => {
  it("once, when it is quiet: previewed and written at once, then explained anew", async () => {
    await showCard();
    await press("Geography and lifestyle", "ArrowRight", "ArrowRight", "ArrowRight");
    await wait(599);
    expect(screen.backend.count("preview")).toBe(0);
    await wait(1);
    expect(lastEdits()).toEqual([{ field: "geography", was: 2, value: 5 }]);
    expect(screen.text()).toContain("Saving…");
    await answerPreview();
    expect(screen.backend.last("apply").request).toMatchObject({ step: { id: "step-1", resumes: false } });
    await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "applied", cells: 1 } });
    expect(screen.backend.count("explain")).toBe(2);
    expect(screen.text()).toContain("Saved");
    expect(chosen("Geography and lifestyle")).toBe("5");
    await screen.answer(screen.backend.last("explain"), {
      ok: true,
      value: holding({ geography: 5 }, { why: "Now it is better." }),
    });
    expect(screen.text()).toContain("Now it is better.");
    expect(screen.root.querySelector('[role="status"][aria-live="polite"]')?.textContent).toMatch(/^Saved\. Lakeshore/);
  });

  it("at once when the focus leaves the scale, or Enter is pressed", async () => {
    await showCard();
    await click("IMG friendliness", "5");
    await press("IMG friendliness", "Enter");
    expect(lastEdits()).toEqual([{ field: "img", was: 4, value: 5 }]);
    await save();
    await click("Support and culture", "1");
    await screen.doing(() => notes("Support and culture").focus());
    expect(lastEdits()).toEqual([{ field: "culture", was: 5, value: 1 }]);
  });

  it("in turn, however fast the user goes from one to the next", async () => {
    await showCard();
    await click("IMG friendliness", "5");
    await screen.doing(() => notes("IMG friendliness").focus());
    await click("Academic and research", "3");
    await click("Geography and lifestyle", "");
    await type("IMG friendliness", "Three IMGs.");
    await leave("IMG friendliness");
    expect(screen.backend.count("preview")).toBe(1);
    await answerPreview();
    await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "applied", cells: 1 } });
    expect(lastEdits()).toEqual([
      { field: "academic", was: null, value: 3 },
      { field: "geography", was: 2, value: null },
      { field: "imgNotes", was: null, value: "Three IMGs." },
    ]);
    await screen.answer(screen.backend.last("explain"), { ok: true, value: holding({ img: 5 }) });
    expect(chosen("Academic and research")).toBe("3");
    expect(chosen("Geography and lifestyle")).toBe("not rated");
    expect(notes("IMG friendliness").value).toBe("Three IMGs.");
  });

  it("also when the user goes to another row or page before it is quiet", async () => {
    await showCard();
    await click("IMG friendliness", "5");
    await type("Support and culture", "Friendly.");
    await screen.open("home");
    expect(lastEdits()).toEqual([{ field: "img", was: 4, value: 5 }]);
    expect(screen.backend.count("status")).toBe(1);
    await answerPreview();
    await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "applied", cells: 1 } });
    expect(lastEdits()).toEqual([{ field: "cultureNotes", was: null, value: "Friendly." }]);
    expect(screen.backend.count("status")).toBe(2);
  });

  it("waits for the cells to be calculated before it speaks of an old score", async () => {
    await showCard();
    await click("Geography and lifestyle", "5");
    await wait(600);
    const stale = "The cell says 62.7, but these ratings and weights give 77.7.";
    await save(holding({ geography: 5 }, { stale }));
    expect(screen.text()).toContain("Calculating…");
    expect(screen.text()).not.toContain(stale);
    for (const ms of [400, 1000, 2000, 4000]) {
      await wait(ms);
      await screen.answer(screen.backend.last("explain"), { ok: true, value: holding({ geography: 5 }, { stale }) });
    }
    expect(screen.backend.count("explain")).toBe(6);
    expect(screen.text()).toContain(stale);
    await wait(60_000);
    expect(screen.backend.count("explain")).toBe(6);
  });
});

describe("notes", () => {
  it("are saved when the field is left, or by Ctrl+Enter, and not while typing", async () => {
    await showCard();
    await type("Support and culture", "Fri");
    await type("Support and culture", "Friendly.");
    await wait(5000);
    expect(screen.backend.count("preview")).toBe(0);
    await screen.doing(() => {
      const key = new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true });
      notes("Support and culture").dispatchEvent(key);
    });
    expect(lastEdits()).toEqual([{ field: "cultureNotes", was: null, value: "Friendly." }]);
    await save(holding({ cultureNotes: "Friendly." }));
    await type("Support and culture", " ");
    await leave("Support and culture");
    expect(lastEdits()).toEqual([{ field: "cultureNotes", was: "Friendly.", value: null }]);
  });

  it("are not replaced by a new reading while they are typed, and then expect what was shown at first", async () => {
    await showCard(holding({ cultureNotes: "Old." }));
    await type("Support and culture", "Old. More");
    await screen.doing(() => screen.backend.select());
    await wait(200);
    expect(screen.backend.count("explain")).toBe(2);
    const value = holding({ cultureNotes: "Somebody else's." });
    await screen.answer(screen.backend.last("explain"), { ok: true, value });
    expect(notes("Support and culture").value).toBe("Old. More");
    await leave("Support and culture");
    expect(lastEdits()).toEqual([{ field: "cultureNotes", was: "Old.", value: "Old. More" }]);
  });

  it("stay when they cannot be saved, and are tried again", async () => {
    await showCard();
    await type("Support and culture", "Friendly.");
    await leave("Support and culture");
    const problem = { message: "Somebody else is changing this list right now." };
    await screen.answer(screen.backend.last("preview"), { ok: false, problem });
    expect(screen.text()).toContain(`Not saved: ${problem.message}`);
    await screen.answer(screen.backend.last("explain"), { ok: true, value: program() });
    expect(notes("Support and culture").value).toBe("Friendly.");
    await screen.press("Try again");
    expect(lastEdits()).toEqual([{ field: "cultureNotes", was: null, value: "Friendly." }]);
  });

  it("stay when the connection breaks, and when the row cannot be read again", async () => {
    await showCard();
    await type("Support and culture", "Friendly.");
    await leave("Support and culture");
    await screen.doing(() => screen.backend.last("preview").fail(new Error("offline")));
    expect(screen.text()).toContain("The workbook did not answer (offline).");
    await screen.doing(() => screen.backend.last("explain").fail(new Error("offline")));
    expect(notes("Support and culture").value).toBe("Friendly.");
  });

  it("that could not be saved wait on every page for the user", async () => {
    await showCard();
    await type("Support and culture", "Friendly.");
    await leave("Support and culture");
    await screen.answer(screen.backend.last("preview"), { ok: false, problem: { message: "The sheet is protected." } });
    await screen.open("home");
    expect(screen.text()).toContain("Not saved for Lakeshore University Hospital: The sheet is protected.");
    await screen.open("explain");
    await screen.answer(screen.backend.last("explain"), { ok: true, value: program() });
    expect(notes("Support and culture").value).toBe("Friendly.");
    await screen.press("Discard");
    expect(notes("Support and culture").value).toBe("");
    expect(screen.text()).not.toContain("Not saved");
  });
});

describe("a cell that was changed in the sheet meanwhile", () => {
  it("is named with what it holds, and kept when the user says so", async () => {
    await showCard();
    await click("Academic and research", "4");
    await wait(600);
    await meet("C4", 2);
    await screen.answer(screen.backend.last("explain"), { ok: true, value: holding({ academic: 2 }) });
    expect(scale("Academic and research").closest("li")?.textContent).toContain("2 was typed into the sheet meanwhile");
    expect(chosen("Academic and research")).toBe("4");
    await screen.press("Keep 2");
    expect(chosen("Academic and research")).toBe("2");
    expect(scale("Academic and research").contains(document.activeElement)).toBe(true);
    expect(screen.backend.count("apply")).toBe(1);
    expect(screen.text()).not.toContain("Not saved");
  });

  it("is written over when the user says so", async () => {
    await showCard();
    await click("Academic and research", "4");
    await wait(600);
    await meet("C4", 2);
    await screen.press("Write 4");
    expect(lastEdits()).toEqual([{ field: "academic", was: 2, value: 4 }]);
  });

  it("never costs the user's notes", async () => {
    await showCard();
    await type("IMG friendliness", "Three IMGs this year.");
    await leave("IMG friendliness");
    await meet("F4", "Asked by mail.");
    await screen.answer(screen.backend.last("explain"), { ok: true, value: holding({ imgNotes: "Asked by mail." }) });
    expect(notes("IMG friendliness").value).toBe("Three IMGs this year.");
    expect(screen.text()).toContain("“Asked by mail.” was typed into the sheet meanwhile");
    await screen.press("Write mine");
    expect(lastEdits()).toEqual([{ field: "imgNotes", was: "Asked by mail.", value: "Three IMGs this year." }]);
  });

  it("in the very moment of writing, is named just so", async () => {
    await showCard();
    await click("Academic and research", "4");
    await wait(600);
    await answerPreview();
    const kept = [{ sheet: "Programs", cell: "C4", expected: null, found: 2 }];
    await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "partly", cells: 0, kept } });
    expect(scale("Academic and research").closest("li")?.textContent).toContain("2 was typed into the sheet meanwhile");
    await screen.press("Write 4");
    expect(lastEdits()).toEqual([{ field: "academic", was: 2, value: 4 }]);
  });

  it("of which nothing is known is tried again: rows were moved", async () => {
    await showCard();
    await click("Academic and research", "4");
    await wait(600);
    await meet("Z99", "?");
    expect(screen.text()).toContain("The list was rearranged meanwhile.");
    await screen.press("Try again");
    expect(lastEdits()).toEqual([{ field: "academic", was: null, value: 4 }]);
  });
});

describe("where the host tells nothing of the selection", () => {
  it("a saved rating never turns the card to another program", async () => {
    await showCard(program(), "sheets");
    await click("IMG friendliness", "5");
    await wait(600);
    const other = program({}, { key: "k2", institution: "Prairie State Hospital" });
    await save(other);
    expect(screen.text()).toContain("Lakeshore University Hospital");
    expect(screen.text()).toContain(
      "Another row is selected in the sheet: this is the result from before your last change.",
    );
    expect(chosen("IMG friendliness")).toBe("5");
    await screen.press("Show selected row");
    await screen.answer(screen.backend.last("explain"), { ok: true, value: other });
    expect(screen.text()).toContain("Prairie State Hospital");
    expect(screen.text()).not.toContain("Another row is selected");
  });
});
