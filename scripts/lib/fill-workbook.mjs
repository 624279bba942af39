/** Imports the lists that were asked for into a new master workbook, and tells of each what came of it. */
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { changeLines } from "./change-lines.mjs";
import { notReadable } from "./files.mjs";
import { importReport } from "./import-report.mjs";
import { leftOutLines } from "./left-out.mjs";
import { Told } from "./report.mjs";

/**
 * The parts of the add-in's answers (shared/workbook/request.ts) and of shared/workbook/automatic-import.ts that are
 * used here:
 *
 * @typedef {import("./import-report.mjs").ReadList} ReadList
 * @typedef {import("./import-report.mjs").Rows} Rows
 * @typedef {{ header: string, target: string | null, confidence: number }} MappedColumn
 * @typedef {{ file: string, format: string, encoding: string | null, grids: unknown[] }} ReadFile
 * @typedef {ReadList & { columns: readonly MappedColumn[], notes: readonly string[] }} UnderstoodList
 * @typedef {{ list: UnderstoodList, from: number, with: number | null }} ListOfFiles
 * @typedef {{ programs: unknown[], headers: unknown[] }} ImportContext
 * @typedef {{ all: boolean, backups: readonly string[], sameInstitutions: boolean }} Scope
 * @typedef {{ readFile: (file: string, bytes: Uint8Array) => Promise<ReadFile>, starterList: () => object,
 *   understoodFile: (read: ReadFile, context: ImportContext) => UnderstoodList,
 *   joinedFiles: (lists: UnderstoodList[]) => ListOfFiles[],
 *   incomingAndOutside: (list: UnderstoodList, context: ImportContext, scope: Scope | null) =>
 *     { list: object, outside: Rows[] },
 *   columnUses: (provider: string, columns: readonly MappedColumn[]) => import("./import-report.mjs").UsedColumn[],
 *   NO_CONTEXT: ImportContext, NO_CHOICES: object, GENETICS_ONLY: Scope, STARTER_LIST_NOTICE: string }} Importing
 * @typedef {import("./import-report.mjs").Outcome & { plan: { changes: unknown[] }, summary: string[],
 *   notice: string | null }} Preview
 * @typedef {{ kind: "applied" } | { kind: "conflict", conflicts: { sheet: string, cell: string }[] }} ApplyResult
 * @typedef {{ preview: Preview, apply: ApplyResult, programs: object[], "import-context": ImportContext }} Answers
 * @typedef {{ message: string }} Problem
 * @typedef {{ model: { settled: () => Promise<void> }, request: <K extends keyof Answers>(asked: Request<K>) =>
 *   Promise<{ ok: true, value: Answers[K] } | { ok: false, problem: Problem }> }} EmbeddedHost
 * @typedef {Pick<import("./workbook-args.mjs").Asked, "starter" | "files" | "scope">} Asked
 * @typedef {{ importing: Importing, host: EmbeddedHost, report: import("./report.mjs").Report }} Tools
 */

/**
 * @template {keyof Answers} K
 * @typedef {{ kind: K } & Record<string, unknown>} Request
 */

/**
 * The starter list first, then each file; without either, a master without programs. Resolves to the programs with
 * every score computed, and to what became of each file, as the report has them.
 *
 * @param {Tools} tools
 * @param {Asked} asked
 */
export async function fillWorkbook(tools, asked) {
  const { importing, host } = tools;
  const today = localDate(new Date());
  if (asked.starter) {
    const list = importing.starterList();
    await apply(tools, "Starter list", importAction(tools, list, today, importing.STARTER_LIST_NOTICE));
  }
  if (!asked.starter && asked.files.length === 0) await apply(tools, "Empty master", { kind: "create-master", today });
  const scope = asked.scope === null ? null : { ...importing.GENETICS_ONLY, all: asked.scope === "all" };
  // All are read before the first is written: two may be whole only together.
  const read = [];
  for (const path of asked.files) read.push(await readList(tools, path));
  const imports = [];
  for (const { list, from, with: other } of joinedFiles(
    importing,
    read.map(({ understood }) => understood),
  )) {
    const { path = "", file } = read[from] ?? {};
    const context = await ask(host, { kind: "import-context" }, path);
    const { list: incoming, outside } = toldOf(path, () => importing.incomingAndOutside(list, context, scope));
    const preview = await apply(tools, path, importAction(tools, incoming, today, null));
    const columns = importing.columnUses(list.provider, list.columns);
    if (preview.notice !== null) tools.report.line(preview.notice);
    for (const line of changeLines(preview.imported)) tools.report.line(line);
    const lines = new Set([...preview.imported, ...outside].flatMap((rows) => [rows.line, ...rows.alsoLines]));
    for (const line of leftOutLines({ columns: unusedOf(columns), rejected: preview.rejected, lines }))
      tools.report.line(line);
    const joinedWith = other === null ? null : (read[other]?.path ?? null);
    const { format = null, encoding = null } = file ?? {};
    imports.push(importReport({ file: path, joinedWith, format, encoding, list, columns, outside }, preview));
  }
  await host.model.settled();
  return { programs: await ask(host, { kind: "programs" }, "The finished workbook"), imports };
}

