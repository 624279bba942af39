// Serves the built add-in to a real Excel: node scripts/serve-excel.mjs, then sideload dist/excel/manifest.xml
// (docs/install.md). Excel loads add-ins over https only, so a certificate for localhost must be installed once.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { excelHandler } from "./lib/excel-handler.mjs";

/** The manifests name this port. */
const PORT = 3000;
const folder = fileURLToPath(new URL("../dist/excel", import.meta.url));
const certificates = join(homedir(), ".office-addin-dev-certs");

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

if (!existsSync(join(folder, "manifest.xml"))) {
  fail("There is no built add-in in dist/excel: run `npm run build` first.");
}
const [cert, key] = ["localhost.crt", "localhost.key"].map((name) => join(certificates, name));
if (cert === undefined || key === undefined || !existsSync(cert) || !existsSync(key)) {
  fail(`There is no certificate for localhost in ${certificates}: run \`npx office-addin-dev-certs@2 install\` once.`);
}

const server = createServer({ cert: readFileSync(cert), key: readFileSync(key) }, excelHandler(folder));
server.on("error", (error) => {
  const busy = "code" in error && error.code === "EADDRINUSE";
  fail(
    busy
      ? `Port ${PORT} is taken: stop the other program first, since the manifests name this port.`
      : `The server cannot start: ${error.message}`,
  );
});
server.listen(PORT, "localhost", () => {
  process.stdout.write(`IMGScore is served at https://localhost:${PORT}; stop with Ctrl+C.\n`);
});
