import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EmbeddedHost } from "../../playground/headless";
import type { Rect } from "../../playground/model/types";
import { ask, HOSTS, openWithInventedList, programsSheet } from "./host";

describe.each(HOSTS)("$name: the selected program", ({ options }) => {
  let host: EmbeddedHost;
  beforeEach(async () => {
    host = await openWithInventedList(options);
  });
  afterEach(() => host.dispose());

  const row = (index: number): Rect => ({ sheet: programsSheet(host).id, row: index, column: 0, rows: 1, columns: 9 });

  test("is the last one where several ranges are selected, and everything else is answered too", async () => {
    host.model.select(row(1), row(3));
    expect(await ask(host, { kind: "explain" })).toMatchObject({
      kind: "program",
      program: { institution: "Harbor Light Children's Center" },
    });
    expect(await ask(host, { kind: "status" })).toMatchObject({ programs: 7 });
  });
});

test("Excel: a chart that is selected is no program, and keeps nothing else from being answered", async () => {
  const host = await openWithInventedList({ host: "excel", blanks: "null" });
  const noCell = () => {
    throw new Error("The current selection is invalid for this operation.");
  };
  Object.assign(host.model, { activeCell: noCell, selection: noCell });
  expect(await ask(host, { kind: "explain" })).not.toMatchObject({ kind: "program" });
  expect(await ask(host, { kind: "status" })).toMatchObject({ programs: 7 });
  host.dispose();
});
