/** `npm start`: sets up and builds what is needed, serves the embedded host on this machine and opens it. */
import { join } from "node:path";
import { createPlaygroundServer } from "../playground/server.mjs";
import { buildStale, ROOT } from "./build.mjs";
import { parseStartArgs } from "./lib/args.mjs";
import { listen } from "./lib/listen.mjs";
import { openBrowser } from "./lib/open-browser.mjs";
import { createReport, runCommand, Told } from "./lib/report.mjs";
import { untilStopped } from "./lib/until-stopped.mjs";
import { ensureDependencies } from "./setup.mjs";

await runCommand(async () => {
  const { port, open } = parseStartArgs(process.argv.slice(2), process.env);
  const stopped = untilStopped();
  const report = createReport();
  await ensureDependencies(ROOT, report);
  await buildStale(ROOT, report);

  const server = createPlaygroundServer({
    page: join(ROOT, "dist", "playground"),
    excel: join(ROOT, "dist", "excel"),
    sheets: join(ROOT, "dist", "sheets"),
    officeClient: join(ROOT, "node_modules", "@microsoft", "office-js", "dist", "excel-web-16.00.js"),
    officeShim: join(ROOT, "dist", "playground", "office-shim.js"),
  });
  const url = `http://127.0.0.1:${await listen(server, port)}/`;
  try {
    for (const path of ["", "main.js", "main.css"]) await expectAnswer(`${url}${path}`);
    report.line(`Ready: ${url}`);
    if (open) openBrowser(url);
    await stopped;
    report.line("Stopped.");
    return 0;
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

/** @param {string} url */
async function expectAnswer(url) {
  const response = await fetch(url);
  await response.arrayBuffer();
  if (response.status !== 200) {
    throw new Told(`${url} answers ${response.status}. Delete the folder dist/ and run npm start again.`);
  }
}
