// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ListReader, ReadList } from "../../shared/ui/list-reader";
import type { Outcome } from "../../shared/ui/state/use-answer";
import { chooseFile } from "./choose-file";
import {
  answerPreview,
  checkbox,
  csv,
  EMPTY,
  GENETICS,
  openFiles,
  select,
  sentImport,
  settled,
  shownChoice,
  step,
  unfold,
  until,
  WITH_MASCOT,
  written,
} from "./import-desk";
import { keyboard } from "./keyboard";
import { READER, type Screen, show } from "./render";
import { importPreview, importRow, NO_COUNTS, plan } from "./samples";

let screen: Screen;
afterEach(() => screen.dispose());

const TWO = importPreview([
  importRow("Lakeshore University Hospital"),
  importRow("Prairie State Children's Hospital", { line: 3, place: "Prairie City, KS" }),
]);

/** The step's heading has the focus: who cannot see is told where they are. */
function expectStep(words: string): void {
  expect(step(screen)).toBe(words);
  expect(document.activeElement?.tagName).toBe("H2");
}

async function opened(text: string, name = "mine.csv"): Promise<void> {
  screen = await show("import");
  await openFiles(screen, [csv(name, text)]);
}

describe("a list through the steps", () => {
  it("out of such a workbook: what each workbook computes itself is said to be so", async () => {
    await opened(
      "Row key,Institution,City,Positions/yr,IMG stance,Score,Mascot\nP-0007,Elm Clinic,Toledo,2,Yes,71,Heron\n",
    );
    await unfold(screen, "Not used (3)");
    const words = "computed or kept by the workbook itself: not read";
    expect(screen.text().split(words)).toHaveLength(3);
  });

  it("is chosen, looked over, previewed and written, and its result is told in numbers", async () => {
    await opened(WITH_MASCOT);
    expectStep("Look over the columns");
    expect(shownChoice(screen, "What Institution means")).toBe("Institution");
    await unfold(screen, "Not used (1)");
    expect(shownChoice(screen, "What Mascot means")).toBe("Not used");
    expect(screen.text()).toContain("Heron · Bison");
    expect(screen.text()).toContain("All of it: 2 programs.");

    await screen.press("Go on to the matches");
    const sent = sentImport(screen);
    expect(sent.list.programs.map(({ line }) => line)).toEqual([2, 3]);
    expect(sent).toMatchObject({
      today: "2026-06-01",
      notice: null,
      choices: { answers: [], take: [], headers: [], unanswered: "wait" },
      list: { source: { kind: "file", file: "mine.csv" }, kept: [] },
    });
    await answerPreview(screen, TWO);
    expectStep("Look over the matches");
    expect(screen.text()).toContain("Prairie State Children's Hospital");
    expect(screen.backend.count("apply")).toBe(0);

    await screen.press("Add 2 programs");
    expect(screen.backend.last("apply").request).toEqual({
      kind: "apply",
      plan,
      step: { id: "step-1", when: "2026-06-01T10:00:00.000Z", resumes: false },
    });
    expect(screen.hasButton(/^Columns$/)).toBe(false);
    await written(screen);
    expectStep("It is written");
    expect(screen.text()).toContain("2 programs added");
    expect(screen.spoken()).toContain("2 programs added");
    await screen.press("See the list");
    expect(screen.backend.last("show").request).toEqual({ kind: "show", at: { id: "programs" } });
    await screen.press("Undo");
    expect(screen.heading()).toBe("Undo a step");
  });

  it("goes straight to the matches where the columns leave no doubt, and back to them all the same", async () => {
    await opened(GENETICS);
    await answerPreview(screen, TWO);
    expectStep("Look over the matches");
    await screen.press("Back to the columns");
    expectStep("Look over the columns");
    await select(screen, "What City means", "Not used");
    await screen.press("Go on to the matches");
    expect(sentImport(screen).choices.headers).toEqual([{ header: "City", field: null }]);
  });

  it("the starter list needs no looking over either, and says how old it is", async () => {
    screen = await show("starter-list");
    await screen.answer(screen.backend.last("import-context"), { ok: true, value: EMPTY });
    await settled(screen);
    const { list, notice } = sentImport(screen);
    expect(list).toMatchObject({ provider: "Starter list", read: 28, outside: 0 });
    expect(notice).toContain("Check each one against the ACGME list");
    await answerPreview(screen, { ...TWO, notice });
    expect(screen.text()).toContain("Check each one against the ACGME list");
  });

  it("by keyboard alone, every step of it", async () => {
    await opened(WITH_MASCOT);
    const keys = keyboard(screen);
    await keys.tabTo("Not used (1)");
    await keys.enter();
    await keys.tabTo("What Mascot means");
    expect(keys.focused()).toBe("What Mascot means");
    await keys.tabTo("Go on to the matches");
    await keys.enter();
    const kept = importRow("Lakeshore University Hospital", {
      state: "same",
      key: "P-0001",
      fields: [{ field: "city", header: "City", was: "Lake", brings: "Lakeshore", state: "kept", by: "You" }],
    });
    const asked = importRow("Prairie Hospital", { line: 3, state: "ask", candidates: [candidate("P-0002", 0.8)] });
    await answerPreview(screen, importPreview([kept, asked]));
    await keys.tabTo("As they are 1");
    await keys.enter();
    await keys.tabTo("Lakeshore University Hospital");
    await keys.enter();
    await keys.tabTo("Take theirs: City");
    await keys.space();
    await keys.tabTo("Answer 1 question");
    await keys.enter();
    expectStep("Is this the same program?");
    await keys.press("s");
    const { choices } = sentImport(screen);
    expect(choices.take).toEqual([{ key: "P-0001", field: "city" }]);
    expect(choices.answers).toEqual([{ line: 3, key: "P-0002" }]);
    await answerPreview(screen, importPreview([{ ...kept, state: "change" }]), 2);
    await keys.tabTo("Complete 1 program");
    await keys.enter();
    await written(screen);
    expectStep("It is written");
  });
});

