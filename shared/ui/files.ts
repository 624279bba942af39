/** Reads a file the user chose, in the user's own browser: nothing of it leaves but the programs that are imported. */

import { readTable, sizeProblem } from "../importing";
import type { ImportTable } from "../importing/table";
import { UserProblem } from "../program/user-problem";
import type { Outcome } from "./state/use-answer";

const ENDINGS = [".csv", ".tsv", ".txt"];

/** For the file input: what the system's dialog offers. */
export const ACCEPTED = ENDINGS.join(",");

/** A sentence that refuses what was chosen, or null. Looks only at name and size: a refused file is never read. */
export function refusal(files: readonly { readonly name: string; readonly size: number }[]): string | null {
  const [file] = files;
  if (file === undefined) return null;
  if (files.length > 1) return `These are ${files.length} files. Choose one at a time: each has a preview of its own.`;
  const name = file.name.toLowerCase();
  if (!ENDINGS.some((ending) => name.endsWith(ending))) {
    return `“${file.name}” is not a CSV file. Open it in your spreadsheet, save it as CSV (UTF-8) and choose that file.`;
  }
  if (file.size === 0) return `“${file.name}” is empty. Choose another file.`;
  return sizeProblem(file.name, file.size);
}

/** The file's table; a problem when it is none, or when the system cannot read it (moved, locked, on a lost drive). */
export async function readFile(file: File): Promise<Outcome<ImportTable>> {
  const bytes = await bytesOf(file);
  if (bytes === null) {
    return problem(
      `“${file.name}” cannot be read. Check that it is still there and not open elsewhere, then choose it again.`,
    );
  }
  try {
    return { ok: true, value: readTable(file.name, bytes) };
  } catch (error) {
    if (error instanceof UserProblem) return problem(error.message);
    throw error;
  }
}

async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

function problem(message: string): { readonly ok: false; readonly problem: { readonly message: string } } {
  return { ok: false, problem: { message } };
}
