import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../shared/functions/catalogue";
import { readBuilt } from "./built";

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional: boolean }[];
  }[];
}

const text = readBuilt("excel/functions.json");
const metadata: Metadata = JSON.parse(text);

test("functions.json is the catalogue: every parameter a matrix of anything, so that errors and blanks come through", () => {
  expect(metadata).toEqual({
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    functions: CATALOGUE.map(({ name, summary, parameters }) => ({
      id: name,
      name,
      description: summary,
      parameters: parameters.map((parameter) => ({
        name: parameter.name,
        description: parameter.help,
        type: "any",
        dimensionality: "matrix",
        optional: parameter.optional,
      })),
      result: { type: "any", dimensionality: "matrix" },
    })),
  });
});

test("the unified manifest carries the same functions", () => {
  const manifest: { extensions: { runtimes: { customFunctions?: { functions?: unknown } }[] }[] } = JSON.parse(
    readBuilt("excel/manifest.json"),
  );
  const declared = manifest.extensions.flatMap(({ runtimes }) =>
    runtimes.flatMap(({ customFunctions }) => (customFunctions === undefined ? [] : [customFunctions.functions])),
  );
  expect(declared).toEqual([metadata.functions]);
});

test.each(["excel/functions.json", "excel/manifest.json", "excel/manifest.xml"])(
  "%s has no namespace, so =IMGSCORE() needs no prefix",
  (file) => {
    expect(readBuilt(file)).not.toMatch(/"namespace"|<Namespace/i);
  },
);

test("no name occurs twice, in any case", () => {
  const names = metadata.functions.map(({ name }) => name.toUpperCase());
  expect(new Set(names).size).toBe(names.length);
});

// The limits are those of the unified manifest, which enforces them (schema v1.25, the first with custom functions).
describe.each(metadata.functions)("$name within Excel's limits", ({ name, description, parameters }) => {
  test("the name has 3 to 64 letters and is no cell's address", () => {
    expect(name).toMatch(/^\p{L}[\p{L}0-9._]{2,63}$/u);
    expect(name).not.toMatch(/^[A-Z]{1,3}\d+$|^R\d*C\d*$/i);
  });

  test("descriptions have at most 128 characters", () => {
    for (const help of [description, ...parameters.map((parameter) => parameter.description)]) {
      expect(help.length, help).toBeGreaterThan(0);
      expect(help.length, help).toBeLessThanOrEqual(128);
    }
  });

  test("at most 128 parameters, each named once, and none required after an optional one", () => {
    expect(parameters.length).toBeLessThanOrEqual(128);
    expect(new Set(parameters.map((parameter) => parameter.name)).size).toBe(parameters.length);
    const optional = parameters.map((parameter) => parameter.optional);
    expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
  });
});