describe("choosing", () => {
  it("shows what is being read, and stops when told to", async () => {
    let signal: AbortSignal | undefined;
    let finish: (read: Outcome<readonly ReadList[]>) => void = () => undefined;
    const reader: ListReader = {
      ...READER,
      read: (_, __, progress, stop) => {
        signal = stop;
        progress("Unpacking mine.xlsx…", 0.4);
        return new Promise((resolve) => {
          finish = resolve;
        });
      },
    };
    screen = await show("import", "excel", { reader });
    await chooseFile(screen, csv("mine.xlsx", "x"));
    expect(screen.text()).toContain("Unpacking mine.xlsx…");
    expect(screen.spoken()).toBe("Unpacking mine.xlsx…");
    expect(screen.root.querySelector('[role="progressbar"]')?.getAttribute("aria-valuenow")).toBe("40");
    expect(document.activeElement).toBe(screen.button("Cancel"));
    await screen.open("import");
    expect(screen.hasButton("Cancel")).toBe(true);
    await screen.press("Cancel");
    expect(signal?.aborted).toBe(true);
    expectStep("Choose a list");
    await screen.doing(() => finish({ ok: false, problem: { message: "Too late." } }));
    expect(screen.text()).not.toContain("Too late.");
    expect(screen.hasButton("Choose files")).toBe(true);
  });

  it("says why a file cannot be read, and another can be chosen", async () => {
    await opened("%PDF-1.7\n%", "mine.pdf");
    expect(screen.text()).toContain("mine.pdf is a PDF");
    expect(screen.backend.count("preview")).toBe(0);
    await openFiles(screen, [csv("mine.csv", WITH_MASCOT)]);
    expect(screen.text()).not.toContain("PDF");
    expect(step(screen)).toBe("Look over the columns");
  });

  it("refuses a file that is too large without reading it", async () => {
    const read = vi.spyOn(Blob.prototype, "arrayBuffer");
    const large = csv("large.csv", "x");
    Object.defineProperty(large, "size", { value: 26 * 1024 * 1024 });
    screen = await show("import");
    await openFiles(screen, [large]);
    expect(screen.text()).toContain("large.csv has 26 MB");
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
  });

  it("tries again where the workbook did not answer", async () => {
    screen = await show("import");
    await chooseFile(screen, csv("mine.csv", WITH_MASCOT));
    await screen.answer(screen.backend.last("import-context"), {
      ok: false,
      problem: { message: "A cell is being edited." },
    });
    await settled(screen);
    expect(screen.text()).toContain("A cell is being edited.");
    await screen.press("Try again");
    await screen.answer(screen.backend.last("import-context"), { ok: true, value: EMPTY });
    await settled(screen);
    expect(step(screen)).toBe("Look over the columns");
  });

  it("another way of choosing is one button away", async () => {
    screen = await show("import");
    await screen.press("A sheet of this workbook");
    expect(screen.backend.count("sheets")).toBe(1);
    await screen.press("Paste");
    expect(screen.root.querySelector("textarea")).not.toBeNull();
  });

  it("a file that was read as the wrong kind of letters is shown, and read again as the user says", async () => {
    // 0x8E is é on an old Mac, and Ž on Windows.
    const bytes = [...GENETICS.replace("Prairie City", "Prairi@ City")].map((letter) =>
      letter === "@" ? 0x8e : letter === "–" ? 0x2d : letter.charCodeAt(0),
    );
    screen = await show("import");
    await openFiles(screen, [new File([Uint8Array.from(bytes)], "old.csv")]);
    expectStep("Look over the columns");
    expect(screen.text()).toContain("Are these lines right?");
    expect(screen.text()).toContain("PrairiŽ City");
    await select(screen, "How the letters are written", "Macintosh (older Excel for Mac)");
    await screen.answer(screen.backend.last("import-context"), { ok: true, value: EMPTY });
    await settled(screen);
    expect(screen.text()).toContain("Prairié City");
    expectStep("Look over the columns");
    await screen.press("Go on to the matches");
    expect(sentImport(screen).list.programs[1]?.values).toContainEqual(["city", "Prairié City"]);
  });

  it("says nothing of letters where the file is plain", async () => {
    await opened(WITH_MASCOT);
    expect(screen.text()).not.toContain("Are these lines right?");
  });
});

