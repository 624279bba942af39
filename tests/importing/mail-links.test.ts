import { describe, expect, test } from "vitest";
import { textOf } from "../../shared/importing/clean/incoming";
import { readFile } from "../../shared/importing/read";
import { incoming, NO_CONTEXT, understoodFile } from "../../shared/workbook/automatic-import";

const EVERYTHING = { all: true, backups: [], sameInstitutions: false };

async function read(name: string, text: string) {
  const file = await readFile(name, new TextEncoder().encode(text));
  const list = incoming(understoodFile(file, NO_CONTEXT), NO_CONTEXT, EVERYTHING);
  return list.programs.map((program) => [textOf(program, "director"), textOf(program, "directorEmail")]);
}

const page = (header: string, ...cells: readonly string[]) =>
  `<table><tr><th>Institution</th>${header}</tr>${cells
    .map((cell, row) => `<tr><td>${["Alder University", "Birch Clinic", "Elm Hospital"][row] ?? ""}</td>${cell}</tr>`)
    .join("")}</table>`;

const mail = (address: string, text: string) => `<a href="mailto:${address}?subject=Hello">${text}</a>`;

describe("addresses in links to write to", () => {
  test("stand for the words of the link", async () => {
    const html = page(
      "<th>Director email</th>",
      `<td>${mail("ada@alder.example", "write")}</td>`,
      `<td>${mail("bo@birch.example", "write")}</td>`,
    );
    expect(await read("page.html", html)).toEqual([
      ["", "ada@alder.example"],
      ["", "bo@birch.example"],
    ]);
  });

  test("one among addresses that are written out", async () => {
    const html = page(
      "<th>Director email</th>",
      `<td>${mail("ada@alder.example", "write")}</td>`,
      "<td>bo@birch.example</td>",
      "<td>cy@elm.example</td>",
    );
    expect((await read("page.html", html)).map(([, email]) => email)).toEqual([
      "ada@alder.example",
      "bo@birch.example",
      "cy@elm.example",
    ]);
  });

  test("two in one cell", async () => {
    const two = `<td>${mail("ada@alder.example", "write")}, ${mail("office@alder.example", "or here")}</td>`;
    expect(await read("page.html", page("<th>Director email</th>", two))).toEqual([
      ["", "ada@alder.example, office@alder.example"],
    ]);
  });

  test("behind a director's name", async () => {
    const html = page(
      "<th>Director</th>",
      `<td>${mail("ada@alder.example", "Ada Quill")}</td>`,
      `<td>${mail("bo@birch.example", "Bo Marsh")}</td>`,
    );
    expect(await read("page.html", html)).toEqual([
      ["Ada Quill", "ada@alder.example"],
      ["Bo Marsh", "bo@birch.example"],
    ]);
  });

  test.each<readonly [string, unknown]>([
    ["as text", "mailto:ada@alder.example"],
    ["as a piece of a page", "<a href='mailto:ada@alder.example'>write</a>"],
    ["as a record of a link", { text: "write", href: "mailto:ada@alder.example" }],
    ["in a list", ["mailto:ada@alder.example"]],
  ])("in JSON %s", async (_, email) => {
    const records = [{ Institution: "Alder University", "Director email": email }];
    expect(await read("list.json", JSON.stringify(records))).toEqual([["", "ada@alder.example"]]);
  });
});
