/** Checks and reads a file the user chose, before anything is sent to the workbook. */

import type { Outcome } from "./state/use-answer";

const MEGABYTE = 1024 * 1024;
const LIMIT = 10 * MEGABYTE;
const ENDINGS = [".csv", ".tsv", ".txt"];

/** For the file input: what the system's dialog offers. */
export const ACCEPTED = ENDINGS.join(",");

/** A sentence that refuses the file, or null. Looks only at name and size: a refused file is never read. */
export function refusal(file: { readonly name: string; readonly size: number }): string | null {
  const name = file.name.toLowerCase();
  if (!ENDINGS.some((ending) => name.endsWith(ending))) {
    return `“${file.name}” is not a CSV file. Open it in your spreadsheet, save it as CSV (UTF-8) and choose that file.`;
  }
  if (file.size === 0) return `“${file.name}” is empty. Choose another file.`;
  if (file.size > LIMIT) {
    const size = (file.size / MEGABYTE).toFixed(1);
    return `“${file.name}” has ${size} MB; up to 10 MB can be read. Split it, or remove what you do not need.`;
  }
  return null;
}

/** The file's bytes as base64; a problem when the system cannot read it (moved, locked, on a lost drive). */
export function readBase64(file: File): Promise<Outcome<string>> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      const url = typeof reader.result === "string" ? reader.result : "";
      resolve({ ok: true, value: url.slice(url.indexOf(",") + 1) });
    };
    reader.onerror = () => {
      const message = `“${file.name}” cannot be read. Check that it is still there and not open elsewhere, then choose it again.`;
      resolve({ ok: false, problem: { message } });
    };
    reader.readAsDataURL(file);
  });
}