describe("several files", () => {
  const OTHER = GENETICS.replace("Lakeshore University Hospital", "Harbor Medical Center");

  it("come one after the other, and the result tells of all", async () => {
    screen = await show("import");
    await openFiles(screen, [csv("one.csv", GENETICS), csv("two.csv", OTHER)]);
    expect(screen.text()).toContain("List 1 of 2: one.csv");
    await answerPreview(screen, TWO);
    await screen.press("Add 2 programs");
    await written(screen);
    // What is in the workbook has changed: it is asked anew.
    expect(screen.backend.count("import-context")).toBe(2);
    await screen.answer(screen.backend.last("import-context"), { ok: true, value: EMPTY });
    await settled(screen);
    expect(screen.text()).toContain("List 2 of 2: two.csv");
    await answerPreview(
      screen,
      importPreview([importRow("Harbor Medical Center", { state: "same", key: "P-0001" })]),
      2,
    );
    await screen.press("Go on");
    expectStep("It is written");
    expect(screen.text()).toContain("one.csv2 programs added");
    expect(screen.text()).toContain("two.csvNothing new.");
    expect(screen.hasButton("Undo one.csv")).toBe(true);
    expect(screen.hasButton("Undo two.csv")).toBe(false);
  });

  it("one of them can be left out", async () => {
    screen = await show("import");
    await openFiles(screen, [csv("one.csv", WITH_MASCOT), csv("two.csv", OTHER)]);
    await screen.press("Leave this list out");
    await screen.answer(screen.backend.last("import-context"), { ok: true, value: EMPTY });
    await settled(screen);
    expect(screen.text()).toContain("List 2 of 2: two.csv");
    expect(screen.backend.count("apply")).toBe(0);
  });

  it("one that cannot be read does not keep out the others", async () => {
    screen = await show("import");
    await openFiles(screen, [csv("one.pdf", "%PDF-1.7\n%"), csv("two.csv", WITH_MASCOT)]);
    expect(screen.text()).toContain("one.pdf is a PDF");
    await screen.press("Go on with 1 other list");
    expectStep("Look over the columns");
    expect(screen.text()).toContain("two.csv");
  });

  it("that are whole only together are offered so: match codes and their institutions", async () => {
    const codes =
      "name,code\nLakeshore Peds Genetics,1234765C0\nPrairie IM Genetics,2345766C0\nHarbor IM Genetics,3456766C0\n";
    const institutions =
      "code,institution,city,state\n1234,Lakeshore University Hospital,Lakeshore,IL\n2345,Prairie State Hospital,Prairie City,KS\n3456,Harbor Medical Center,Harbor,MD\n";
    screen = await show("import");
    await openFiles(screen, [csv("codes.csv", codes), csv("institutions.csv", institutions)]);
    expectStep("These two belong together");
    expect(screen.text()).toContain("codes.csv has match codes, and institutions.csv says whose they are.");
    await screen.press("Put them together");
    expect(screen.text()).toContain("codes.csv and institutions.csv");
    expect(screen.text()).not.toContain("List 1 of");
  });
});

