import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkFiles, notReadable, notWritable, writeTogether } from "../../scripts/lib/files.mjs";

const folder = mkdtempSync(join(tmpdir(), "files-"));
const at = (/** @type {string} */ name) => join(folder, name);

beforeEach(() => {
  mkdirSync(at("folder.xlsx"));
  writeFileSync(at("list.csv"), "Institution\n");
});
afterEach(() => {
  for (const name of readdirSync(folder)) rmSync(at(name), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("files to read and write", () => {
  it("are fine when they are there to read, and can be written", async () => {
    writeFileSync(at("old.xlsx"), "");
    await checkFiles([at("list.csv")], [at("old.xlsx"), at("new.json")]);
    expect(existsSync(at("new.json"))).toBe(false);
  });

  const csv = at("list.csv");
  it.each([
    ["missing to read", at("gone.csv"), null, `There is no file ${at("gone.csv")}. Check the name after --import.`],
    ["below a file", join(csv, "a.csv"), null, `There is no file ${join(csv, "a.csv")}.`],
    ["a folder to read", folder, null, `${folder} is not a file.`],
    ["in a folder that is missing", csv, at("gone/o.xlsx"), `There is no folder ${at("gone")} to write o.xlsx into.`],
    ["in a folder that is a file", csv, join(csv, "o.xlsx"), `There is no folder ${csv} to write o.xlsx into.`],
    [
      "a folder to write",
      csv,
      at("folder.xlsx"),
      `${at("folder.xlsx")} is a folder. Give the name of a file to write.`,
    ],
  ])("are refused when %s", async (_, input, output, sentence) => {
    await expect(checkFiles([input], output === null ? [] : [output])).rejects.toThrow(sentence);
  });

  // Nothing is forbidden to the system's administrator.
  it.skipIf(process.getuid?.() === 0).each([
    ["to read", 0o200, () => checkFiles([csv], []), "cannot be read (EACCES)"],
    ["to write", 0o400, () => checkFiles([], [csv]), "cannot be written (EACCES)"],
  ])("are refused when it is forbidden %s them", async (_, mode, check, sentence) => {
    chmodSync(csv, mode);
    await expect(check()).rejects.toThrow(`${csv} ${sentence}`);
  });

  it("are refused when a second name leads to the same file", async () => {
    linkSync(at("list.csv"), at("o.xlsx"));
    await expect(checkFiles([at("list.csv")], [at("o.xlsx")])).rejects.toThrow(
      `${at("o.xlsx")} and ${at("list.csv")} are one and the same file: give another file to write.`,
    );
    await expect(checkFiles([], [at("o.xlsx"), at("list.csv")])).rejects.toThrow("one and the same file");
  });
});

describe("what the system refuses", () => {
  const refused = Object.assign(new Error("EACCES: permission denied"), { code: "EACCES" });
  it("to read is told with the file and what to do", () =>
    expect(notReadable("list.csv", refused).message).toBe(
      "list.csv cannot be read (EACCES). Check that you may read it and that it is not open elsewhere.",
    ));
  it("to write is told with the file and what to do", () =>
    expect(notWritable("o.xlsx", refused).message).toBe(
      "o.xlsx cannot be written (EACCES). Close it where it is open, check that you may write there and that there is room, or give another file.",
    ));
});

describe("writing together", () => {
  const files = (/** @type {string[]} */ ...names) => names.map((name) => ({ file: at(name), content: `new ${name}` }));

  it("writes each file, over an old one too", async () => {
    writeFileSync(at("o.xlsx"), "old and longer");
    await writeTogether(files("o.xlsx", "r.json"));
    expect(readFileSync(at("o.xlsx"), "utf8")).toBe("new o.xlsx");
    expect(readFileSync(at("r.json"), "utf8")).toBe("new r.json");
    expect(readdirSync(folder).sort()).toEqual(["folder.xlsx", "list.csv", "o.xlsx", "r.json"]);
  });

  it("follows a link to where the file is", async () => {
    mkdirSync(at("elsewhere"));
    writeFileSync(at("elsewhere/o.xlsx"), "old");
    symlinkSync(at("elsewhere/o.xlsx"), at("link.xlsx"));
    await writeTogether(files("link.xlsx"));
    expect(readFileSync(at("elsewhere/o.xlsx"), "utf8")).toBe("new link.xlsx");
  });

  it("writes none when one cannot be written", async () => {
    writeFileSync(at("o.xlsx"), "old");
    const gone = writeTogether(files("o.xlsx", "gone/r.json"));
    await expect(gone).rejects.toThrow(`${at("gone/r.json")} cannot be written (ENOENT)`);
    expect(readFileSync(at("o.xlsx"), "utf8")).toBe("old");
    expect(readdirSync(folder).sort()).toEqual(["folder.xlsx", "list.csv", "o.xlsx"]);
  });
});