/**
 * Lists with all of those joined that are whole only together: the same two may be given twice.
 *
 * @param {Importing} importing
 * @param {UnderstoodList[]} lists
 * @returns {ListOfFiles[]}
 */
function joinedFiles(importing, lists) {
  /** @type {ListOfFiles[]} */
  let files = lists.map((list, from) => ({ list, from, with: null }));
  for (;;) {
    const single = files.filter((file) => file.with === null);
    const pair = importing.joinedFiles(single.map(({ list }) => list)).find((file) => file.with !== null);
    if (pair === undefined) return files;
    const [codes, institutions] = [single[pair.from], single[pair.with ?? -1]];
    files = files.flatMap((file) => {
      if (file === institutions) return [];
      return file === codes ? [{ list: pair.list, from: file.from, with: institutions?.from ?? null }] : [file];
    });
  }
}

/**
 * @param {Tools} tools
 * @param {string} path
 */
async function readList({ importing }, path) {
  const bytes = await readFile(path).catch((error) => {
    throw notReadable(path, error);
  });
  // A problem is told with the path, as given; the workbook needs to know only the file's name.
  const file = await importing.readFile(basename(path), bytes).catch((error) => {
    throw told(path, error);
  });
  return { path, file, understood: toldOf(path, () => importing.understoodFile(file, importing.NO_CONTEXT)) };
}

/**
 * What is not asked on the command line comes apart, marked; it can be put together in the pane.
 *
 * @param {Tools} tools
 * @param {object} list
 * @param {string} today
 * @param {string | null} notice
 */
function importAction({ importing }, list, today, notice) {
  return { kind: "import", list, choices: { ...importing.NO_CHOICES, unanswered: "apart" }, today, notice };
}

/**
 * What the workbook computes itself is not missed.
 *
 * @param {import("./import-report.mjs").UsedColumn[]} columns
 */
function unusedOf(columns) {
  return columns
    .filter(({ use }) => use !== "computed")
    .map(({ header, field, use }) => ({ header, target: use === "read" ? field : null }));
}

/**
 * @template T
 * @param {string} path
 * @param {() => T} work Throws a sentence that names the file.
 */
function toldOf(path, work) {
  try {
    return work();
  } catch (error) {
    throw told(path, error);
  }
}

/**
 * @param {string} path
 * @param {unknown} error
 */
function told(path, error) {
  return new Told(placed(path, error instanceof Error ? error.message : String(error)));
}

/**
 * @param {Tools} tools
 * @param {string} what
 * @param {object} action The action of a preview request.
 * @returns {Promise<Preview>}
 */
async function apply({ host, report }, what, action) {
  const preview = await ask(host, { kind: "preview", action }, what);
  const summary = preview.summary.length > 0 ? `: ${preview.summary.join(", ")}` : "";
  await report.step(`${what}${summary}`, async () => {
    if (preview.plan.changes.length === 0) return;
    const result = await ask(host, { kind: "apply", plan: preview.plan, step: newStep() }, what);
    if (result.kind === "conflict") {
      const cells = result.conflicts.map(({ sheet, cell }) => `${sheet}!${cell}`).join(", ");
      throw new Told(`${what}: ${cells} changed between the preview and the import. Run the command again.`);
    }
    // The next preview reads computed cells.
    await host.model.settled();
  });
  return preview;
}

/**
 * @template {keyof Answers} K
 * @param {EmbeddedHost} host
 * @param {Request<K>} request
 * @param {string} what Where a problem is, for the sentence.
 */
async function ask(host, request, what) {
  const answer = await host.request(request);
  if (!answer.ok) throw new Told(placed(what, answer.problem.message));
  return answer.value;
}

/**
 * A problem with its place. One that begins with the file's name gets the path there instead of a second name.
 *
 * @param {string} what
 * @param {string} message
 */
function placed(what, message) {
  const name = basename(what);
  return message.startsWith(`${name} `) ? `${what}${message.slice(name.length)}` : `${what}: ${message}`;
}

/** @param {Date} now */
function localDate(now) {
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The journal's entry for what is done now. */
function newStep() {
  return { id: randomUUID(), when: new Date().toISOString(), resumes: false };
}
