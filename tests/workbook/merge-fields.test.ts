import { describe, expect, test } from "vitest";
import type { FieldId } from "../../shared/program/field";
import { PROVIDER_ORDER } from "../../shared/program/providers";
import type { CellContent } from "../../shared/workbook/cell";
import { type FieldOutcome, mergeFields, YOU } from "../../shared/workbook/merge-fields";
import { listOf } from "./located";

interface Case {
  readonly field?: FieldId;
  /** What stands in the cell. */
  readonly was: CellContent;
  readonly brings: string | number;
  /** Who brings it; who said what before. */
  readonly from?: string;
  readonly said?: readonly (readonly [source: string, value: string, file?: string, date?: number])[];
  readonly taken?: boolean;
  /** Whether a code tells which program it is; else its name does. */
  readonly byCode?: boolean;
}

function merge({
  field = "city",
  was,
  brings,
  from = "FREIDA",
  said = [],
  taken = false,
  byCode = true,
}: Case): FieldOutcome | undefined {
  const located = listOf({ key: "P-0001", [field]: was });
  const values = said.map(([source, value, file = "", date = 1]) => ({
    key: "P-0001",
    field,
    value,
    source,
    date,
    file,
  }));
  const levels = new Map<string, number>(Object.entries(PROVIDER_ORDER));
  const [outcome] = mergeFields(located, 1, [[field, brings]], byCode, {
    source: from,
    file: "list.csv",
    values: { of: (key, id) => (key === "P-0001" && id === field ? values : []), all: [] },
    order: (source) => levels.get(source) ?? PROVIDER_ORDER.Other,
    isTaken: () => taken,
  });
  return outcome;
}

