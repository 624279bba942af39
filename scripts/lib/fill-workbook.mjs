/** Imports the lists that were asked for into a new master workbook, and tells of each what came of it. */
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { notReadable } from "./files.mjs";
import { leftOutLines } from "./left-out.mjs";
import { Told } from "./report.mjs";

/**
 * The parts of the add-in's answers (shared/workbook/request.ts) and of shared/importing that are used here:
 *
 * @typedef {{ source: { file: string, format: string, encoding: string } }} ImportTable
 * @typedef {{ readTable: (file: string, bytes: Uint8Array) => ImportTable, starterList: () => object,
 *   STARTER_LIST_NOTICE: string }} Importing
 * @typedef {{ plan: { changes: unknown[] }, summary: string[], mapping: { header: string, field: string | null }[],
 *   counts: Record<string, number>, rejected: { line: number, reason: string }[] }} Preview
 * @typedef {{ kind: "applied" } | { kind: "conflict", conflicts: { sheet: string, cell: string }[] }} ApplyResult
 * @typedef {{ preview: Preview, apply: ApplyResult, programs: object[] }} Answers
 * @typedef {{ message: string }} Problem
 * @typedef {{ model: { settled: () => Promise<void> }, request: <K extends keyof Answers>(asked: Request<K>) =>
 *   Promise<{ ok: true, value: Answers[K] } | { ok: false, problem: Problem }> }} EmbeddedHost
 * @typedef {Pick<import("./workbook-args.mjs").Asked, "starter" | "files">} Asked
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
  const { readTable, starterList, STARTER_LIST_NOTICE } = tools.importing;
  const today = localDate(new Date());
  if (asked.starter) {
    await apply(tools, "Starter list", { kind: "import", table: starterList(), today, notice: STARTER_LIST_NOTICE });
  }
  if (!asked.starter && asked.files.length === 0) await apply(tools, "Empty master", { kind: "create-master", today });
  const imports = [];
  for (const path of asked.files) {
    const bytes = await readFile(path).catch((error) => {
      throw notReadable(path, error);
    });
    // A problem is told with the path, as given; the workbook needs to know only the file's name.
    const read = toldOf(() => readTable(path, bytes));
    const table = { ...read, source: { ...read.source, file: basename(path) } };
    const preview = await apply(tools, path, { kind: "import", table, today, notice: null });
    imports.push({
      file: path,
      format: read.source.format,
      encoding: read.source.encoding,
      mapping: preview.mapping,
      counts: preview.counts,
      rejected: preview.rejected.map(({ line, reason }) => ({ row: line, reason })),
    });
  }
  await tools.host.model.settled();
  return { programs: await ask(tools.host, { kind: "programs" }, "The finished workbook"), imports };
}

/**
 * @template T
 * @param {() => T} read Throws a sentence that names the file.
 */
function toldOf(read) {
  try {
    return read();
  } catch (error) {
    throw new Told(error instanceof Error ? error.message : String(error));
  }
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
  for (const line of leftOutLines(preview)) report.line(line);
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