describe("looking over the columns", () => {
  const TWO_NAMES = `Institution,Hospital,City,State,Pathway
Lakeshore University Hospital,Lakeshore Campus,Lakeshore,IL,Pediatrics–Medical Genetics
Prairie State Hospital,Prairie Campus,Prairie City,KS,Internal Medicine–Medical Genetics
`;

  it("a field that another column has asks which of the two it is", async () => {
    await opened(TWO_NAMES);
    await unfold(screen, "Not used");
    await select(screen, "What Hospital means", "Institution");
    const question = "“Institution” is Institution already. Which one is it?";
    expect(screen.spoken()).toBe(question);
    expect(document.activeElement).toBe(screen.button("Use “Hospital”"));
    // Without an answer there is no way on.
    await screen.press("Go on to the matches");
    expect(screen.backend.count("preview")).toBe(0);
    expect(document.activeElement).toBe(screen.button("Use “Hospital”"));
    await screen.press("Keep “Institution”");
    expect(shownChoice(screen, "What Hospital means")).toBe("Not used");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("What Hospital means");

    await select(screen, "What Hospital means", "Institution");
    await screen.press("Use “Hospital”");
    expect(shownChoice(screen, "What Institution means")).toBe("Not used");
    await screen.press("Go on to the matches");
    const { list, choices } = sentImport(screen);
    expect(list.programs[0]?.values).toContainEqual(["institution", "Lakeshore Campus"]);
    expect(choices.headers).toEqual([
      { header: "Institution", field: null },
      { header: "Hospital", field: "institution" },
    ]);
  });

  it("keeps a column under its own name where the user says so", async () => {
    await opened(WITH_MASCOT);
    await unfold(screen, "Not used");
    await select(screen, "What Mascot means", "Keep as its own column");
    await screen.press("Go on to the matches");
    const { list } = sentImport(screen);
    expect(list.kept).toEqual(["Mascot"]);
    expect(list.programs.map(({ extras }) => extras)).toEqual([["Heron"], ["Bison"]]);
  });

  it("remembers by publisher: whoever is chosen, their headers mean what was answered before", async () => {
    screen = await show("import");
    const headers = [{ about: "FREIDA: mascot", field: "whyThisProgram" }];
    await openFiles(screen, [csv("mine.csv", WITH_MASCOT)], { programs: [], headers });
    await select(screen, "Who published it", "FREIDA");
    expect(screen.text()).toContain("As you chose.");
    expect(shownChoice(screen, "What Mascot means")).toBe("Why this program");
    await screen.press("Go on to the matches");
    const { list, choices } = sentImport(screen);
    expect(list.provider).toBe("FREIDA");
    expect(choices.headers).toEqual([]);
  });

  it("says what is missing where no column names a program, and has no way on", async () => {
    await opened(WITH_MASCOT);
    await select(screen, "What Institution means", "Not used");
    expect(screen.text()).toContain("mine.csv has no column for the institution, the program or its code.");
    expect(screen.hasButton("Go on to the matches")).toBe(false);
    await select(screen, "What Institution means", "Institution");
    expect(screen.hasButton("Go on to the matches")).toBe(true);
  });

  /** Headers of the ACGME's list of all programs. */
  const PUBLISHED = "Sponsor Name,Program City,Program State Name,Specialty Name,Sponsor Code,Is Subspecialty\n";

  it("of a national list only genetics comes in; the rest as it is ticked", async () => {
    const rows = [
      "Lakeshore University Hospital,Lakeshore,IL,Pediatrics–Medical Genetics",
      "Lakeshore University Hospital,Lakeshore,IL,Pediatrics",
      "Harbor Medical Center,Harbor,MD,Pediatrics",
      "Harbor Medical Center,Harbor,MD,Internal Medicine",
      "Harbor Medical Center,Harbor,MD,Dermatology",
    ];
    await opened(`${PUBLISHED}${rows.join("\n")}\n`);
    expectStep("Look over the columns");
    expect(screen.text()).toContain("1 program comes in, 4 stay out.");
    await screen.doing(() => checkbox(screen, "Pediatrics (2)").click());
    expect(screen.spoken()).toBe("3 programs come in, 2 stay out.");
    await screen.doing(() => checkbox(screen, "Pediatrics (2)").click());
    await screen.doing(() => checkbox(screen, "Backups at the same institutions (1)").click());
    expect(screen.spoken()).toBe("2 programs come in, 3 stay out.");
    await screen.press("Go on to the matches");
    expect(sentImport(screen).list).toMatchObject({ outside: 3 });
    await answerPreview(screen, TWO);
    await screen.press("Back to the columns");
    expect(checkbox(screen, "Backups at the same institutions (1)").checked).toBe(true);
    await screen.doing(() => checkbox(screen, "Everything else (1 other program)").click());
    expect(screen.spoken()).toBe("5 programs come in.");
  });

  it("programs that are closed by the list's own words are counted apart, as with the matches", async () => {
    const header = PUBLISHED.replace("\n", ",Program Accreditation Name\n");
    const rows = [
      "Lakeshore University Hospital,Lakeshore,IL,Pediatrics–Medical Genetics,,,Continued Accreditation",
      "Harbor Medical Center,Harbor,MD,Pediatrics–Medical Genetics,,,Voluntary Withdrawal",
      "Harbor Medical Center,Harbor,MD,Dermatology,,,Continued Accreditation",
    ];
    await opened(`${header}${rows.join("\n")}\n`);
    expect(screen.text()).toContain("1 program comes in, 1 is closed by the list's own words, 1 stays out.");
    await screen.press("Go on to the matches");
    const matches = [
      importRow("Lakeshore University Hospital"),
      importRow("Harbor Medical Center", { state: "closed" }),
    ];
    const { counts, ...value } = importPreview(matches);
    await answerPreview(screen, { ...value, counts: { ...counts, outside: 1 } });
    // Nobody chose that.
    expect(screen.text()).not.toContain("as you chose");
    expect(screen.text()).toContain("1 program in other fields stays out");
  });

  it("of a list of one's own all comes in: whoever put a backup into it meant it", async () => {
    await opened(`${GENETICS}Harbor Medical Center,Harbor,MD,Pediatrics\n`);
    expect(step(screen)).toBe("Look over the matches");
    expect(sentImport(screen).list.programs).toHaveLength(3);
    await answerPreview(screen, TWO);
    await screen.press("Back to the columns");
    await screen.doing(() => checkbox(screen, "Everything").click());
    expect(screen.spoken()).toBe("2 programs come in, 1 stays out.");
  });

  it("a list in other fields altogether has no way on before something is ticked", async () => {
    await opened(`${PUBLISHED}Harbor Medical Center,Harbor,MD,Dermatology\n`);
    expect(screen.text()).toContain("There is no genetics program in it.");
    expect(screen.hasButton("Go on to the matches")).toBe(false);
    await screen.doing(() => checkbox(screen, "Everything else (1 other program)").click());
    expect(screen.hasButton("Go on to the matches")).toBe(true);
  });
});