describe("a value of a list beside what the workbook has", () => {
  test.each<readonly [string, Case, FieldOutcome["state"], string | null]>([
    ["fills a blank cell", { was: null, brings: "Springfield" }, "fill", null],
    ["is the same in other letters", { was: "SPRINGFIELD ", brings: "Springfield" }, "same", null],
    [
      "is the same page",
      { field: "website", was: "http://www.example.org/", brings: "https://example.org" },
      "same",
      null,
    ],
    ["is the same number", { field: "positions", was: 2, brings: 2 }, "same", null],
    [
      "is the same code, typed as a number",
      { field: "acgmeCode", was: 7659999001, brings: "7659999001" },
      "same",
      null,
    ],
    ["does not replace what was typed", { was: "Riverton", brings: "Springfield" }, "kept", YOU],
    ["does not replace a formula", { was: { formula: "=A1" }, brings: "Springfield" }, "kept", YOU],
    [
      "does not replace a formula, even when it is taken",
      { was: { formula: "=A1" }, brings: "Springfield", taken: true },
      "kept",
      YOU,
    ],
    ["is the same as what a formula shows", { was: { formula: "=A1" }, brings: "Computed" }, "same", null],
    [
      "replaces what was typed once the user says so",
      { was: "Riverton", brings: "Springfield", taken: true },
      "update",
      YOU,
    ],
    [
      "replaces what the same source had said",
      { was: "Riverton", brings: "Springfield", said: [["FREIDA", "Riverton"]] },
      "update",
      "FREIDA",
    ],
    [
      "replaces what an equal had said: the newest counts",
      { was: "Riverton", brings: "Springfield", said: [["ACGME", "Riverton"]] },
      "update",
      "ACGME",
    ],
    [
      "replaces what a lesser list had said",
      { was: "Riverton", brings: "Springfield", said: [["a list.csv", "Riverton"]] },
      "update",
      "a list.csv",
    ],
    [
      "does not replace a name that another official had given",
      {
        field: "institution",
        was: "Riverton University Hospital",
        brings: "Riverton Univ Hosp",
        said: [["ACGME", "Riverton University Hospital"]],
      },
      "kept",
      "ACGME",
    ],
    [
      "is a program's name in place of another official's words for what is trained",
      {
        field: "program",
        was: "Peds/Medical Genetics",
        brings: "Northlake University Program",
        from: "ACGME",
        said: [["NRMP", "Peds/Medical Genetics"]],
      },
      "update",
      "NRMP",
    ],
    [
      "is a program's name out of a lesser list in place of words for what is trained",
      {
        field: "program",
        was: "Pediatrics",
        brings: "Northlake University Program",
        from: "a list.csv",
        said: [["NRMP", "Pediatrics"]],
      },
      "update",
      "NRMP",
    ],
    [
      "is a program's name, but the user typed what is trained",
      { field: "program", was: "Pediatrics", brings: "Northlake University Program", from: "ACGME" },
      "kept",
      YOU,
    ],
    [
      "says only what is trained where a program's name stands, even that of the same source",
      {
        field: "program",
        was: "Northlake University Program",
        brings: "Pediatrics",
        from: "NRMP",
        said: [["NRMP", "Northlake University Program"]],
      },
      "kept",
      "NRMP",
    ],
    [
      "says what is trained in other words than another official: no name, so it stays",
      { field: "program", was: "Pediatrics", brings: "Peds Residency", from: "ACGME", said: [["NRMP", "Pediatrics"]] },
      "kept",
      "NRMP",
    ],
    [
      "is an institution's name: that is no words for what is trained",
      {
        field: "institution",
        was: "Medical Genetics",
        brings: "Northlake University",
        from: "ACGME",
        said: [["NRMP", "Medical Genetics"]],
      },
      "kept",
      "NRMP",
    ],
    [
      "replaces a name that the same source had given",
      {
        field: "institution",
        was: "Riverton Hospital",
        brings: "Riverton University Hospital",
        said: [["FREIDA", "Riverton Hospital"]],
      },
      "update",
      "FREIDA",
    ],
    [
      "does not replace what an official had said",
      { was: "Riverton", brings: "Springfield", from: "a list.csv", said: [["ACGME", "Riverton"]] },
      "kept",
      "ACGME",
    ],
    [
      "does not replace what was typed over an import",
      { was: "My Town", brings: "Springfield", said: [["FREIDA", "Riverton"]] },
      "kept",
      YOU,
    ],
    [
      "does not replace what was typed before a list said the same",
      {
        was: "Riverton",
        brings: "Springfield",
        said: [
          [YOU, "Riverton"],
          ["NRMP", "Riverton"],
        ],
      },
      "kept",
      YOU,
    ],
    [
      "adds a track to codes that were imported",
      { field: "nrmpCodes", was: "9999765C0", brings: "9999765P0", said: [["NRMP", "9999765C0"]] },
      "update",
      "NRMP",
    ],
    [
      "knows fewer tracks: none is gone",
      { field: "nrmpCodes", was: "9999765C0, 9999765P0", brings: "9999765P0" },
      "same",
      null,
    ],
    [
      "does not add a track to codes that were typed",
      { field: "nrmpCodes", was: "9999765C0", brings: "9999765P0" },
      "kept",
      YOU,
    ],
    [
      "does not bring back what an equal has replaced since",
      {
        was: "Riverton",
        brings: "Springfield",
        said: [
          ["FREIDA", "Springfield"],
          ["ACGME", "Riverton"],
        ],
      },
      "kept",
      "ACGME",
    ],
    [
      "out of a file that came before does not bring back what the same source has replaced since",
      {
        was: "Riverton",
        brings: "Springfield",
        said: [
          ["FREIDA", "Springfield", "list.csv"],
          ["FREIDA", "Riverton", "newer.csv"],
        ],
      },
      "kept",
      "FREIDA",
    ],
    [
      "out of a newer file brings back what the same source had said before",
      {
        was: "Riverton",
        brings: "Springfield",
        said: [
          ["FREIDA", "Springfield", "2024.csv"],
          ["FREIDA", "Riverton", "2025.csv"],
        ],
      },
      "update",
      "FREIDA",
    ],
    [
      "out of the user's own file brings back what it had said before it was changed",
      {
        was: "Bob",
        brings: "Ada",
        from: "list.csv",
        said: [
          ["list.csv", "Ada", "list.csv"],
          ["list.csv", "Bob", "list.csv"],
        ],
      },
      "update",
      "list.csv",
    ],
    [
      "is a repetition where the source said it last by date, in whatever order the rows stand",
      {
        was: "Riverton",
        brings: "Springfield",
        said: [
          ["FREIDA", "Springfield", "2025.csv", 20],
          ["FREIDA", "Lima", "2024.csv", 10],
          ["ACGME", "Riverton", "acgme.csv", 30],
        ],
      },
      "kept",
      "ACGME",
    ],
    [
      "is new where the source has said something else since, though an equal has said more since",
      {
        was: "Riverton",
        brings: "Springfield",
        said: [
          ["FREIDA", "Springfield", "2024.csv", 10],
          ["FREIDA", "Lima", "2025.csv", 20],
          ["ACGME", "Riverton", "acgme.csv", 30],
        ],
      },
      "update",
      "ACGME",
    ],
    [
      "does not replace what an official had said and a lesser list repeated",
      {
        was: "Riverton",
        brings: "Springfield",
        from: "a list.csv",
        said: [
          ["ACGME", "Riverton"],
          ["another.csv", "Riverton"],
        ],
      },
      "kept",
      "ACGME",
    ],
    [
      "does not replace the place of a program that is known by its name",
      { was: "Seattle", brings: "Spokane", byCode: false, said: [["a list.csv", "Seattle"]] },
      "kept",
      "a list.csv",
    ],
    [
      "does not replace the state of a program that is known by its name",
      { field: "state", was: "OR", brings: "WA", byCode: false, said: [["ACGME", "OR"]] },
      "kept",
      "ACGME",
    ],
    [
      "replaces the place that the same source had said of a program that is known by its name",
      { was: "Seattle", brings: "Spokane", byCode: false, said: [["FREIDA", "Seattle"]] },
      "update",
      "FREIDA",
    ],
    [
      "fills in the place of a program that is known by its name",
      { was: null, brings: "Spokane", byCode: false },
      "fill",
      null,
    ],
  ])("%s", (_, given, state, by) => expect(merge(given)).toMatchObject({ state, by }));

  test("words for what is trained that the user takes in place of a name are theirs", () => {
    const taken = { field: "program", was: "Elm Program", brings: "Pediatrics", taken: true } as const;
    expect(merge({ ...taken, from: "NRMP", said: [["ACGME", "Elm Program"]] })).toMatchObject({
      state: "update",
      isAgainstOrder: true,
    });
  });

  test("of codes, all that are known come together", () => {
    const said = [["NRMP", "9999765C0"]] as const;
    expect(merge({ field: "nrmpCodes", was: "9999765C0", brings: "9999765P0", said })?.brings).toBe(
      "9999765C0, 9999765P0",
    );
  });
});
