/**
 * `npm run --silent workbook -- [--host excel|sheets] [--starter] [--import FILE …] [--out FILE.xlsx]
 * [--report FILE.json]`: makes a master workbook with the built add-in, as its pane would, and writes it down.
 * The report's form is in docs/report.schema.json.
 */
import { readFile, stat, writeFile } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readBuilt } from "./lib/headless.mjs";
import { importTypeScript } from "./lib/import-typescript.mjs";
import { createReport, runCommand, Told } from "./lib/report.mjs";

/**
 * The parts of the add-in's answers (shared/workbook/request.ts) that are used here:
 *
 * @typedef {{ format: string, encoding: string }} ImportTable
 * @typedef {{ plan: { changes: unknown[] }, summary: string[], mapping: { header: string, field: string | null }[],
 *   counts: Record<string, number>, rejected: { line: number, reason: string }[] }} Preview
 * @typedef {{ kind: "applied" } | { kind: "conflict", conflicts: { sheet: string, cell: string }[] }} ApplyResult
 * @typedef {{ request: (asked: unknown) => Promise<unknown>, model: { settled: () => Promise<void> } }} EmbeddedHost
 * @typedef {{ host: "excel" | "sheets", starter: boolean, files: string[], out: string | null, report: string | null }} Asked
 */

const USAGE =
  "Usage: npm run --silent workbook -- [--host excel|sheets] [--starter] [--import FILE …] [--out FILE.xlsx] [--report FILE.json]";
const MEGABYTE = 1024 * 1024;
const MAXIMUM_MEGABYTES = 50;

const report = createReport(process.stderr);

await runCommand(async () => {
  const asked = readArguments(process.argv.slice(2));
  // What is wrong with the files is said before anything is built.
  for (const file of asked.files) await checkInput(file);
  for (const file of [asked.out, asked.report]) if (file !== null) await checkOutput(file);
  const { root, openHost, modelToXlsx } = await readBuilt();
  const host = await openHost({ host: asked.host, root });
  try {
    const imports = await fillWorkbook(root, host, asked);
    const programs = await calculated(host);
    const workbook = asked.out === null ? null : await modelToXlsx(host.model);
    if (asked.out !== null) await writeFile(asked.out, workbook);
    if (asked.report !== null) await writeFile(asked.report, `${JSON.stringify({ programs, imports }, null, 2)}\n`);
  } finally {
    host.dispose();
  }
  for (const file of [asked.out, asked.report]) if (file !== null) report.line(`Wrote ${file}`);
  return 0;
});

/**
 * @param {string[]} args
 * @returns {Asked}
 */
function readArguments(args) {
  const { values, tokens } = parse(args);
  const host = values.host ?? "excel";
  if (host !== "excel" && host !== "sheets") throw new Told(`--host "${host}" is neither excel nor sheets. ${USAGE}`);
  const out = values.out ?? null;
  if (out !== null && !/\.xlsx$/i.test(out)) throw new Told(`--out "${out}" does not end in .xlsx. ${USAGE}`);
  const told = values.report ?? null;
  if (out === null && told === null) throw new Told(`Say with --out or --report what to write. ${USAGE}`);
  const files = filesOf(tokens);
  const written = [out, told].find((file) => file !== null && files.some((input) => resolve(input) === resolve(file)));
  if (written !== undefined) throw new Told(`${written} is to be read and written: choose another file to write.`);
  return { host, starter: values.starter ?? false, files, out, report: told };
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        host: { type: "string" },
        starter: { type: "boolean" },
        import: { type: "string", multiple: true },
        out: { type: "string" },
        report: { type: "string" },
      },
      allowPositionals: true,
      tokens: true,
    });
  } catch (error) {
    throw new Told(`${error instanceof Error ? error.message.split(". ")[0] : error}. ${USAGE}`);
  }
}

/**
 * The files in the order given: each --import may be followed by more than one.
 *
 * @param {ReturnType<typeof parse>["tokens"]} tokens
 */