function candidate(key: string, probability: number, institution = "Prairie State Hospital") {
  return { ...importRow(institution), key, probability };
}

describe("the matches", () => {
  const KEPT = importRow("Lakeshore University Hospital", {
    state: "same",
    key: "P-0001",
    basis: "ACGME code",
    fields: [
      { field: "city", header: "City", was: "Lake", brings: "Lakeshore", state: "kept", by: "You" },
      { field: "positions", header: "Positions/yr", was: "2", brings: "3", state: "kept", by: "ACGME" },
    ],
  });

  it("tells what is new, completed, asked, as it was, closed and left out, one at a time", async () => {
    await opened(GENETICS);
    const rejected = [{ line: 9, reason: "no institution and no program name; row left out" }];
    const filled = importRow("Harbor Medical Center", {
      line: 4,
      state: "change",
      key: "P-0003",
      fields: [
        { field: "website", header: "Website", was: "", brings: "https://harbor.example", state: "fill", by: null },
      ],
    });
    const closed = importRow("Old Mill Hospital", { line: 5, state: "closed", closed: "Voluntary Withdrawal" });
    const value = importPreview([importRow("New Hospital"), filled, KEPT, closed]);
    await answerPreview(screen, { ...value, rejected, counts: { ...value.counts, rejected: 1 } });
    const chips = [...screen.root.querySelectorAll("button[aria-pressed]")].map(({ textContent }) => textContent);
    expect(chips).toEqual(["To add 1", "To complete 1", "As they are 1", "Closed 1", "Left out 1"]);
    expect(screen.button("To add 1").getAttribute("aria-pressed")).toBe("true");
    expect(screen.text()).not.toContain("Harbor Medical Center");
    await screen.press("To complete 1");
    await unfold(screen, "Harbor Medical Center");
    expect(screen.text()).toContain("Websiteblank → https://harbor.example");
    await screen.press("Closed 1");
    await unfold(screen, "Old Mill Hospital");
    expect(screen.text()).toContain("The list says: “Voluntary Withdrawal”.");
    await screen.press("Left out 1");
    expect(screen.text()).toContain("Row 9: no institution and no program name");
    expect(screen.hasButton("Add 1 and complete 1")).toBe(true);
  });

  it("what the user typed stays; theirs comes in where the user says so, and is shown before it is written", async () => {
    await opened(GENETICS);
    await answerPreview(screen, importPreview([KEPT, importRow("New Hospital", { line: 3 })]));
    await screen.press("As they are 1");
    await unfold(screen, "Lakeshore University Hospital");
    expect(screen.text()).toContain("The same program by its ACGME code.");
    expect(screen.text()).toContain("Lake (kept: yours); the list says Lakeshore");
    expect(screen.text()).toContain("2 (kept: ACGME's); the list says 3");
    await screen.doing(() => checkbox(screen, "Take theirs: City").click());
    expect(screen.text()).toContain("Lake → Lakeshore");
    // Nothing jumps, and nothing is written that was not shown.
    expect(screen.backend.count("preview")).toBe(1);
    expect(screen.hasButton("Add 1 program")).toBe(false);
    await screen.press("Show what changes");
    expect(sentImport(screen).choices.take).toEqual([{ key: "P-0001", field: "city" }]);
    await answerPreview(
      screen,
      importPreview([{ ...KEPT, state: "change" }, importRow("New Hospital", { line: 3 })]),
      2,
    );
    expectStep("Look over the matches");
    expect(screen.hasButton("Add 1 and complete 1")).toBe(true);
  });

  it("finds programs in a long list by name, place, pathway and code", async () => {
    await opened(GENETICS);
    const places = ["Lakeshore, IL", "Prairie City, KS", "Delta, MS"];
    const rows = Array.from({ length: 130 }, (_, n) =>
      importRow(`Invented ${n}`, { line: n + 2, place: places[n % 3] ?? "", codes: n === 4 ? "7651234567" : "" }),
    );
    await answerPreview(screen, importPreview(rows));
    expect(screen.text()).toContain("Invented 99");
    expect(screen.text()).not.toContain("Invented 100");
    expect(screen.text()).toContain("and 30 more");
    const seek = (text: string) =>
      screen.doing(() => {
        const field = screen.root.querySelector<HTMLInputElement>('input[type="search"]');
        if (field === null) throw new Error("There is no field to search in.");
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, text);
        field.dispatchEvent(new Event("input", { bubbles: true }));
      });
    await seek("délta 11");
    expect(screen.spoken()).toBe("5 programs of 130 shown");
    await seek("7651234567");
    expect(screen.spoken()).toBe("1 program of 130 shown");
    // What is sought narrows what is shown, not what is written.
    expect(screen.hasButton("Add 130 programs")).toBe(true);
  });

  it("says so where nothing is new, and leads on", async () => {
    await opened(GENETICS);
    const value = importPreview([{ ...KEPT, fields: [] }], { summary: ["No new programs", "1 program already here"] });
    await answerPreview(screen, value);
    expect(screen.text()).toContain("No new programs. 1 program already here.");
    expect(screen.hasButton(/^(Add|Complete \d+ prog|Write)/)).toBe(false);
    await screen.press("Import another list");
    expect(screen.hasButton("Choose files")).toBe(true);
    expect(screen.text()).not.toContain("is open");
  });

  it("a conflict names the cells, and the new preview keeps every answer", async () => {
    await opened(GENETICS);
    const asked = importRow("Prairie Hospital", { line: 3, state: "ask", candidates: [candidate("P-0002", 0.8)] });
    await answerPreview(screen, importPreview([importRow("New Hospital"), asked]));
    await screen.press("Answer 1 question");
    await screen.press("New (N)");
    await answerPreview(screen, TWO, 2);
    await screen.press("Add 2 programs");
    const conflicts = [{ sheet: "Programs", cell: "B7", expected: null, found: "Thistlewick Health" }];
    await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "conflict", conflicts } });
    expect(screen.text()).toContain("B7 holds “Thistlewick Health”, expected nothing");
    expect(document.activeElement).toBe(screen.button("Preview again"));
    await screen.press("Preview again");
    expect(screen.backend.count("preview")).toBe(3);
    expect(sentImport(screen).choices.answers).toEqual([{ line: 3, key: null }]);
    await answerPreview(screen, TWO, 3);
    await screen.press("Add 2 programs");
    expect(screen.backend.count("apply")).toBe(2);
  });

  it("says what somebody typed while it was written, and leads on: that stays, and the rest is written", async () => {
    await opened(GENETICS);
    await answerPreview(screen, TWO);
    await screen.press("Add 2 programs");
    const kept = [{ sheet: "Programs", cell: "C9", expected: null, found: "Rome" }];
    await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "partly", cells: 89, kept } });
    expect(screen.text()).toContain("1 cell was changed in that very moment and stays as it is; the rest is written.");
    expect(screen.text()).toContain("C9 holds “Rome”, expected nothing");
    expect(screen.hasButton("Undo")).toBe(true);
    await screen.press("Preview again");
    expect(screen.backend.count("preview")).toBe(2);
  });

  it("after a failed write offers a new preview, never the same plan again", async () => {
    await opened(GENETICS);
    await answerPreview(screen, TWO);
    await screen.press("Add 2 programs");
    await screen.doing(() => screen.backend.last("apply").fail(new Error("timeout")));
    expect(screen.text()).toContain("timeout");
    await screen.press("Preview again");
    expect(screen.backend.count("preview")).toBe(2);
    expect(screen.backend.count("apply")).toBe(1);
  });
});

