import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromBase64 } from "../../shared/importing/base64";
import { UserProblem } from "../../shared/program/user-problem";

describe("Base64 becomes bytes", () => {
  test("any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(fromBase64(Buffer.from(bytes).toString("base64"))).toEqual(bytes);
      }),
    );
  });

  test.each(["QUJD!", "QU JD", "QUJ\u00e9", "QUJDQ", "=QUJ", "QUJD==="])("what is none is refused: %s", (damaged) => {
    expect(() => fromBase64(damaged)).toThrow(UserProblem);
    expect(() => fromBase64(damaged)).toThrow("The file did not arrive whole. Choose it again.");
  });
});
