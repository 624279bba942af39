/**
 * `npm run deploy:sheets`: builds the add-on and puts it into a spreadsheet of yours at Google. The first time it asks
 * you to log in and creates a spreadsheet with the script bound to it; later it updates that script.
 * `node scripts/deploy-sheets.mjs --check` builds and checks what would be pushed, without a network.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildStale, ROOT } from "./build.mjs";
import {
  clasp,
  expectPushedFiles,
  parseObject,
  readProject,
  rememberedProject,
  rememberProject,
  writeProjectFile,
} from "./lib/clasp-project.mjs";
import { PARTS } from "./lib/parts.mjs";
import { createReport, runCommand, Told } from "./lib/report.mjs";
import { ensureDependencies } from "./setup.mjs";

const API_SWITCH = "https://script.google.com/home/usersettings";
/** clasp checks only that a project file names some script; nothing is sent. */
const NO_PROJECT = { scriptId: "offline-check", parentId: undefined };

await runCommand(async () => {
  const [mode, ...rest] = process.argv.slice(2);
  if (rest.length > 0 || (mode !== undefined && mode !== "--check")) {
    throw new Told(`"${[mode, ...rest].join(" ")}" is not understood: give --check or nothing.`);
  }
  const report = createReport();
  await ensureDependencies(ROOT, report);
  if (mode === "--check") {
    await buildAndCheck(report, NO_PROJECT);
    report.line("dist/sheets is complete and clasp would push exactly its files.");
    return 0;
  }
  await logIn();
  const project = rememberedProject(ROOT) ?? (await createProject(report));
  const projectFile = await buildAndCheck(report, project);
  await report.step("Push to Google", () => push(projectFile));
  report.line(
    project.parentId === undefined
      ? `Done: open your spreadsheet, or the script at https://script.google.com/d/${project.scriptId}/edit.`
      : `Done: open https://drive.google.com/open?id=${project.parentId}, wait for Extensions → IMGScore, choose a command.`,
  );
  return 0;
});

/**
 * @param {import("./lib/report.mjs").Report} report
 * @param {import("./lib/clasp-project.mjs").SheetsProject} project
 */
async function buildAndCheck(report, project) {
  await buildStale(
    ROOT,
    report,
    PARTS.filter(({ name }) => name === "sheets"),
  );
  const projectFile = writeProjectFile(ROOT, project);
  await report.step("Check the files to push", () => expectPushedFiles(ROOT, projectFile));
  return projectFile;
}

async function logIn() {
  const { code, output, errors } = await clasp(["show-authorized-user", "--json"], { cwd: tmpdir() });
  if (code !== 0) {
    throw new Told(`Google does not accept your login: run \`npx clasp login\` again. (${errors.trim()})`);
  }
  if (parseObject(output, "clasp's answer about your login").loggedIn === true) return;
  const login = await clasp(["login"], { cwd: ROOT, terminal: true });
  if (login.code !== 0) throw new Told("You are not logged in to Google: run `npx clasp login`, then this again.");
}

/**
 * Creates a spreadsheet with a script. clasp then downloads the new script's manifest over the local one, so this
 * happens in an empty folder of its own.
 * @param {import("./lib/report.mjs").Report} report
 */
async function createProject(report) {
  const folder = mkdtempSync(join(tmpdir(), "imgscore-create-"));
  try {
    return await report.step("Create a spreadsheet", async () => {
      const { code, output, errors } = await clasp(["create-script", "--type", "sheets", "--title", "IMGScore"], {
        cwd: folder,
      });
      const project = code === 0 ? readProject(join(folder, ".clasp.json")) : undefined;
      if (project === undefined) {
        throw new Told(
          `No spreadsheet with a script was set up: ${remedy(`${errors}${output}`)} ` +
            "If a spreadsheet named IMGScore has appeared in your Drive, delete it.",
        );
      }
      rememberProject(ROOT, project);
      return project;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} projectFile */
async function push(projectFile) {
  const ignore = join(ROOT, "appsscript", ".claspignore");
  // Forced, because otherwise clasp leaves out a changed manifest when it cannot ask.
  const { code, output, errors } = await clasp(["-P", projectFile, "-I", ignore, "push", "--force"], { cwd: ROOT });
  if (code === 0) return;
  throw new Told(
    `Nothing was pushed: ${remedy(`${errors}${output}`)} ` +
      "If the script was deleted at Google, delete appsscript/.clasp.json and run this again.",
  );
}

/** @param {string} said what clasp printed */
function remedy(said) {
  const switchedOff = /Apps Script API/i.test(said);
  return switchedOff
    ? `switch the Apps Script API on at ${API_SWITCH}, then run this again.`
    : `clasp says "${said.trim()}".`;
}