describe("questions", () => {
  const EVIDENCE = [
    { what: "same town", logOdds: 1.7 },
    { what: "the names share “Prairie”", logOdds: 2.4 },
    { what: "other website", logOdds: -0.5 },
  ];
  const ROWS = [
    importRow("Prairie Childrens", {
      line: 3,
      state: "ask",
      place: "Prairie City, KS",
      evidence: EVIDENCE,
      candidates: [candidate("P-0002", 0.8), candidate("P-0005", 0.3, "Prairie Medical Center")],
    }),
    importRow("Harbor Med Ctr", {
      line: 4,
      state: "ask",
      candidates: [candidate("P-0003", 0.5, "Harbor Medical Center")],
    }),
    importRow("Delta Clinic", { line: 5, state: "ask", candidates: [candidate("P-0004", 0.2, "Delta Hospital")] }),
  ];

  async function asked(): Promise<void> {
    await opened(GENETICS);
    await answerPreview(screen, importPreview([importRow("New Hospital"), ...ROWS]));
    await screen.press("Answer 3 questions");
  }

  it("stand side by side, differences marked, with what speaks for and against it", async () => {
    await asked();
    expectStep("Is this the same program?");
    expect(screen.text()).toContain("question 1 of 3");
    const marked = [...screen.root.querySelectorAll("mark")].map(({ textContent }) => textContent);
    expect(marked).toEqual(["Childrens", "Prairie City, KS", "State Hospital", "Lakeshore, IL"]);
    expect(screen.text()).toContain("Much alike, but not sure");
    const chips = [...screen.root.querySelectorAll('[aria-label^="What speaks"] li')].map(
      ({ textContent }) => textContent,
    );
    expect(chips).toEqual([
      "the names share “Prairie”: speaks strongly for it",
      "same town: speaks for it",
      "other website: speaks against it",
    ]);
    expect(screen.spoken()).toBe(
      "Question 1 of 3. The list has Prairie Childrens, Prairie City, KS. You have Prairie State Hospital, Lakeshore, IL. Much alike, but not sure.",
    );
  });

  it("are answered by single keys, undone, and the preview is made anew once, at the end", async () => {
    await asked();
    const keys = keyboard(screen);
    await keys.press("ArrowRight");
    expect(screen.text()).toContain("Prairie Medical Center");
    expect(screen.text()).toContain("Probably another one");
    expect(screen.text()).not.toContain("same town");
    await keys.press("s");
    expect(screen.text()).toContain("question 2 of 3");
    await keys.press("n");
    expect(screen.text()).toContain("question 3 of 3");
    await keys.press("Backspace");
    expect(screen.text()).toContain("question 2 of 3");
    await keys.press("l");
    expect(screen.backend.count("preview")).toBe(1);
    await keys.press("S");
    expect(screen.backend.count("preview")).toBe(2);
    expect(sentImport(screen).choices.answers).toEqual([
      { line: 3, key: "P-0005" },
      { line: 5, key: "P-0004" },
    ]);
    expectStep("Look over the matches");
  });

  it("are answered by buttons, which keep the focus", async () => {
    await asked();
    const button = screen.button("Later");
    button.focus();
    await screen.press("Later");
    expect(document.activeElement).toBe(button);
    await screen.press("Undo the last");
    expect(screen.text()).toContain("question 1 of 3");
    expect(screen.hasButton("Undo the last")).toBe(false);
    // The button is gone; the keys go on working.
    await keyboard(screen).press("n");
    expect(screen.text()).toContain("question 2 of 3");
  });

  it("may be left in between: what was answered is kept, and can be changed", async () => {
    await asked();
    await screen.press("New (N)");
    await screen.press("Back to the list");
    expect(sentImport(screen).choices.answers).toEqual([{ line: 3, key: null }]);
    await answerPreview(screen, importPreview([importRow("New Hospital"), ...ROWS.slice(1)]), 2);
    expect(screen.hasButton("Answer 2 questions")).toBe(true);
    await screen.press("Change your answers (1)");
    expect(screen.spoken()).toContain("Answered: new.");
    await screen.press("The same");
    expect(sentImport(screen).choices.answers).toEqual([{ line: 3, key: "P-0002" }]);
  });

  it("survive the way back to the columns and forth", async () => {
    await asked();
    await screen.press("New (N)");
    await screen.press("Columns");
    expectStep("Look over the columns");
    await screen.press("Go on to the matches");
    expect(sentImport(screen).choices.answers).toEqual([{ line: 3, key: null }]);
  });

  it("need not be answered: what is undecided waits, or comes apart where the user says so", async () => {
    await asked();
    await screen.press("Back to the list");
    // Nothing was answered: there is nothing to ask.
    expect(screen.backend.count("preview")).toBe(1);
    expect(screen.hasButton("Add 1 program")).toBe(true);
    await screen.doing(() => checkbox(screen, "Add what you have not decided").click());
    await screen.press("Show what changes");
    expect(sentImport(screen).choices.unanswered).toBe("apart");
    const apart = importPreview([{ ...importRow("Prairie Childrens"), asked: "P-0002" }]);
    await answerPreview(screen, apart, 2);
    await unfold(screen, "Prairie Childrens");
    expect(screen.text()).toContain("It may be the same as P-0002, and comes marked so.");
  });
});

