import { describe, expect, test } from "vitest";
import { joinFunctions } from "../../playground/excel/custom-functions";
import type { Blanks, Implementation, ParameterMetadata } from "../../playground/excel/function-metadata";
import type { HostFunction } from "../../playground/model/types";

const matrix: ParameterMetadata = { name: "m", dimensionality: "matrix" };
const scalar: ParameterMetadata = { name: "s" };
const optional: ParameterMetadata = { name: "o", optional: true };
const rest: ParameterMetadata = { name: "r", repeating: true };

interface Setup {
  readonly blanks?: Blanks;
  readonly returnsMatrix?: boolean;
  readonly allowsErrors?: boolean;
}

function join(
  parameters: readonly ParameterMetadata[],
  implementation: Implementation,
  setup: Setup = {},
): HostFunction {
  const result = setup.returnsMatrix ? { dimensionality: "matrix" } : {};
  const functions = [{ id: "F", name: "F", parameters, result }];
  const metadata = { functions, allowErrorForDataTypeAny: setup.allowsErrors === true };
  const [joined] = joinFunctions(metadata, new Map([["F", implementation]]), { blanks: setup.blanks ?? "zero" });
  if (!joined) throw new Error("F was not joined.");
  return joined;
}

function received(
  parameters: readonly ParameterMetadata[],
  args: Parameters<HostFunction["call"]>[0],
  setup: Setup = {},
) {
  let seen: readonly unknown[] = [];
  join(
    parameters,
    (...values) => {
      seen = values;
      return "";
    },
    setup,
  ).call(args);
  return seen.slice(0, -1);
}

/** The result without the messages of its errors. */
function codes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(codes);
  return typeof value === "object" && value !== null && "error" in value ? { error: value.error } : value;
}

const error = (code: string) => Object.assign(new Error("why"), { code });

describe("arguments", () => {
  test.each<[string, ParameterMetadata[], Parameters<HostFunction["call"]>[0], unknown[], Setup]>([
    ["a range is a matrix", [matrix], [[[1, 2]]], [[[1, 2]]], {}],
    ["a single cell is a matrix of one", [matrix], [7], [[[7]]], {}],
    ["a blank cell is 0 on the desktop", [matrix, scalar], [[[null]], null], [[[0]], 0], {}],
    ["a blank cell is null on the web", [matrix, scalar], [[[null]], null], [[[null]], null], { blanks: "null" }],
    ["an omitted optional is null", [scalar, optional], [1, undefined], [1, null], {}],
    ["missing trailing optionals are null", [scalar, optional, optional], [1], [1, null, null], {}],
    ["repeating arguments are one array", [scalar, rest], [1, 2, 3], [1, [2, 3]], {}],
    ["a number parameter converts text", [{ ...scalar, type: "number" }], ["5"], [5], {}],
    ["a string parameter converts numbers", [{ ...scalar, type: "string" }], [5], ["5"], {}],
  ])("%s", (_, parameters, args, expected, setup) => {
    expect(received(parameters, args, setup)).toEqual(expected);
  });

  test("the invocation is the last argument", () => {
    const f = join([scalar, optional], (...values) => values.length === 3 && JSON.stringify(values[2]));
    expect(f.call([1])).toBe('{"functionName":"F","isInValuePreview":false}');
  });

  test("a range for a scalar parameter means one call for each element", () => {
    const f = join([scalar, scalar], (a, b) => Number(a) * 10 + Number(b));
    expect(
      f.call([
        [
          [1, 2],
          [3, 4],
        ],
        5,
      ]),
    ).toEqual([
      [15, 25],
      [35, 45],
    ]);
    expect(codes(f.call([[[1], [2]], [[3, 4]]]))).toEqual([
      [13, 14],
      [23, 24],
    ]);
    expect(
      codes(
        f.call([
          [[1], [2], [3]],
          [[4], [5]],
        ]),
      ),
    ).toEqual([[14], [25], [{ error: "#N/A" }]]);
  });

  test("an error value ends the call, unless the metadata lets it through", () => {
    const call = (setup: Setup) => join([matrix], () => "ran", setup).call([[[1, { error: "#DIV/0!" }]]]);
    expect(codes(call({}))).toEqual({ error: "#DIV/0!" });
    expect(call({ allowsErrors: true })).toBe("ran");
  });

  test("text for a number parameter and a missing argument are #VALUE!", () => {
    expect(codes(join([{ ...scalar, type: "number" }], () => 1).call(["x"]))).toEqual({ error: "#VALUE!" });
    expect(codes(join([scalar], () => 1).call([]))).toEqual({ error: "#VALUE!" });
  });
});

describe("results", () => {
  test.each<[string, () => unknown, unknown, boolean]>([
    ["a matrix may hold errors, and null shows 0", () => [[1, null, error("#N/A")]], [[1, 0, { error: "#N/A" }]], true],
    [
      "a thrown custom error keeps its code",
      () => {
        throw error("#NUM!");
      },
      { error: "#NUM!" },
      false,
    ],
    [
      "any other throw is #VALUE!",
      () => {
        throw new Error("broken");
      },
      { error: "#VALUE!" },
      false,
    ],
    ["NaN is #NUM!", () => Number.NaN, { error: "#NUM!" }, false],
    ["a ragged array is #VALUE!", () => [[1], [1, 2]], { error: "#VALUE!" }, true],
    ["an array from a scalar function is #VALUE!", () => [[1]], { error: "#VALUE!" }, false],
    ["a promise is #VALUE!", () => Promise.resolve(1), { error: "#VALUE!" }, false],
  ])("%s", (_, implementation, expected, returnsMatrix) => {
    expect(codes(join([], implementation, { returnsMatrix }).call([]))).toEqual(expected);
  });
});
