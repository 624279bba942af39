import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Options, type Program, parse } from "acorn";

const dist = join(import.meta.dirname, "../../dist/");

/** The text of a built file, e.g. "sheets/Core.js". `npm test` builds first; by hand it is `npm run build`. */
export function readBuilt(file: string): string {
  return readFileSync(join(dist, file), "utf8");
}

/** Every built file of these parts, as "excel/functions.js". */
export function builtFiles(parts: readonly string[]): readonly string[] {
  return parts.flatMap((part) =>
    readdirSync(join(dist, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dist.length).replaceAll("\\", "/")),
  );
}

/**
 * Parses a script by the syntax that runs everywhere: ES2021 knows no class fields, which are a parse error at Google
 * (Apps Script's "V8 runtime overview"); a script has no import, export, import.meta or top-level await.
 */
export function parseScript(source: string, options: Partial<Options> = {}): Program {
  return parse(source, { ...options, ecmaVersion: 2021, sourceType: "script" });
}