describe("the result", () => {
  it("counts everything that became of the list", async () => {
    await opened(GENETICS);
    const counts = {
      ...NO_COUNTS,
      add: 3,
      change: 1,
      same: 2,
      ask: 1,
      closed: 3,
      closedHere: 2,
      rejected: 2,
      outside: 1200,
    };
    await answerPreview(screen, { ...TWO, counts });
    await screen.press("Add 3 and complete 1");
    await written(screen);
    expect(screen.text()).toContain("3 programs added, 1 program completed on the sheet Programs.");
    const lines = [...screen.root.querySelectorAll("main li")].map(({ textContent }) => textContent).slice(4);
    expect(lines).toEqual([
      "2 programs left as they are",
      "1 program waiting for your answer: import the list again to decide",
      "2 programs of yours closed by the list's own words",
      "1 program closed, left out",
      "1,200 programs in other fields, left out",
      "2 entries could not be used",
    ]);
  });

  it("leads to the next list, from the start", async () => {
    await opened(GENETICS);
    await answerPreview(screen, TWO);
    await screen.press("Add 2 programs");
    await written(screen);
    await screen.press("Import another list");
    expectStep("Choose a list");
    await openFiles(screen, [csv("other.csv", WITH_MASCOT)]);
    await until(screen, () => screen.text().includes("other.csv"), "The other list is not open.");
  });
});
