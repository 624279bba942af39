/**
 * `npm run --silent workbook -- [--host excel|sheets] [--starter] [--import FILE …] [--out FILE.xlsx]
 * [--report FILE.json]`: makes a master workbook with the built add-in, as its pane would, and writes it down.
 * The report's form is in docs/report.schema.json.
 */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { checkFiles, notReadable, writeTogether } from "./lib/files.mjs";
import { readBuilt, readImporting } from "./lib/headless.mjs";
import { leftOutLines } from "./lib/left-out.mjs";
import { createReport, runCommand, Told } from "./lib/report.mjs";
import { parseWorkbookArgs } from "./lib/workbook-args.mjs";

/**
 * The parts of the add-in's answers (shared/workbook/request.ts) and of shared/importing that are used here:
 *
 * @typedef {{ file: string, format: string, encoding: string }} ImportTable
 * @typedef {{ readTable: (file: string, bytes: Uint8Array) => ImportTable, starterList: () => ImportTable,
 *   STARTER_LIST_NOTICE: string, sizeProblem: (file: string, bytes: number) => string | null }} Importing
 * @typedef {{ plan: { changes: unknown[] }, summary: string[], mapping: { header: string, field: string | null }[],
 *   counts: Record<string, number>, rejected: { line: number, reason: string }[] }} Preview
 * @typedef {{ kind: "applied" } | { kind: "conflict", conflicts: { sheet: string, cell: string }[] }} ApplyResult
 * @typedef {{ preview: Preview, apply: ApplyResult, programs: object[] }} Answers
 * @typedef {{ message: string }} Problem
 * @typedef {{ model: { settled: () => Promise<void> }, request: <K extends keyof Answers>(asked: Request<K>) =>
 *   Promise<{ ok: true, value: Answers[K] } | { ok: false, problem: Problem }> }} EmbeddedHost
 * @typedef {import("./lib/workbook-args.mjs").Asked} Asked
 */

/**
 * @template {keyof Answers} K
 * @typedef {{ kind: K } & Record<string, unknown>} Request
 */

const report = createReport(process.stderr);

await runCommand(async () => {
  const asked = parseWorkbookArgs(process.argv.slice(2));
  const outputs = [asked.out, asked.report].filter((file) => file !== null);
  // What is wrong with the files is said before anything is installed or built.
  await checkFiles(asked.files, outputs);
  /** @type {Importing} */
  const importing = await readImporting();
  for (const file of asked.files) {
    const tooLarge = importing.sizeProblem(file, (await stat(file)).size);
    if (tooLarge !== null) throw new Told(tooLarge);
  }
  const { root, openHost, modelToXlsx } = await readBuilt();
  const host = await openHost({ host: asked.host, root });
  try {
    const imports = await fillWorkbook(importing, host, asked);
    const programs = await calculated(host);
    const files = [];
    if (asked.out !== null) files.push({ file: asked.out, content: await modelToXlsx(host.model) });
    if (asked.report !== null) {
      files.push({ file: asked.report, content: `${JSON.stringify({ programs, imports }, null, 2)}\n` });
    }
    await writeTogether(files);
  } finally {
    host.dispose();
  }
  for (const file of outputs) report.line(`Wrote ${file}`);
  return 0;
});

/**
 * The starter list first, then each file; without either, a master without programs.
 *
 * @param {Importing} importing
 * @param {EmbeddedHost} host
 * @param {Asked} asked
 */
async function fillWorkbook({ readTable, starterList, STARTER_LIST_NOTICE }, host, asked) {
  const today = localDate(new Date());
  if (asked.starter) {
    await apply(host, "Starter list", { kind: "import", table: starterList(), today, notice: STARTER_LIST_NOTICE });
  }
  if (!asked.starter && asked.files.length === 0) await apply(host, "Empty master", { kind: "create-master" });
  const imports = [];
  for (const path of asked.files) {
    const bytes = await readFile(path).catch((error) => {
      throw notReadable(path, error);
    });
    // A problem is told with the path, as given; the workbook needs to know only the file's name.
    const table = { ...toldOf(() => readTable(path, bytes)), file: basename(path) };
    const preview = await apply(host, path, { kind: "import", table, today, notice: null });
    imports.push({
      file: path,
      format: table.format,
      encoding: table.encoding,
      mapping: preview.mapping,
      counts: preview.counts,
      rejected: preview.rejected.map(({ line, reason }) => ({ row: line, reason })),
    });
  }
  return imports;
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
 * @param {EmbeddedHost} host
 * @param {string} what
 * @param {object} action The action of a preview request.
 * @returns {Promise<Preview>}
 */
async function apply(host, what, action) {
  const preview = await ask(host, { kind: "preview", action }, what);
  const summary = preview.summary.length > 0 ? `: ${preview.summary.join(", ")}` : "";
  await report.step(`${what}${summary}`, async () => {
    if (preview.plan.changes.length === 0) return;
    const result = await ask(host, { kind: "apply", plan: preview.plan }, what);
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
 * The programs with every score computed.
 *
 * @param {EmbeddedHost} host
 */
async function calculated(host) {
  await host.model.settled();
  return ask(host, { kind: "programs" }, "The finished workbook");
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