function filesOf(tokens) {
  /** @type {string[]} */
  const files = [];
  let importing = false;
  for (const token of tokens) {
    if (token.kind === "option") importing = token.name === "import";
    if (token.kind === "option" && token.name === "import" && token.value !== undefined) files.push(token.value);
    if (token.kind !== "positional") continue;
    if (!importing) throw new Told(`"${token.value}" stands alone: put --import before a file to import. ${USAGE}`);
    files.push(token.value);
  }
  return files;
}

/** @param {string} file */
async function checkInput(file) {
  const found = await stat(file).catch(() => null);
  if (found === null) throw new Told(`There is no file ${file}. Check the name after --import.`);
  if (!found.isFile()) throw new Told(`${file} is not a file. Give the file of the list after --import.`);
  if (found.size > MAXIMUM_MEGABYTES * MEGABYTE) {
    const size = Math.ceil(found.size / MEGABYTE);
    throw new Told(`${file} has ${size} MB, more than the ${MAXIMUM_MEGABYTES} MB that are read. Split it.`);
  }
}

/** @param {string} file */
async function checkOutput(file) {
  const folder = dirname(resolve(file));
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory())
    throw new Told(`There is no folder ${folder} to write ${basename(file)} into. Make it first.`);
  const there = await stat(file).catch(() => null);
  if (there?.isDirectory()) throw new Told(`${file} is a folder. Give the name of a file to write.`);
}

/**
 * The starter list first, then each file; without either, a master without programs.
 *
 * @param {string} root
 * @param {EmbeddedHost} host
 * @param {Asked} asked
 */
async function fillWorkbook(root, host, asked) {
  const today = localDate(new Date());
  const { readTable, starterList, STARTER_LIST_NOTICE } = await importTypeScript(root, "shared/importing/index.ts");
  if (asked.starter) {
    await apply(host, "Starter list", { kind: "import", table: starterList(), today, notice: STARTER_LIST_NOTICE });
  }
  if (!asked.starter && asked.files.length === 0) await apply(host, "Empty master", { kind: "create-master" });
  const imports = [];
  for (const path of asked.files) {
    const name = basename(path);
    const bytes = await readFile(path);
    /** @type {ImportTable} */
    const table = toldOf(path, () => readTable(name, bytes));
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
 * Files are read here, as the pane reads them in the user's browser.
 *
 * @template T
 * @param {string} what Where a problem is, for the sentence.
 * @param {() => T} read
 */
function toldOf(what, read) {
  try {
    return read();
  } catch (error) {
    throw new Told(`${what}: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * @param {EmbeddedHost} host
 * @param {string} what
 * @param {object} action The action of a preview request.
 * @returns {Promise<Preview>}
 */
async function apply(host, what, action) {
  /** @type {Preview} */
  const preview = await ask(host, { kind: "preview", action }, what);
  const summary = preview.summary.length > 0 ? `: ${preview.summary.join(", ")}` : "";
  await report.step(`${what}${summary}`, async () => {
    if (preview.plan.changes.length === 0) return;
    /** @type {ApplyResult} */
    const result = await ask(host, { kind: "apply", plan: preview.plan }, what);
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
 * The programs with every score computed.
 *
 * @param {EmbeddedHost} host
 */
async function calculated(host) {
  await host.model.settled();
  return ask(host, { kind: "programs" }, "The finished workbook");
}

/**
 * @param {EmbeddedHost} host
 * @param {{ kind: string } & Record<string, unknown>} request
 * @param {string} what Where a problem is, for the sentence.
 */
async function ask(host, request, what) {
  const answer = /** @type {{ ok: true, value: any } | { ok: false, problem: { message: string } }} */ (
    await host.request(request)
  );
  if (!answer.ok) throw new Told(`${what}: ${answer.problem.message}`);
  return answer.value;
}

/** @param {Date} now */
function localDate(now) {
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
