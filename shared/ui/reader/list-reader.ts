import type { ReadFile } from "../../importing/read";
import { ENCODINGS } from "../../importing/read/encoding";
import { fileSizeProblem } from "../../importing/read/limits";
import type { ListReader, ReadList } from "../list-reader";
import type { Outcome } from "../state/use-answer";
import type { ReaderAnswer, ReaderRequest } from "./protocol";
import type { AbortableReading } from "./reading";

/** Reads lists in the user's own browser: nothing of them leaves it but the programs that are imported. */
export function listReader(reading: AbortableReading): ListReader {
  return {
    encodings: ENCODINGS,
    async read(files, { encoding = null }, progress, signal) {
      const lists: ReadList[] = [];
      for (const [index, file] of files.entries()) {
        progress(`Reading ${file.name}…`, files.length > 1 ? index / files.length : null);
        const refused = refusal(file);
        if (refused !== null) return problem(refused);
        const bytes = await bytesOf(file);
        if (bytes === null) {
          return problem(
            `“${file.name}” cannot be read. Check that it is still there and not open elsewhere, then choose it again.`,
          );
        }
        const answer = await stoppable(reading, { kind: "file", name: file.name, bytes, encoding }, signal);
        if (answer === null) return problem("Reading was stopped.");
        if (answer.kind !== "file") return problem(answer.kind === "problem" ? answer.message : NOTHING);
        lists.push(listOf(answer.file));
      }
      return { ok: true, value: lists };
    },
    async readPasted({ html, text, day }) {
      const answer = await reading({ kind: "pasted", html, text }, new AbortController().signal);
      if (answer.kind !== "pasted") return problem(answer.kind === "problem" ? answer.message : NOTHING);
      const { format, grids, notes } = answer.list;
      return { ok: true, value: { source: { kind: "pasted", day }, format, encoding: null, grids, notes } };
    },
  };
}

const NOTHING = "Nothing was read. Try again.";

/** Null where it was told to stop. */
async function stoppable(
  reading: AbortableReading,
  asked: ReaderRequest,
  signal: AbortSignal,
): Promise<ReaderAnswer | null> {
  try {
    return await reading(asked, signal);
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

/** A sentence that refuses a file, or null. Looks only at its size: a refused file is never read. */
function refusal({ name, size }: File): string | null {
  return size === 0 ? `“${name}” is empty. Choose another file.` : fileSizeProblem(name, size);
}

function listOf({ file, format, encoding, grids, notes }: ReadFile): ReadList {
  return { source: { kind: "file", file, format, encoding, sheet: null }, format, encoding, grids, notes };
}

/** Null where the system cannot read it: it was moved, is locked, or on a drive that is gone. */
async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

function problem(message: string): Outcome<never> {
  return { ok: false, problem: { message } };
}
