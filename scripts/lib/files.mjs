/** The files that a command reads and writes: what is wrong with one is told with its name and what to do. */
import { constants } from "node:fs";
import { access, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Told } from "./report.mjs";

/** What `stat` says when there is nothing of that name. */
const MISSING = new Set(["ENOENT", "ENOTDIR"]);

/**
 * Said before any work is done: what is missing, forbidden, or would be written over what is read. Writes nothing.
 *
 * @param {readonly string[]} inputs
 * @param {readonly string[]} outputs
 */
export async function checkFiles(inputs, outputs) {
  /** @type {{ file: string, identity: string }[]} */
  const seen = [];
  for (const file of inputs) seen.push({ file, identity: await checkInput(file) });
  for (const file of outputs) {
    const identity = await checkOutput(file);
    if (identity === null) continue;
    const same = seen.find((other) => other.identity === identity);
    if (same !== undefined) {
      throw new Told(`${file} and ${same.file} are one and the same file: give another file to write.`);
    }
    seen.push({ file, identity });
  }
}

/**
 * @param {string} file
 * @returns {Promise<string>} Its identity.
 */
async function checkInput(file) {
  const found = await stat(file).catch((error) => {
    if (!MISSING.has(codeOf(error))) throw notReadable(file, error);
    throw new Told(`There is no file ${file}. Check the name after --import.`);
  });
  if (!found.isFile()) throw new Told(`${file} is not a file. Give the file of the list after --import.`);
  await access(file, constants.R_OK).catch((error) => {
    throw notReadable(file, error);
  });
  return identityOf(found);
}

/**
 * @param {string} file
 * @returns {Promise<string | null>} Its identity; null when it is not there yet.
 */
async function checkOutput(file) {
  const folder = dirname(resolve(file));
  const around = await stat(folder).catch(() => null);
  if (!around?.isDirectory()) {
    throw new Told(`There is no folder ${folder} to write ${basename(file)} into. Make it first.`);
  }
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory()) throw new Told(`${file} is a folder. Give the name of a file to write.`);
  for (const path of found === null ? [folder] : [folder, file]) {
    await access(path, constants.W_OK).catch((error) => {
      throw notWritable(file, error);
    });
  }
  return found === null ? null : identityOf(found);
}

/**
 * Two names of one file, by a link or by letters that the system holds for equal, have one identity.
 *
 * @param {import("node:fs").Stats} found
 */
function identityOf({ dev, ino }) {
  return `${dev}:${ino}`;
}

/**
 * Writes each file beside its place first and puts them there when all are whole: what breaks off before leaves
 * everything as it was.
 *
 * @param {readonly { file: string, content: string | Uint8Array }[]} files
 */
export async function writeTogether(files) {
  /** @type {{ file: string, draft: string, place: string }[]} */
  const drafts = [];
  try {
    for (const [index, { file, content }] of files.entries()) {
      // Where a link leads is written, and the link stays one.
      const place = await realpath(file).catch(() => resolve(file));
      const draft = join(dirname(place), `.imgscore-${process.pid}-${index}.part`);
      drafts.push({ file, draft, place });
      // Who may read the old file may read the new one, and nobody else.
      const old = await stat(place).catch(() => null);
      await writeFile(draft, content, old === null ? {} : { mode: old.mode }).catch((error) => {
        throw notWritable(file, error);
      });
    }
    for (const { file, draft, place } of drafts) {
      await rename(draft, place).catch((error) => {
        throw notWritable(file, error);
      });
    }
  } finally {
    for (const { draft } of drafts) await rm(draft, { force: true }).catch(() => {});
  }
}

/**
 * @param {string} file
 * @param {unknown} error
 */
export function notReadable(file, error) {
  return new Told(
    `${file} cannot be read (${codeOf(error)}). Check that you may read it and that it is not open elsewhere.`,
  );
}

/**
 * @param {string} file
 * @param {unknown} error
 */
export function notWritable(file, error) {
  return new Told(
    `${file} cannot be written (${codeOf(error)}). Close it where it is open, check that you may write there and that there is room, or give another file.`,
  );
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
