import type { Action, ImportContext, Preview } from "../../shared/workbook/request";
import { chooseFile } from "./choose-file";
import type { Screen } from "./render";

export const EMPTY: ImportContext = { programs: [], headers: [] };

/** An invented list of genetics programs, whose columns leave no doubt. */
export const GENETICS = `Institution,City,State,Pathway
Lakeshore University Hospital,Lakeshore,IL,Pediatrics–Medical Genetics
Prairie State Children's Hospital,Prairie City,KS,Internal Medicine–Medical Genetics
`;

/** The same with a column that means nothing of ours. */
export const WITH_MASCOT = `Institution,City,State,Pathway,Mascot
Lakeshore University Hospital,Lakeshore,IL,Pediatrics–Medical Genetics,Heron
Prairie State Children's Hospital,Prairie City,KS,Internal Medicine–Medical Genetics,Bison
`;

export function csv(name: string, text: string): File {
  return new File([text], name, { type: "text/csv" });
}

/** Files are chosen, and what is asked of the workbook before they are looked at is answered. */
export async function openFiles(screen: Screen, files: readonly File[], context = EMPTY): Promise<void> {
  await chooseFile(screen, ...files);
  await screen.answer(screen.backend.last("import-context"), { ok: true, value: context });
  await settled(screen);
}

/** Waits until nothing is being read any more. */
export async function settled(screen: Screen): Promise<void> {
  await until(screen, () => !/Reading|Looking at the columns/.test(screen.spoken()), "It is still being read.");
}

/** Lets the pane go on until something holds. */
export async function until(screen: Screen, holds: () => boolean, otherwise: string): Promise<void> {
  for (let turn = 0; turn < 200 && !holds(); turn++) {
    await screen.doing(() => new Promise((resolve) => setTimeout(resolve, 10)));
  }
  if (!holds()) throw new Error(`${otherwise} ${screen.root.textContent}`);
}

/** Waits for the question what would happen, so manieth, and answers it. */
export async function answerPreview(screen: Screen, value: Preview, times = 1): Promise<void> {
  await until(screen, () => screen.backend.count("preview") >= times, "There is no question for a preview.");
  await screen.answer(screen.backend.last("preview"), { ok: true, value });
}

/** What was sent with the last question for a preview. */
export function sentImport(screen: Screen): Extract<Action, { kind: "import" }> {
  const { request } = screen.backend.last("preview");
  if (request.kind !== "preview" || request.action.kind !== "import") throw new Error("It is no import.");
  return request.action;
}

export async function written(screen: Screen): Promise<void> {
  await screen.answer(screen.backend.last("apply"), { ok: true, value: { kind: "applied", cells: 90 } });
}

/** Chooses in the browser's own list by the words that are seen. */
export async function select(screen: Screen, label: string, words: string): Promise<void> {
  const found = selectOf(screen, label);
  const option = [...found.options].find(({ text }) => text === words);
  if (option === undefined)
    throw new Error(`No “${words}” among: ${[...found.options].map(({ text }) => text).join(", ")}`);
  await screen.doing(() => {
    found.value = option.value;
    found.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

export function selectOf(screen: Screen, label: string): HTMLSelectElement {
  const found = [...screen.root.querySelectorAll("select")].find((one) => one.getAttribute("aria-label") === label);
  if (found === undefined) throw new Error(`No list “${label}” in: ${screen.root.textContent}`);
  return found;
}

export function shownChoice(screen: Screen, label: string): string {
  return selectOf(screen, label).selectedOptions[0]?.text ?? "";
}

export function checkbox(screen: Screen, label: string): HTMLInputElement {
  const found = [...screen.root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].find((one) =>
    (one.getAttribute("aria-label") ?? one.labels?.[0]?.textContent ?? "").startsWith(label),
  );
  if (found === undefined) throw new Error(`No box “${label}” in: ${screen.root.textContent}`);
  return found;
}

/** Opens what is folded away under these words. */
export async function unfold(screen: Screen, words: string): Promise<void> {
  const found = [...screen.root.querySelectorAll("details")].find((one) =>
    one.querySelector("summary")?.textContent?.startsWith(words),
  );
  if (found === undefined) throw new Error(`Nothing is folded under “${words}” in: ${screen.root.textContent}`);
  await screen.doing(() => {
    found.open = true;
    found.dispatchEvent(new Event("toggle"));
  });
}

export function step(screen: Screen): string {
  return screen.root.querySelector("h2")?.firstChild?.textContent ?? "";
}
